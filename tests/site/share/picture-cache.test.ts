import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pictureCache } from "../../../src/site/share/picture-cache.ts";
import { scratch } from "../../cli/harness.ts";

const path = scratch();
const PNG = new Uint8Array(5000).map((_, i) => i % 251);

/** A cache, what it has warned of, and how often it had to draw. */
function cacheIn(folder: string) {
  const told: string[] = [];
  let drawn = 0;
  const cached = pictureCache(folder, (words) => told.push(words));
  const get = (key: string) =>
    cached(key, async () => {
      drawn++;
      return PNG;
    });
  return { get, told, drawn: () => drawn };
}

describe("pictures that were drawn before", () => {
  it("are drawn once", async () => {
    const first = cacheIn(path("once"));
    expect([await first.get("a"), await first.get("a")]).toEqual([PNG, PNG]);
    const next = cacheIn(path("once"));
    expect(await next.get("a")).toEqual(PNG);
    expect([first.drawn(), next.drawn()]).toEqual([1, 0]);
    expect(readdirSync(path("once"))).toEqual(["a.png"]);
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, 100)],
    ["empty", () => Buffer.alloc(0)],
    ["changed", (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 9 ? byte + 1 : byte)))],
    [
      "filled with zeros at its end",
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(4000)]),
    ],
  ])("are drawn anew where one is %s", async (name, spoil) => {
    const dir = path(name);
    await cacheIn(dir).get("a");
    writeFileSync(`${dir}/a.png`, spoil(readFileSync(`${dir}/a.png`)));
    const { get, drawn } = cacheIn(dir);
    expect(await get("a")).toEqual(PNG);
    expect(drawn()).toBe(1);
    expect(await cacheIn(dir).get("a")).toEqual(PNG);
  });

  it("are drawn each time where their folder cannot be written, which is told once", async () => {
    mkdirSync(path("blocked"));
    writeFileSync(path("blocked/file"), "");
    const { get, told, drawn } = cacheIn(path("blocked/file"));
    expect([await get("a"), await get("b"), await get("a")]).toEqual([PNG, PNG, PNG]);
    expect(drawn()).toBe(3);
    expect(told).toEqual([expect.stringContaining("cannot be written")]);
  });
});
