import { describe, expect, it } from "vitest";
import { completed } from "../../../src/app/open/complete.ts";
import type { Files } from "../../../src/app/open/files/files.ts";
import { withUnread } from "../../../src/app/open/files/unread.ts";
import { withField } from "../../../src/app/open/forms/row-values.ts";
import { readDossier } from "../../../src/dossier/read/read.ts";
import { formatProblem } from "../../../src/model/problem.ts";
import { type Cell, workbook } from "../../fixtures/workbook.ts";

const GAZETTEER = {
  polities: [
    { code: "NOR", name: "Norway", aliases: [] },
    { code: "FRA", name: "France", aliases: [] },
  ],
  airports: ["ENGM"],
};
const bytes = (text: string) => new TextEncoder().encode(text);
const TITLES = { dossier: "x", source: "?" };
const CSV = "id,polity,actor,date,gist,source\np1,NOR,A,2024-03-01,Yes.,s1\n";
const SOURCES = '[{ "id": "s1", "type": "webpage", "title": "The real title" }]';
const DOSSIER = '{ "id": "t", "title": "The real dossier", "stances": [{ "id": "for", "label": "For" }] }';
const HEAD: Cell[] = ["id", "polity", "actor", "date", "stance", "gist"];
const RESULTLESS: Cell = { raw: '<c><f>"x"</f></c>' };
const REF: Cell = { raw: '<c t="e"><v>#REF!</v></c>' };

function opened(given: Files) {
  const { files, made, taken } = completed(given, TITLES);
  const { dossier, problems } = readDossier(files, GAZETTEER);
  return { files, made, taken, dossier, told: withUnread(problems, files).map(formatProblem) };
}
const errors = (files: Files) =>
  readDossier(files, GAZETTEER).problems.filter(({ severity }) => severity === "error");

describe("what is wrong with a cell", () => {
  const rest = { "dossier.json": bytes(DOSSIER), "sources.json": bytes(SOURCES) };
  const rows: Cell[][] = [
    HEAD,
    ["p1", "NOR", "A", "2024-03-01", RESULTLESS, "G"],
    ["p2", "FRA", "B", RESULTLESS, "for", "G"],
    ["p3", "FRA", "C", "2024-03-01", "for", REF],
  ];

  it.each(["positions.xlsx", "rows.xlsx"])("is told of %s", (name) => {
    const { files } = opened({ ...rest, [name]: workbook({ Sheet1: rows }) });
    expect(errors(files).map(({ field }) => field)).toEqual(["stance", "date", "gist"]);
  });

  it("stays while other rows are edited, until its own cell is mended", () => {
    const { files } = opened({ ...rest, "positions.xlsx": workbook({ positions: rows }) });
    const edited = withField(files, "positions", 0, { heading: "actor", value: "Another" }).files;
    expect(errors(edited).map(({ field }) => field)).toEqual(["stance", "date", "gist"]);
    const mended = withField(edited, "positions", 0, { heading: "stance", value: "for" }).files;
    expect(errors(mended).map(({ field }) => field)).toEqual(["date", "gist"]);
  });
});

describe("files under names of their own", () => {
  it.each([
    ["Dossier.json", "Sources.json"],
    ["DOSSIER.JSON", "SOURCES.JSON"],
    ["dossier.json", "Exported Items.json"],
    ["dossier.json", "My Library.json"],
  ])("%s and %s are the reader's, and none is made in their place", (dossierName, sourcesName) => {
    const given = {
      "positions.csv": bytes(CSV),
      [dossierName]: bytes(DOSSIER),
      [sourcesName]: bytes(SOURCES),
    };
    const { made, dossier, taken } = opened(given);
    expect(made).toEqual([]);
    expect([dossier?.title, dossier?.sources[0]?.title]).toEqual(["The real dossier", "The real title"]);
    expect(taken).toContainEqual({ file: sourcesName, as: "sources.json" });
  });
});

describe("a table that is not read", () => {
  it("is told, beside another of its kind", () => {
    const { told } = opened({ "a.csv": bytes(CSV), "b.csv": bytes(CSV.replace("p1", "q1")) });
    expect(told).toContain("b.csv: warning: The file is ignored: the positions are those of positions.csv.");
  });

  it("is told and kept, where it was a sheet", () => {
    const month = (id: string): Cell[][] => [HEAD, [id, "NOR", "A", "2024-03-01", "for", "G"]];
    const { told, files } = opened({ "rows.xlsx": workbook({ February: month("p1"), March: month("p2") }) });
    expect(told).toContain(
      "rows - March.csv: warning: The file is ignored: the positions are those of positions.csv.",
    );
    expect(Object.keys(files)).toContain("rows - March.csv");
  });

  it("is told why, where it cannot be read, and not what is missing for it", () => {
    const latin = new Uint8Array(Buffer.from(CSV.replace("Yes.", "Café"), "latin1"));
    const { told } = opened({ "rows.csv": latin });
    expect(told).toEqual([
      "rows.csv:2:24: error: The byte E9 is not UTF-8 (in Windows-1252 it would be é): save the file as UTF-8.",
    ]);
  });

  it("is told what its headings lack", () => {
    const { told } = opened({ "rows.csv": bytes("country,vote\nNOR,yes\n") });
    expect(told[0]).toMatch(/^rows\.csv: warning: The file is ignored: its first row lacks the headings/);
  });
});
