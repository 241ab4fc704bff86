import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";

const reading = readDossier(
  readFolder("geodata/dossiers/kurdistan-2017"),
  gazetteerOf(readGeodata("geodata")),
);
if (!reading.dossier) throw new Error(reading.problems.map(formatProblem).join("\n"));
const dossier = dossierOfLayer(reading.dossier, "article");
const rows = [...dossier.positions, ...dossier.actions, ...dossier.suspensions];

const article = readFileSync("tests/fixtures/article.txt", "utf8");
const blocks = article
  .split("\n")
  .map((line) => line.trim())
  .filter(Boolean);
const isCaption = (line: string) =>
  /\(AFP photo\)|\(File photo\)|\(Photo by AFP\)|^This AFP file photo/.test(line);
const captions = blocks.filter(isCaption);
const first = blocks.findIndex((line) => line.startsWith("The United States does not officially recognize"));
const paragraphs = blocks.slice(first).filter((line) => !isCaption(line) && !line.startsWith("Press TV"));

function passage(locator: string): string | undefined {
  const index = Number(locator.slice(1)) - 1;
  if (locator === "title") return blocks[0];
  return locator.startsWith("c") ? captions[index] : paragraphs[index];
}

/** A word of the passage that each row without a quote stands on. */
const REPORTED: Record<string, string> = {
  "krg-held": "held by the Iraqi Kurdish region",
  "krg-barzani-votes": "arrives to cast his vote",
  "krg-barzani-talks": "would not lead to an immediate declaration",
  "krg-yes-share": "over 90 percent",
  "krg-pressure": "officials in Erbil",
  "irq-request": "Baghdad’s request",
  "major-parties-concern": "all major regional and international parties",
  "isr-exception": "Except for Israel",
  "tk-ebl": "Turkish Airlines",
  "tk-isu": "Turkish Airlines",
  "ms-ebl": "EgyptAir",
  "me-ebl": "Middle East Airlines",
  "other-carriers": "including",
};

describe("the dossier kurdistan-2017", () => {
  it("is read without a word", () => expect(reading.problems).toEqual([]));

  it("counts the article's paragraphs and captions as its notes do", () => {
    expect([paragraphs.length, captions.length]).toEqual([11, 4]);
  });

  it.each(rows.map((row) => [row.id, row]))("%s stands on the passage that it names", (id, row) => {
    const text = passage(row.locator ?? "");
    expect(text).toContain(row.quote ?? REPORTED[id] ?? `a passage for ${id}`);
  });

  it("colours nobody by what is not said of him by name, unless it is marked so", () => {
    for (const date of ["2017-09-25", "2017-09-27", "2017-09-29"]) {
      for (const { leading } of stateAt(dossier, date).polities.values()) {
        expect(leading?.evidence).toBe(leading?.position.scope);
      }
    }
    const { polities } = stateAt(dossier, "2017-09-29");
    const named = [...polities].filter(([, s]) => s.leading?.evidence === "named");
    expect(Object.fromEntries(named.map(([code, s]) => [code, s.leading?.stance.id]))).toEqual({
      USA: "not-recognised",
      "IQ-KR": "held",
      IRQ: "annulment",
    });
    expect(polities.get("ISR")?.leading?.evidence).toBe("implied");
    for (const code of ["TUR", "EGY", "LBN"]) expect(polities.get(code)).toMatchObject({ positions: [] });
    for (const code of ["TUR", "EGY", "LBN"]) expect(polities.get(code)).not.toHaveProperty("leading");
  });
});
