import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { MOST } from "../../../src/app/open/files/limits.ts";
import { zipOf } from "../../../src/dossier/pack/pack.ts";
import { unpackDossier } from "../../../src/dossier/pack/unpack.ts";
import { told } from "./told.ts";

const HEADER = strToU8("{}");

/** Changes the sizes that a zip of one file tells, in its list and before the file. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe("a zip of a dossier", () => {
  it("gives back what was put into it, out of the folder that holds dossier.json", () => {
    const zip = zipSync({ "a/b/dossier.json": HEADER, "a/b/deeper/x.csv": HEADER, "a/read.me": HEADER });
    const { files, folder, left } = unpackDossier(zip);
    expect(Object.keys(files)).toEqual(["dossier.json"]);
    expect([folder, left]).toEqual(["b", 2]);
  });

  it("is read as it was saved, whatever its files hold", () => {
    const file = fc.tuple(fc.stringMatching(/^[a-z_ ]{1,12}\.csv$/), fc.uint8Array({ maxLength: 3000 }));
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (all) => {
        const files = Object.fromEntries(all);
        expect(unpackDossier(zipOf(files, "mine")).files).toEqual(files);
      }),
    );
  });

  it("passes over what systems put beside the files", () => {
    const zip = zipSync({ "dossier.json": HEADER, "__MACOSX/._dossier.json": HEADER, ".DS_Store": HEADER });
    expect(Object.keys(unpackDossier(zip).files)).toEqual(["dossier.json"]);
  });

  it.each(["../dossier.json", "/etc/passwd", "C:\\x.csv", "a\\..\\x.csv", "a/../../x.csv"])(
    "is refused for the name %s",
    (name) => {
      expect(told(zipSync({ [name]: HEADER }))).toContain("outside of its own folder");
    },
  );

  it("keeps a file of the name __proto__ as any other", () => {
    const pairs = [["__proto__", HEADER]] as const;
    const { files } = unpackDossier(zipOf(Object.fromEntries(pairs), "mine"));
    expect(Object.keys(files)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(files)).toBe(Object.prototype);
  });

  it("is refused before anything is unfolded, where it tells too large a size or too many files", () => {
    const bomb = zipSync({ "positions.csv": new Uint8Array(MOST.bytes + 1) });
    expect(bomb.length).toBeLessThan(MOST.bytes / 100);
    expect(told(bomb)).toContain("33 MB");
    const names = Array.from({ length: MOST.files + 1 }, (_, i) => [`${i}.csv`, HEADER]);
    expect(told(zipSync(Object.fromEntries(names)))).toContain("201 files");
  });

  it("is refused where more comes out than it tells", () => {
    const bomb = zipSync({ "positions.csv": new Uint8Array(4_000_000) });
    expect(told(lying(bomb, 10))).toContain("more than the zip says");
  });

  it("is refused where it is damaged, and never brings the page down", () => {
    const sound = zipSync({ "positions.csv": strToU8("id,polity\n".repeat(50)) });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? sound.slice(0, at) : sound.slice();
        if (!cut) bytes[at] = byte;
        expect(typeof told(bytes)).toBe("string");
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => told(bytes) !== ""));
  });
});
