import { describe, expect, it } from "vitest";
import { BASE, messages, read, spoilt } from "./base.ts";
import { BROKEN_JSON } from "./broken-json.ts";
import { BROKEN_POSITIONS } from "./broken-positions.ts";
import { BROKEN_SOURCES } from "./broken-sources.ts";
import { BROKEN_SUSPENSIONS } from "./broken-suspensions.ts";
import { BROKEN_TABLES } from "./broken-tables.ts";

const BROKEN = [
  ...BROKEN_TABLES,
  ...BROKEN_POSITIONS,
  ...BROKEN_SUSPENSIONS,
  ...BROKEN_JSON,
  ...BROKEN_SOURCES,
];

describe("a broken dossier", () => {
  it.each(BROKEN)("with $name is told so, and not drawn", (broken) => {
    const reading = read(spoilt(broken.file, broken.from, broken.to));
    expect(messages(reading)).toEqual(broken.says);
    expect(reading.dossier).toBeNull();
  });

  it("carries field and value with its problem", () => {
    const { problems } = read(spoilt("positions.csv", "p2,USA", "p2,TRK"));
    expect(problems).toEqual([
      {
        severity: "error",
        file: "positions.csv",
        line: 3,
        column: 4,
        field: "polity",
        value: "TRK",
        message: "TRK is not a polity: did you mean TUR (Turkey)?",
      },
    ]);
  });

  it("hears of every problem at once", () => {
    const reading = read({
      ...spoilt("positions.csv", "p2,USA", "p2,TRK"),
      "suspensions.csv": BASE["suspensions.csv"].replace("ORER", "OREN").replace("2017-09-27", "2017-09-32"),
      "dossier.json": BASE["dossier.json"].replace("[38,", "[380,"),
    });
    expect(messages(reading)).toEqual([
      "dossier.json:6:56: error: [380, 28, 49, 38] leaves the globe: expected -180 to 180 west and east, -90 to 90 south and north.",
      "positions.csv:3:4 (polity): error: TRK is not a polity: did you mean TUR (Turkey)?",
      "suspensions.csv:2:21 (destination): error: OREN is not an airport: did you mean ORER (Erbil)?",
      "suspensions.csv:2:26 (announced): error: 2017-09-32 is not a date: September 2017 has 30 days, did you mean 2017-09-30?",
    ]);
  });

  it("does not blame the rows for a header that is a list", () => {
    const reading = read({ ...BASE, "dossier.json": "[]" });
    expect(messages(reading)).toEqual([
      "dossier.json:1:1: error: The whole file is a list: expected an object.",
    ]);
  });

  it("sees what a reader does not", () => {
    expect(messages(read(spoilt("positions.csv", "p2,USA", "p2,USA\u200B")))).toEqual([
      "positions.csv:3:4 (polity): error: USA\\u200B is not a polity: did you mean USA (United States)?",
    ]);
  });

  it("does not blame the rows for a header that cannot be read", () => {
    const reading = read(spoilt("dossier.json", '"base",', '"base"'));
    expect(messages(reading)).toEqual(["dossier.json:3:3: error: Broken JSON: expected a comma."]);
  });
});

describe("sources of rows", () => {
  const row = "id,polity,actor,gist,source\np1,IQ-KR,Government,Held it.,";
  const two = BASE["sources.json"].replace(
    "[\n",
    '[\n{ "id": "book", "type": "book", "title": "A book" },\n',
  );

  it("names the nearest source", () => {
    expect(messages(read({ ...BASE, "positions.csv": `${row}pres\n` }))).toEqual([
      "positions.csv:2:30 (source): error: pres is not a source: did you mean press (An article)?",
    ]);
  });

  it("asks for a source where several could be meant", () => {
    const { "suspensions.csv": _, ...rest } = BASE;
    const reading = read({ ...rest, "sources.json": two, "positions.csv": `${row}\n` });
    expect(messages(reading)).toEqual([
      "positions.csv:2:30 (source): error: source is empty, and dossier.json names no defaultSource.",
    ]);
  });
});

describe("a folder", () => {
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(BASE).filter(([name]) => !names.includes(name)));
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

  it.each([
    [
      "without dossier.json",
      without("dossier.json"),
      "dossier.json: error: The file is missing: every dossier needs one.",
    ],
    [
      "without sources.json",
      without("sources.json"),
      "sources.json: error: The file is missing: every dossier needs one.",
    ],
    [
      "without rows",
      without("positions.csv", "suspensions.csv"),
      "positions.csv: error: The file is missing, and actions.csv and suspensions.csv too: a dossier needs one of them at least.",
    ],
    ["with an empty file", { ...BASE, "positions.csv": "" }, "positions.csv: error: The file is empty."],
    ["with a blank file", { ...BASE, "sources.json": "\n \n" }, "sources.json: error: The file is empty."],
    [
      "with UTF-16 that is none",
      { ...BASE, "positions.csv": new Uint8Array([...bytes("\uFEFFid,polity"), 0x00, 0xd8, 0x41, 0x00]) },
      "positions.csv: error: The file begins as UTF-16 LE and holds an invalid character: save it as UTF-8.",
    ],
    [
      "with UTF-32",
      { ...BASE, "positions.csv": new Uint8Array([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]) },
      "positions.csv: error: The file is UTF-32, as its byte order mark says: save it as UTF-8.",
    ],
    [
      "with a NUL",
      { ...BASE, "positions.csv": BASE["positions.csv"].replace("USA", "U\0A") },
      "positions.csv:3:5: error: The file holds a NUL character, so it is not text: save it as UTF-8.",
    ],
    [
      "with Windows-1252",
      {
        ...BASE,
        "positions.csv": new Uint8Array(
          Buffer.from(BASE["positions.csv"].replace("Envoy", "Envoyé"), "latin1"),
        ),
      },
      "positions.csv:4:12: error: The byte E9 is not UTF-8 (in Windows-1252 it would be é): save the file as UTF-8.",
    ],
    [
      "with UTF-8 cut off inside a character",
      { ...BASE, "positions.csv": new TextEncoder().encode(`${BASE["positions.csv"]}é`).slice(0, -1) },
      "positions.csv:5:1: error: The byte C3 is not UTF-8 (in Windows-1252 it would be Ã): save the file as UTF-8.",
    ],
  ])("%s is told so", (_, files, message) => {
    const reading = read(files as Record<string, string | Uint8Array>);
    expect(messages(reading)).toEqual([message]);
    expect(reading.dossier).toBeNull();
  });
});
