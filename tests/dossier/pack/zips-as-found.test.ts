import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unpackDossier } from "../../../src/dossier/pack/unpack.ts";
import { zip64 } from "../../fixtures/zip64.ts";
import { told } from "./told.ts";

const FILES = {
  "dossier.json": strToU8("{}"),
  "positions.csv": strToU8("id\n"),
  "sources.json": strToU8("[]"),
};

/** The files with other names. */
const named = (name: (file: string) => string) =>
  Object.fromEntries(Object.entries(FILES).map(([file, bytes]) => [name(file), bytes]));

describe("a zip as tools write it", () => {
  it.each([
    ["with backslashes", (file: string) => `reef\\${file}`],
    ["with backslashes in deeper folders", (file: string) => `C\\maps\\reef\\${file}`],
    ["with both slashes", (file: string) => `maps/reef\\${file}`],
    ["with ./ before each name", (file: string) => `./${file}`],
    ["with ./ more than once", (file: string) => `././reef/${file}`],
    ["with ./ within a name", (file: string) => `maps/./reef/././${file}`],
    ["with .\\ of PowerShell", (file: string) => `.\\reef\\${file}`],
    ["with names of folders beside it", (file: string) => `reef/${file}`],
  ])("is opened: %s", (_, name) => {
    for (const pack of [zipSync, zip64]) {
      const { files, left } = unpackDossier(pack(named(name)));
      expect([files, left]).toEqual([FILES, 0]);
    }
  });

  it.each(["dossier.zip", "reef/dossier.zip", "Reef.ZIP", "./reef.zip"])(
    "is opened where it holds but %s",
    (name) => {
      for (const inner of [zipSync(FILES), zip64(named((file) => `reef/${file}`))])
        expect(unpackDossier(zipSync({ [name]: inner, "__MACOSX/._x": strToU8("") })).files).toEqual(FILES);
    },
  );

  it("is named where it is the third one in another", () => {
    const nested = zipSync({ "two.zip": zipSync({ "three.zip": zipSync(FILES) }) });
    expect(told(nested)).toContain("three.zip");
  });

  it.each([
    ["its list", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30)],
    ["its files", (bytes: Uint8Array) => bytes.subarray(40)],
    ["its end", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5)],
  ])("is told as damaged where zip64 lacks %s", (_, cut) => {
    expect(told(cut(zip64(FILES)))).toMatch(/damaged|cut off|cannot be read/i);
  });

  it.each(["..\\x.csv", ".\\..\\x.csv", "reef/./../../x.csv", "\\x.csv"])(
    "is refused for the name %s",
    (name) => {
      expect(told(zip64({ ...FILES, [name]: strToU8("x") }))).not.toBe("");
    },
  );
});
