import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE, type FileName, read } from "./base.ts";

const names = Object.keys(BASE) as FileName[];
const scraps = fc.constantFrom(
  "",
  '"',
  ",",
  "\n",
  "null",
  "{}",
  "[]",
  "0",
  "é",
  "TUR",
  "2017-09-31",
  "__proto__",
  "constructor",
);

describe("readDossier", () => {
  it("tells of whatever is wrong, and throws at nothing", () => {
    const change = fc.record({
      file: fc.constantFrom(...names),
      at: fc.nat(1200),
      cut: fc.nat(12),
      put: scraps,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const files: Record<string, string> = { ...BASE };
        for (const { file, at, cut, put } of changes) {
          const text = files[file] ?? "";
          const from = at % (text.length + 1);
          files[file] = text.slice(0, from) + put + text.slice(from + cut);
        }
        const { dossier, problems } = read(files);
        expect(dossier === null).toBe(problems.some((p) => p.severity === "error"));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(names)("throws at no JSON value in the place of %s", (file) => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read({ ...BASE, [file]: text }).problems).not.toEqual([]);
      }),
    );
  });
});
