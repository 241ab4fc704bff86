import { describe, expect, it } from "vitest";
import { ASKED } from "../dossier/asked.ts";
import { BASE } from "../dossier/base.ts";
import { demarche, scratch } from "./harness.ts";

const path = scratch({ asked: ASKED, plain: BASE });
const render = (...args: string[]) => demarche("render", path("asked"), ...args);
const csv = async (...args: string[]) => (await render("--format", "csv", "-o", "-", ...args)).out;
const svg = async (...args: string[]) =>
  (await render("--format", "svg", "--no-fonts", "--size", "900x600", "-o", "-", ...args)).out;

const VOTE = "Question: The vote. “Do you want it?”";
const STATE = "Question: A state of their own.";

/** The row of an id, as it stands in a CSV. */
const rowOf = (text: string, id: string) => text.split("\r\n").find((row) => row.startsWith(`${id},`)) ?? "";

describe("render --question", () => {
  it("takes the first question where none is asked for, and others by id or label", async () => {
    expect(await csv()).toBe(await csv("--question", "vote"));
    expect(await csv("--question", "a state of their own")).toBe(await csv("--question", "state"));
  });

  it("says on the picture what was asked, and has its stances alone in the legend", async () => {
    const [vote, state] = [await svg(), await svg("--question", "state")];
    expect(vote).toContain(VOTE);
    expect(vote).toContain("Held it");
    expect(vote).not.toMatch(/Wants a state|Leaves it open/);
    expect(state).toContain(STATE);
    expect(state).toContain("Wants a state");
    expect(state).not.toContain("Held it");
  });

  it("leaves no row out of the data, and says what each answers and which lead", async () => {
    const [vote, state] = [await csv(), await csv("--question", "state")];
    const told = (text: string, id: string, ...cells: string[]) => {
      for (const cell of cells) expect(rowOf(text, id)).toContain(`,${cell},`);
      expect(rowOf(text, id)).toContain(text === vote ? VOTE : STATE);
    };
    told(vote, "held", "vote", "leading");
    told(vote, "wants", "state", "listed");
    told(state, "held", "vote", "listed");
    told(state, "wants", "state", "leading");
  });

  it("names them in GeoJSON and JSON-LD", async () => {
    const { out } = await render("--format", "geojson", "-o", "-", "--question", "state");
    const map = JSON.parse(out);
    expect(map.metadata.question).toBe(STATE);
    const usa = map.features.find((f: { properties: { code: string } }) => f.properties.code === "USA");
    expect(usa.properties.stance).toBe("open");
    expect(usa.properties.statements.map((s: { question: string }) => s.question)).toEqual(["state", "vote"]);
    const linked = await render("--format", "jsonld", "-o", "-");
    const [dataset] = JSON.parse(linked.out)["@graph"];
    expect(dataset.hasPart[0].about).toEqual({
      "@type": "Question",
      identifier: "vote",
      name: "The vote",
      text: "Do you want it?",
    });
    expect(dataset.hasPart[4].keywords[0].name).toBe("Wants no state");
  });

  it("tells files of the questions apart", async () => {
    const { out } = await render("--question", "state", "--format", "csv", "-o", path("named/"));
    expect(out).toContain("base-state_2017-09-29_positions.csv");
  });

  it("leaves the column out where a dossier asks one thing", async () => {
    const { out } = await demarche("render", path("plain"), "--format", "csv", "-o", "-");
    expect(out).not.toContain("question");
  });

  it.each([
    [
      "asked",
      "stat",
      "stat is not a question of base: did you mean state (A state of their own)? Its questions are vote, state, calm.",
    ],
    ["asked", "weather", "weather is not a question of base: expected one of vote, state, calm."],
    ["plain", "vote", "vote is not a question of base, which has none: leave --question out."],
  ])("tells of %s that it has no question %s", async (folder, asked, sentence) => {
    const { code, err } = await demarche("render", path(folder), "--question", asked);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
