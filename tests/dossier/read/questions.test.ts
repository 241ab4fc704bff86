import { describe, expect, it } from "vitest";
import { ASKED, HEADER, ROWS } from "../asked.ts";
import { BASE, messages, read } from "../base.ts";

const withRows = (rows: string) => messages(read({ ...ASKED, "positions.csv": rows }));
const withQuestions = (questions: string, rows = ROWS) =>
  messages(read({ ...ASKED, "dossier.json": HEADER(questions), "positions.csv": rows }));
const OWN = `"stances": [{ "id": "yes", "label": "Yes" }]`;

describe("a dossier of several questions", () => {
  it("is read", () => {
    expect(messages(read(ASKED))).toEqual([]);
  });

  it("needs no stances of its own where each question has some", () => {
    const header = `{ "id": "d", "title": "D", "questions": [{ "id": "q", "label": "Q", ${OWN} }] }`;
    const rows = "id,polity,actor,stance,gist\na,TUR,X,yes,Says yes.\n";
    const { "suspensions.csv": _, ...files } = BASE;
    const reading = read({ ...files, "dossier.json": header, "positions.csv": rows });
    expect(messages(reading)).toEqual([]);
    expect(reading.dossier?.stances.map((s) => s.id)).toEqual(["yes"]);
  });

  it("translates the names of questions and of their stances", () => {
    const rows = ROWS.replace("state,wants", "A state of their own,wants a STATE");
    const reading = read({ ...ASKED, "positions.csv": rows });
    expect(reading.dossier?.positions[1]).toMatchObject({ question: "state", stance: "wants" });
    expect(messages(reading).join("\n")).toContain("understood as state");
  });

  it("writes its dates on its own clocks", () => {
    const header = HEADER()
      .replace('"2017-09-27" }', '"2017-09-26T23:00Z" }')
      .replace('"title"', '"timezone": "Asia/Baghdad", "title"');
    const { dossier } = read({ ...ASKED, "dossier.json": header });
    expect(dossier?.questions?.[1]?.event?.date).toBe("2017-09-27T02:00+03:00");
  });
});

describe("what is wrong with a question", () => {
  it.each([
    [
      "an unknown one",
      ROWS.replace(",state,open", ",stat,open"),
      "stat is not a question: did you mean state (A state of their own)?",
    ],
    [
      "a far one",
      ROWS.replace(",state,open", ",weather,open"),
      "weather is not a question: expected one of vote, state, calm.",
    ],
    [
      "a stance of another",
      ROWS.replace("vote,against", "vote,wants"),
      "wants is not a stance: expected one of held, against.",
    ],
    [
      "a stance of the first",
      ROWS.replace("state,open", "state,held"),
      "held is not a stance of the question state: expected one of wants, open, against.",
    ],
    [
      "a slip in a stance",
      ROWS.replace("state,open", "state,opn"),
      "opn is not a stance of the question state: did you mean open (Leaves it open)?",
    ],
  ])("is told of a row with %s", (_, rows, sentence) => {
    const told = withRows(rows).filter((message) => message.includes("error"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(sentence);
  });

  it("is told where a dossier lists none", () => {
    const told = messages(read({ ...BASE, "positions.csv": ROWS.replaceAll(",state,", ",,") }));
    expect(told.join("\n")).toContain(
      "vote is not a question: expected a question that dossier.json lists, and it lists none",
    );
  });

  it.each([
    ["no label", `{ "id": "vote" }`, "questions[0].label is missing."],
    [
      "an id twice",
      `{ "id": "vote", "label": "A" }, { "id": "vote", "label": "B" }`,
      "The id vote occurs twice in questions",
    ],
    [
      "a stance twice",
      `{ "id": "vote", "label": "A", "stances": [{ "id": "a", "label": "A" }, { "id": "a", "label": "B" }] }`,
      "The id a occurs twice in questions[0].stances",
    ],
    [
      "a wrong role",
      `{ "id": "vote", "label": "A", "stances": [{ "id": "a", "label": "A", "role": "suports" }] }`,
      "suports is not a role: did you mean supports?",
    ],
    ["a wrong scale", `{ "id": "vote", "label": "A", "scale": "divergent" }`, "did you mean diverging?"],
    [
      "a field that is none",
      `{ "id": "vote", "label": "A", "txt": "B" }`,
      "txt is not a field here: did you mean text?",
    ],
    [
      "a stance’s field that is none",
      `{ "id": "vote", "label": "A", "stances": [{ "id": "a", "lable": "A", "label": "A" }] }`,
      "lable is not a field here: did you mean label?",
    ],
    [
      "a field of its event that is none",
      `{ "id": "vote", "label": "A", "event": { "label": "B", "date": "2017-09-25", "dat": 1 } }`,
      "dat is not a field here: did you mean date?",
    ],
    [
      "a field of a colour that is none",
      `{ "id": "vote", "label": "A", "stances": [{ "id": "a", "label": "A", "colour": { "light": "#1F8A82", "drk": 1 } }] }`,
      "drk is not a field here: did you mean dark?",
    ],
    [
      "no date of its event",
      `{ "id": "vote", "label": "A", "event": { "label": "B", "date": "yesterday" } }`,
      "yesterday is not a date",
    ],
  ])("is told of %s in dossier.json", (_, questions, sentence) => {
    const rows = "id,polity,actor,gist\na,TUR,X,Says it.\n";
    expect(withQuestions(questions, rows).join("\n")).toContain(sentence);
  });

  it("is told where neither a question nor the dossier has stances", () => {
    const header = HEADER(`{ "id": "a", "label": "A", ${OWN} }, { "id": "b", "label": "B" }`).replace(
      /"stances": \[\n[\s\S]*\n {2}\]/,
      '"notes": []',
    );
    const told = messages(
      read({ ...ASKED, "dossier.json": header, "positions.csv": "id,polity,actor,gist\na,TUR,X,Says it.\n" }),
    );
    expect(told.join("\n")).toContain("stances is missing, and the question b has none of its own.");
    expect(told.filter((message) => message.includes("error"))).toHaveLength(1);
  });

  it("is told where nobody answers it, or takes one of its stances", () => {
    const told = withRows(ROWS.split("\n").slice(0, -2).join("\n")).join("\n");
    expect(told).toContain("No position answers the question calm.");
    const without = withRows(ROWS.replace("state,open", "state,")).join("\n");
    expect(without).toContain(
      "dossier.json:14:17: warning: No position on the question state takes the stance open.",
    );
    // Whoever takes a stance of the same id on another question takes another stance.
    expect(withRows(ROWS.replace("state,against", "state,")).join("\n")).toContain(
      "No position on the question state takes the stance against.",
    );
  });

  it("is told where colours of its own cannot be told apart", () => {
    const alike = `{ "id": "vote", "label": "A", "stances": [{ "id": "a", "label": "A", "colour": { "light": "#1F8A82" } }, { "id": "b", "label": "B", "colour": { "light": "#1F8A83" } }] }`;
    const told = withQuestions(
      alike,
      "id,polity,actor,stance,gist\na,TUR,X,a,Says it.\nb,TUR,Y,b,Says it.\n",
    );
    expect(told.join("\n")).toContain("cannot be told apart");
  });

  it.each([1, 3])("is not told anew of colours of the ground, of %d questions", (count) => {
    const ids = Array.from({ length: count }, (_, i) => `q${i}`);
    const stances = `[{ "id": "yes", "label": "Yes", "role": "supports" }, { "id": "no", "label": "No", "role": "opposes" }]`;
    const questions = ids
      .map((id) => `{ "id": "${id}", "label": "${id}", "stances": ${stances} }`)
      .join(", ");
    const base = { sea: { light: "#DCE8F0", dark: "#0E1A26" }, land: { light: "#DCE8F1", dark: "#0E1A27" } };
    const header = HEADER(questions).replace('"questions"', `"base": ${JSON.stringify(base)}, "questions"`);
    const rows = ids.flatMap((id) => [`${id}y,TUR,X,${id},yes,A.`, `${id}n,USA,X,${id},no,A.`]);
    const table = `id,polity,actor,question,stance,gist\n${rows.join("\n")}\n`;
    const told = messages(read({ ...ASKED, "dossier.json": header, "positions.csv": table }));
    const apart = told.filter((message) => message.includes("apart, expected"));
    expect(apart.filter((message) => message.includes("The sea (#DCE8F0) and the land"))).toHaveLength(1);
    expect(new Set(apart).size).toBe(apart.length);
  });
});
