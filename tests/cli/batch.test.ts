import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inShard } from "../../src/cli/render/jobs.ts";
import { BASE, spoilt } from "../dossier/base.ts";
import { demarche, scratch } from "./harness.ts";

const path = scratch({
  base: BASE,
  other: spoilt("dossier.json", `"id": "base"`, `"id": "other"`),
  views: spoilt(
    "dossier.json",
    `"views": [`,
    `"views": [{ "id": "all", "label": "All", "bounds": [-90, -50, 90, 70] },`,
  ),
});
const render = (...args: string[]) => demarche("render", ...args);
const names = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => basename(line));

const BATCH = [
  "--at",
  "2017-09-29",
  "--at",
  "2017-09-25",
  "--size",
  "60x40",
  "--size",
  "40x60",
  "--format",
  "svg",
];
const ALL = [
  "base_2017-09-29_60x40.svg",
  "base_2017-09-29_40x60.svg",
  "base_2017-09-25_60x40.svg",
  "base_2017-09-25_40x60.svg",
  "other_2017-09-29_60x40.svg",
  "other_2017-09-29_40x60.svg",
  "other_2017-09-25_60x40.svg",
  "other_2017-09-25_40x60.svg",
];

describe("a batch", () => {
  it("is every combination, by folder, then date, then size, into a folder that is made", async () => {
    const { code, out, err } = await render(path("base"), path("other"), ...BATCH, "-o", path("new/deep/"));
    expect({ code, err, names: names(out) }).toEqual({ code: 0, err: "", names: ALL });
    expect(readdirSync(path("new/deep")).sort()).toEqual([...ALL].sort());
  });

  it("may be shared out: each shard says how much it did", async () => {
    const done: string[] = [];
    for (const [i, share] of [3, 3, 2].entries()) {
      const shard = `${i + 1}/3`;
      const told = await render(
        path("base"),
        path("other"),
        ...BATCH,
        "--shard",
        shard,
        "-o",
        path(`s${i}/`),
      );
      expect(told).toMatchObject({ code: 0, err: `Shard ${i + 1} of 3: ${share} of 8 files.\n` });
      done.push(...names(told.out));
    }
    expect(done.sort()).toEqual([...ALL].sort());
  });

  it("leaves a shard beyond its end with nothing to do", async () => {
    const { code, out, err } = await render(
      path("base"),
      "--format",
      "csv",
      "--shard",
      "9/9",
      "-o",
      path("empty/"),
    );
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "Shard 9 of 9: 0 of 1 file.\n" });
  });

  it("needs a folder even where a shard holds but one file", async () => {
    const { code } = await render(path("base"), path("other"), "--shard", "1/2", "-o", path("one.png"));
    expect({ code, written: existsSync(path("one.png")) }).toEqual({ code: 2, written: false });
  });

  it("of data has no sizes", async () => {
    const told = await render(
      path("base"),
      path("other"),
      "--format",
      "csv",
      "--table",
      "suspensions",
      "-o",
      path("d/"),
    );
    expect(names(told.out)).toEqual(["base_2017-09-29_suspensions.csv", "other_2017-09-29_suspensions.csv"]);
  });
});

describe("shards", () => {
  const parts = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }));

  it("are together all jobs, each once, and in order", () => {
    fc.assert(
      fc.property(parts, ([length, count]) => {
        const jobs = Array.from({ length }, (_, i) => i);
        const shares = Array.from({ length: count }, (_, i) => inShard(jobs, { index: i + 1, count }));
        expect(shares.flat().sort((a, b) => a - b)).toEqual(jobs);
        for (const share of shares) expect(share).toEqual([...share].sort((a, b) => a - b));
      }),
    );
  });

  it("are of one size, give or take one job", () => {
    fc.assert(
      fc.property(parts, ([length, count]) => {
        const jobs = Array.from({ length }, (_, i) => i);
        const sizes = Array.from({ length: count }, (_, i) => inShard(jobs, { index: i + 1, count }).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a name", () => {
  const named = async (...args: string[]) =>
    names(
      (await render(path("views"), "--size", "60x40", "--format", "svg", "-o", path("names/"), ...args)).out,
    );

  it("says what differs from the ordinary, so that nothing is written over", async () => {
    expect(await named()).toEqual(["base_2017-09-29_60x40.svg"]);
    expect(await named("--view", "all")).toEqual(["base_2017-09-29_60x40.svg"]);
    expect(await named("--view", "iraq")).toEqual(["base-iraq_2017-09-29_60x40.svg"]);
    expect(await named("--view", "iraq", "--theme", "dark")).toEqual(["base-iraq-dark_2017-09-29_60x40.svg"]);
  });

  it("counts the px of a print size", async () => {
    expect(await named("--size", "a4")).toEqual([
      "base_2017-09-29_60x40.svg",
      "base_2017-09-29_1123x794.svg",
    ]);
  });

  it("is printed as a path that can be used", async () => {
    const { out } = await render(path("base"), "--format", "csv", "-o", path("base/"));
    expect(out).toBe(`${path("base/")}base_2017-09-29_positions.csv\n`);
    expect(existsSync(out.trim())).toBe(true);
  });
});
