import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { MOST_PACKED } from "../../../src/dossier/pack/limits.ts";
import { packDossier, withAddress } from "../../../src/dossier/pack/pack.ts";
import { PackFault } from "../../../src/dossier/pack/words.ts";
import { chunk } from "../../../src/export/png/chunks.ts";
import { packedTextChunk } from "../../../src/export/png/texts.ts";
import { reopened } from "../../../src/export/reopen/reopen.ts";
import { readFolder } from "../../../src/node/folder.ts";
import { CARRIER_KINDS, CARRIERS, type Carrier } from "./carriers.ts";
import { REWRITINGS } from "./rewritten.ts";

const files = readFolder("geodata/dossiers/kurdistan-2017");
const ADDRESS = "#view=iraq&at=2017-09-29&sources=all";
const packed = withAddress(packDossier(files, "kurdistan-2017"), ADDRESS);

const carrying = (kind: Carrier, zip: Uint8Array | undefined) => CARRIERS[kind](zip);

function told(picture: Uint8Array): string {
  try {
    reopened(picture);
  } catch (error) {
    if (error instanceof PackFault) return error.message;
    throw error;
  }
  return "";
}

function expectWhole(picture: Uint8Array): void {
  const { files: found, folder, address } = reopened(picture);
  expect(Object.keys(found).sort()).toEqual(Object.keys(files).sort());
  for (const [name, bytes] of Object.entries(found))
    expect(Buffer.from(bytes).equals(Buffer.from(files[name] ?? []))).toBe(true);
  expect([folder, address]).toEqual(["kurdistan-2017", ADDRESS]);
}

describe.each(CARRIER_KINDS)("a picture that carries its dossier, as %s", (kind) => {
  it("gives back every file letter by letter, and what was shown", async () => {
    expectWhole(await carrying(kind, packed));
  });

  it("is the same bytes each time, and without a dossier those of before", async () => {
    const [first, second] = [await carrying(kind, packed), await carrying(kind, packed)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await carrying(kind, undefined)).length).toBeLessThan(first.length);
  });

  it("says so where it carries none", async () => {
    expect(told(await carrying(kind, undefined))).toContain("This picture carries no dossier");
  });

  it("says so where what it carries is damaged", async () => {
    const broken = packed.slice();
    broken.fill(0, 2000, 2100);
    expect(told(await carrying(kind, broken))).toMatch(/damaged/);
    const cut = packed.slice(0, packed.length / 2);
    expect(told(await carrying(kind, cut))).not.toBe("");
  });

  it("opens no bomb and nothing that leads out of its folder", async () => {
    const large = { "x/dossier.json": strToU8("{}"), "x/positions.csv": new Uint8Array(MOST_PACKED.bytes) };
    expect(told(await carrying(kind, zipSync(large)))).toContain("MB large");
    const hostile = zipSync({ "../x.csv": strToU8(""), "dossier.json": strToU8("{}") });
    expect(told(await carrying(kind, hostile))).toContain("outside of its own folder");
  });
});

it.each(REWRITINGS)(
  "a picture as %s that a program has written anew, %s, gives the same",
  async (kind, _, anew) => {
    const before = await carrying(kind, packed);
    const after = anew(before);
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false);
    expectWhole(after);
  },
);

describe("a picture that means no good", () => {
  it("unfolds no text of a PNG beyond the limit", async () => {
    const bare = await carrying("png", undefined);
    const text = "A".repeat(MOST_PACKED.bytes * 1.5 + 1);
    const bomb = packedTextChunk({ keyword: "Demarche dossier", text });
    expect(bomb.length).toBeLessThan(100_000);
    const picture = new Uint8Array(Buffer.concat([bare.subarray(0, 33), bomb, bare.subarray(33)]));
    expect(told(picture)).toContain("unfolds to more");
  });

  it("unfolds no file of a PDF beyond the limit", async () => {
    const bomb = await carrying("pdf", new Uint8Array(MOST_PACKED.bytes + 1));
    expect(told(bomb)).toContain("unfolds to more");
  });

  it.each([
    ["a text of another kind under the name", chunk("zTXt", strToU8("Demarche dossier\0\0no zlib"))],
    ["a text that is no Base64", packedTextChunk({ keyword: "Demarche dossier", text: "*".repeat(9) })],
    ["a text whose checksum is wrong", chunk("tEXt", strToU8("Demarche dossier\0UEsD")).fill(0, -4)],
  ])("has %s", async (_, part) => {
    const bare = await carrying("png", undefined);
    const picture = new Uint8Array(Buffer.concat([bare.subarray(0, 33), part, bare.subarray(33)]));
    expect(told(picture)).toContain("damaged");
  });

  it("is cut short", async () => {
    for (const kind of CARRIER_KINDS) {
      const picture = await carrying(kind, packed);
      expect(told(picture.slice(0, picture.length / 2))).not.toBe("");
      expect(told(picture.slice(0, 20))).not.toBe("");
    }
  });

  it("says as an address what is none", async () => {
    const strange = withAddress(packDossier(files, "x"), "javascript:alert(1)");
    expect(reopened(await carrying("png", strange)).address).toBe("");
    const long = withAddress(packDossier(files, "x"), `#${"a".repeat(5000)}`);
    expect(reopened(await carrying("png", long)).address).toBe("");
  });
});

it("a photograph of the map says that it carries none", () => {
  expect(told(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]))).toContain("carries no dossier");
});
