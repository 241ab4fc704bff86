import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { Memory } from "../../../../src/dossier/read/tables/memory.ts";
import { gazetteerOf } from "../../../../src/dossier/regions/gazetteer.ts";
import { readGeodata } from "../../../../src/node/geodata/geodata-files.ts";

type Files = Record<string, Uint8Array>;

const GAZETTEER = gazetteerOf(readGeodata("geodata"), []);
const FOLDERS = [
  "geodata/dossiers/kurdistan-2017",
  "geodata/dossiers/catalonia-2017",
  ...readdirSync("tests/fixtures/dossiers").map((name) => `tests/fixtures/dossiers/${name}`),
];
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(of);
const filesOf = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]),
  );

/** Texts that have something wrong with them, or stand for something else. */
const TYPED = [
  "",
  "NA",
  "TUR",
  "Turkey",
  "2017-02-31",
  "25.9.2017",
  "=1+1",
  "â€œso",
  "a\u202Eb",
  "x,y",
  '"',
  "\n",
];

/** A change of one file: somewhere, some of its letters are others. */
interface Change {
  file: number;
  /** How far into the file, from 0 to 1. */
  at: number;
  gone: number;
  put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  file: fc.nat(20),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(12),
  put: fc.constantFrom(...TYPED),
});

function changed(files: Files, { file, at, gone, put }: Change): Files {
  const names = Object.keys(files).filter((name) => /\.(csv|json|geojson)$/.test(name));
  const name = names[file % names.length] ?? "";
  const before = text(files[name] ?? bytes(""));
  const from = Math.floor(before.length * at);
  return { ...files, [name]: bytes(before.slice(0, from) + put + before.slice(from + gone)) };
}

describe("a reading with a memory of the last one", () => {
  it.each(FOLDERS)("says and gives the same as one without: %s", { timeout: 60_000 }, (folder) => {
    const whole = filesOf(folder);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const memory = new Memory();
        let files = whole;
        readDossier(files, GAZETTEER, "2020-01-01", memory);
        for (const one of changes) {
          files = changed(files, one);
          const remembered = readDossier(files, GAZETTEER, "2020-01-01", memory);
          expect(remembered).toEqual(readDossier({ ...files }, GAZETTEER, "2020-01-01"));
          // And back again, as when it is undone.
          expect(readDossier(whole, GAZETTEER, "2020-01-01", memory)).toEqual(
            readDossier(whole, GAZETTEER, "2020-01-01"),
          );
        }
      }),
      { numRuns: 6, seed: 17 },
    );
  });

  it("judges rows anew where the table of sources is another", () => {
    const { "sources.json": _, ...rest } = filesOf("tests/fixtures/dossiers/acts");
    const memory = new Memory();
    for (const day of ["2034-02-02", "2031-01-01", "2034-02-02"]) {
      const table = bytes(`id,title,date\ns,An invented article,${day}\n`);
      const files = { ...rest, "sources.csv": table };
      expect(readDossier(files, GAZETTEER, "2020-01-01", memory)).toEqual(
        readDossier({ ...files }, GAZETTEER, "2020-01-01"),
      );
    }
  });

  it("keeps an answer as long as what it was made from is the same", () => {
    const memory = new Memory();
    const [a, b] = [{}, {}];
    let made = 0;
    const ask = (...from: unknown[]) => memory.keep("it", from, () => ++made);
    expect([ask(a, 1), ask(a, 1), ask(b, 1), ask(b, 1), ask(b), ask(a, 1)]).toEqual([1, 1, 2, 2, 3, 4]);
  });
});
