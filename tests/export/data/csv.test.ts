import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { positionsCsv, suspensionsCsv } from "../../../src/export/data/csv.ts";
import { writeCsv } from "../../../src/export/data/csv-write.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import type { Dossier } from "../../../src/model/dossier.ts";
import { parseCsv } from "../../../src/model/table/csv.ts";
import { guardCell, unguardCell } from "../../../src/model/table/formula.ts";
import { BASE, read } from "../../dossier/base.ts";
import { fixtureScene } from "../../fixtures/scene.ts";
import { AT, dossier, geodata, sceneOf } from "../kurdistan.ts";

const provenance = provenanceOf(sceneOf());
const names = new Map(geodata.countries.features.map((f) => [f.properties.code, f.properties.name]));

function cellsOf(csv: string): Record<string, string>[] {
  const { rows, faults } = parseCsv(csv);
  expect(faults).toEqual([]);
  const [head = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(head.map(({ text }, i) => [text, cells[i]?.text ?? ""])));
}

function rowOf(csv: string, id: string): Record<string, string> {
  return cellsOf(csv).find((row) => row.id === id) ?? {};
}

describe("tables", () => {
  const positions = positionsCsv(dossier, AT, provenance, (code) => names.get(code));
  const suspensions = suspensionsCsv(dossier, AT, provenance, (code) => names.get(code));

  test("are what Excel opens: a byte order mark, CRLF, and as many cells in each row", () => {
    for (const csv of [positions, suspensions]) {
      expect(csv.startsWith("\uFEFFid,")).toBe(true);
      expect(csv.endsWith("\r\n")).toBe(true);
      expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      const lengths = parseCsv(csv).rows.map((cells) => cells.length);
      expect(new Set(lengths).size).toBe(1);
    }
  });

  test("hold every row, what it refers to, and where it comes from", () => {
    expect(cellsOf(positions)).toHaveLength(dossier.positions.length);
    expect(rowOf(positions, "usa-recognition")).toMatchObject({
      polity: "USA",
      polity_name: "United States",
      quote_lang: "en",
      source_citation:
        "Press TV (Iranian state broadcaster), “US ‘does not recognize’ Iraqi Kurdistan referendum: Tillerson”",
      in_force: "yes",
      status: "leading",
      dossier_title: dossier.title,
      date_shown: AT,
      boundary_policy: geodata.boundaryPolicy,
      made_with: "Demarche 0.1.0",
    });
    expect(rowOf(positions, "usa-force").status).toBe("listed");
    expect(rowOf(positions, "major-parties-concern").polity_name).toContain("international parties");
    expect(rowOf(positions, "usa-force").licence).toContain("Quotations: their sources’.");
    expect(cellsOf(suspensions)).toHaveLength(dossier.suspensions.length);
    expect(rowOf(suspensions, "tk-ebl")).toMatchObject({
      polity_name: "Turkey",
      status: "suspended",
      in_force: "yes",
    });
    expect(rowOf(suspensions, "other-carriers").origin).toBe("");
  });

  test("tell the state on the date", () => {
    const early = positionsCsv(dossier, "2017-09-25", provenance);
    expect(rowOf(early, "usa-recognition")).toMatchObject({ in_force: "no", status: "later" });
    expect(rowOf(early, "krg-held")).toMatchObject({ in_force: "yes", status: "leading" });
    expect(rowOf(suspensionsCsv(dossier, "2017-09-25", provenance), "tk-ebl")).toMatchObject({
      in_force: "no",
      status: "operating",
    });
  });
});

function exported(from: Dossier): Record<string, string> {
  return {
    ...BASE,
    "positions.csv": positionsCsv(from, AT, provenanceOf(fixtureScene)),
    "suspensions.csv": suspensionsCsv(from, AT, provenanceOf(fixtureScene)),
  };
}

test("our own reader takes them back", () => {
  const base = read(BASE).dossier;
  const { dossier: again, problems } = read(exported(base as Dossier));
  expect(problems.filter((p) => p.severity === "error")).toEqual([]);
  expect(again).toEqual(base);
});

test("whatever is written in a dossier, no cell is a formula and none is lost", () => {
  const base = read(BASE).dossier as Dossier;
  const text = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ",", "a", " "),
      minLength: 1,
    }),
  );
  fc.assert(
    fc.property(text, text, text, (actor, quote, gist) => {
      const positions = base.positions.map((row) => ({ ...row, actor, quote, gist }));
      const csv = positionsCsv({ ...base, positions, title: quote }, AT, provenance);
      for (const row of cellsOf(csv)) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([row.actor, row.quote, row.gist, row.dossier_title].map((c) => unguardCell(c ?? ""))).toEqual([
          actor,
          quote,
          gist,
          quote,
        ]);
      }
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["-5", "'-5"],
  ["@here", "'@here"],
  ["\tx", "'\tx"],
  ["'=x", "''=x"],
  ["'quoted'", "'quoted'"],
  ["a=b", "a=b"],
  [" =1", "' =1"],
  ["\u3000@x", "'\u3000@x"],
  ["\uFF1D1", "'\uFF1D1"],
  ["\uFF0B1", "'\uFF0B1"],
  ["a;=1", "a;'=1"],
  ['a;"=1', `a;'"=1`],
  ["a\n-b", "a\n'-b"],
  ["a; b - c", "a; b - c"],
  ["", ""],
])("%o is written as %o", (cell, written) => {
  expect(guardCell(cell)).toBe(written);
  expect(unguardCell(written)).toBe(cell);
});

test("cells are quoted where they must be", () => {
  expect(writeCsv(["a", "b"], [{ a: 'x "y", z', b: undefined }, { b: "two\r\nlines" }])).toBe(
    '\uFEFFa,b\r\n"x ""y"", z",\r\n,"two\r\nlines"\r\n',
  );
});
