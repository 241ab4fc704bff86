import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fontPath, SUBSETS, type Subset } from "../../../src/node/fonts/plex.ts";
import { sfntOf } from "../../../src/node/fonts/sfnt.ts";

const WEIGHTS = [400, 500, 600, 700];
const FONTS = SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => [subset.id, weight, subset] as const));
const woffOf = (subset: Subset, weight: number) => readFileSync(fontPath(subset, weight, "woff"));

interface Entry {
  tag: string;
  sum: number;
  offset: number;
  length: number;
}

function directory(font: Buffer): Entry[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16;
    const [sum = 0, offset = 0, length = 0] = [4, 8, 12].map((k) => font.readUInt32BE(at + k));
    return { tag: font.toString("latin1", at, at + 4), sum, offset, length };
  });
}

/** As the specification words it: whole words, the table filled up with zeros. */
function wordSum(bytes: Buffer): number {
  const words = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let i = 0; i < words.length; i += 4) sum = (sum + words.readUInt32BE(i)) % 2 ** 32;
  return sum;
}

function names(font: Buffer): Record<number, string> {
  const { offset } = directory(font).find(({ tag }) => tag === "name") as Entry;
  const start = offset + font.readUInt16BE(offset + 4);
  const found: Record<number, string> = {};
  for (let i = 0; i < font.readUInt16BE(offset + 2); i++) {
    const at = offset + 6 + i * 12;
    const from = start + font.readUInt16BE(at + 10);
    const text = Buffer.from(font.subarray(from, from + font.readUInt16BE(at + 8)));
    found[font.readUInt16BE(at + 6)] = text.swap16().toString("utf16le");
  }
  return found;
}

describe.each(FONTS)("IBM Plex Sans %s %i as TrueType", (_, weight, subset) => {
  const font = sfntOf(woffOf(subset, weight), subset.family);

  it("has tables that lie apart, in the order of their tags, with right checksums", () => {
    const entries = directory(font);
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect(entries.map((e) => e.tag)).toEqual(entries.map((e) => e.tag).sort());
    let end = 12 + entries.length * 16;
    for (const { tag, sum, offset, length } of entries) {
      expect(offset, tag).toBe(Math.ceil(end / 4) * 4);
      end = offset + length;
      const bytes = Buffer.from(font.subarray(offset, end));
      if (tag === "head") bytes.writeUInt32BE(0, 8);
      expect(wordSum(bytes), tag).toBe(sum);
    }
    expect(font.length).toBe(Math.ceil(end / 4) * 4);
  });

  it("adds up to the number that the specification gives", () => {
    expect(wordSum(font)).toBe(0xb1b0afba);
  });

  it("bears our name and its own weight", () => {
    expect(names(font)[1]).toBe(subset.family);
    expect(names(font)[6]).not.toContain(" ");
    const { offset } = directory(font).find(({ tag }) => tag === "OS/2") as Entry;
    expect(font.readUInt16BE(offset + 4)).toBe(weight);
  });
});

it("is made of WOFF 1.0 and nothing else", () => {
  expect(() => sfntOf(Buffer.from("wOF2 and so on, long enough for a header of a font"), "x")).toThrow(
    "no WOFF",
  );
  expect(() => sfntOf(Buffer.alloc(4), "x")).toThrow("no WOFF");
});
