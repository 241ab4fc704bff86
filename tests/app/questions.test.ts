import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { createStore } from "../../src/app/state/store.ts";
import { readAddress, writeAddress } from "../../src/app/state/url/url-state.ts";
import { QuestionChoice, QuestionText } from "../../src/app/ui/frame/QuestionChoice.tsx";
import { positionColumns, positionRows } from "../../src/app/ui/panel/table/table-rows.tsx";
import { entriesOf } from "../../src/app/ui/search/entries.ts";
import { cardOf } from "../../src/app/ui/share/cards.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { dossierOfQuestion, withQuestions } from "../../src/dossier/state/questions.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { asked, resolutions } from "../dossier/asked.ts";
import { BASE, read } from "../dossier/base.ts";
import { dossierOf } from "../dossier/state-base.ts";
import { geodata } from "../export/kurdistan.ts";
import { summary } from "./summarised.ts";

const dossier = asked();
const storeOf = () => createStore(pageDataOf(dossier, geodata));
const legendOf = (store: ReturnType<typeof storeOf>) =>
  store.legend.value
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => id.startsWith("stance:"))
    .map(({ label, count }) => [label, count]);

describe("the page of a dossier with several questions", () => {
  it("opens with the first, and has the legend of the one that is chosen", () => {
    const store = storeOf();
    expect([store.question.value, store.isInitialView.value]).toEqual(["vote", true]);
    expect(legendOf(store)).toEqual([
      ["Held it", 1],
      ["Is against it", 1],
    ]);
    store.question.value = "state";
    expect(store.isInitialView.value).toBe(false);
    expect(legendOf(store)).toEqual([
      ["Wants a state", 1],
      ["Leaves it open", 1],
      ["Wants no state", 1],
    ]);
  });

  it("keeps the first where one is asked for that there is not", () => {
    const store = storeOf();
    store.question.value = "weather";
    expect(store.dossier.question?.id).toBe("vote");
  });

  it("lists the rows of all questions, each with its own stance and question", () => {
    const store = storeOf();
    store.question.value = "state";
    const rows = positionRows(store).map(({ row, words, leads }) => [
      row.id,
      words.stance,
      words.labelled.find(({ field }) => field === "question")?.value,
      leads,
    ]);
    expect(rows).toEqual([
      ["held", "Held it", "The vote", false],
      ["wants", "Wants a state", "A state of their own", true],
      ["no-vote", "Is against it", "The vote", false],
      ["open", "Leaves it open", "A state of their own", true],
      ["none", "Wants no state", "A state of their own", true],
      ["calm", "Is against it", "Calm", false],
    ]);
    expect(positionColumns(store).map(({ id }) => id)).toContain("question");
  });

  it("tells of a polity what it says on the question first", () => {
    const store = storeOf();
    const said = () => store.describer.value.polity("USA", 9).sayings.map(({ id }) => id);
    expect(said()).toEqual(["no-vote", "open"]);
    store.question.value = "state";
    expect(said()).toEqual(["open", "no-vote"]);
  });

  it("finds all rows, and says which question each answers", () => {
    const store = storeOf();
    const found = entriesOf(dossier, pageDataOf(dossier, geodata), store.describer.value);
    const detail = (id: string) => found.find((entry) => entry.row === id)?.detail;
    expect(detail("open")).toBe("Secretary · United States · A state of their own");
    expect(detail("no-vote")).toBe("Spokesman · United States · The vote");
  });

  it("has pictures for links of the first question only", () => {
    expect(cardOf(dossier, null, "2017-09-29")?.name).toBe("iraq-2017-09-29");
    expect(cardOf(dossierOfQuestion(dossier, "state"), null, "2017-09-29")).toBeUndefined();
  });
});

describe("the choice of a question in the HTML", () => {
  const htmlOf = (store: ReturnType<typeof storeOf>) =>
    [QuestionChoice, QuestionText].map((part) => renderToString(h(part, { store }))).join("");
  const html = (of: Dossier) => htmlOf(createStore(pageDataOf(of, geodata)));

  it("is one list, however many there are, with the first of them chosen", () => {
    const { dossier: many } = read(resolutions(300));
    if (!many) throw new Error("It was not read.");
    const made = html(many);
    expect(made.match(/<option/g)).toHaveLength(300);
    expect(made).toMatch(/<option value="r0" selected>Resolution 0</);
    expect(made.match(/selected/g)).toHaveLength(1);
    expect(made).toContain("Question: Resolution 0.");
    expect(made.length).toBeLessThan(300 * 60);
  });

  it("has the question as it was asked", () => {
    expect(html(dossier)).toContain(">Do you want it?</blockquote>");
    const store = storeOf();
    store.question.value = "state";
    expect(htmlOf(store)).not.toContain("blockquote");
  });

  it("is none where a dossier asks one thing", () => {
    const { dossier: plain } = read(BASE);
    expect(plain && html(plain)).toBe("");
  });

  it("makes no markup of what a dossier says", () => {
    const hostile = [{ id: "x", label: "<img src=x onerror=alert(1)>", text: "</blockquote><script>" }];
    const made = html(withQuestions({ ...dossierOf([]), questions: hostile }));
    expect(made).not.toMatch(/<img|<script/);
  });
});

describe("the text map of a question", () => {
  const on = (id: string) => summary(dossierOfQuestion(dossier, id));

  it("tells of those who answer it, and of nobody twice", () => {
    expect(on("vote").positions?.join(" ")).toContain("Held it: Kurdistan Region of Iraq.");
    expect(on("vote").positions?.join(" ")).not.toContain("state");
    expect(on("state").positions?.join(" ")).toContain("Wants no state: Turkey.");
    expect(on("state").bodies).toBeUndefined();
    expect(on("calm").bodies?.join(" ")).toContain("United Nations");
  });

  it("counts who answers another question only as silent", () => {
    expect(on("calm").silent?.join(" ")).toContain("Iraq");
    expect(on("state").silent?.join(" ")).not.toContain("Turkey");
  });
});

describe("the address of a question", () => {
  it.each(["state", "A/RES/ES-10/19", "ünï cöde", "a&b=c"])("keeps %j", (question) => {
    expect(readAddress(writeAddress({ question }))).toEqual({ question, remarks: [] });
  });

  it("is easy to read", () => {
    expect(writeAddress({ question: "A/8/1" })).toBe("#question=A/8/1");
    expect(readAddress("#question=").remarks).toHaveLength(1);
  });
});
