import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { starterFiles } from "../../../src/cli/new/files.ts";
import { zipOf } from "../../../src/dossier/pack/pack.ts";
import { reopened } from "../../../src/export/reopen/reopen.ts";
import { readFolder } from "../../../src/node/folder.ts";
import { demarche, scratch } from "../harness.ts";

const path = scratch({
  mine: starterFiles("mine"),
  broken: { ...starterFiles("broken"), "positions.csv": "id,polity\np1,XX\n" },
});
const small = ["--size", "400x300"];

const rendered = async (name: string, ...more: string[]) => {
  const told = await demarche("render", path("mine"), ...small, "-o", path(name), ...more);
  expect(told.code).toBe(0);
  return { ...told, picture: new Uint8Array(readFileSync(path(name))) };
};

describe.each(["png", "svg", "pdf"])("a picture that render makes, as %s", (ending) => {
  it("carries the dossier, which check reads out of it", async () => {
    const { picture } = await rendered(`map.${ending}`, "--boundaries", "plain");
    const { files, address } = reopened(picture);
    const folder = readFolder(path("mine"));
    for (const [name, bytes] of Object.entries(files)) expect(bytes).toEqual(folder[name]);
    expect(Object.keys(files)).not.toContain("HOWTO.md");
    expect(address).toMatch(/^#view=.*&at=\d{4}-\d\d-\d\d.*&boundaries=plain/);
    const [inside, beside] = [
      await demarche("check", path(`map.${ending}`)),
      await demarche("check", path("mine")),
    ];
    expect([inside.code, inside.out]).toEqual([beside.code, beside.out]);
  });

  it("carries nothing where it is told so, and check says that it does not", async () => {
    const { picture } = await rendered(`bare.${ending}`, "--dossier", "never");
    const { picture: whole } = await rendered(`whole.${ending}`);
    expect(picture.length).toBeLessThan(whole.length);
    const { code, err } = await demarche("check", path(`bare.${ending}`));
    expect(code).toBe(1);
    expect(err).toContain(`bare.${ending}: This picture carries no dossier: a program has removed it`);
  });

  it("is drawn again out of a picture", async () => {
    const { picture } = await rendered(`first.${ending}`);
    const again = path(`again.${ending}`);
    expect((await demarche("render", path(`first.${ending}`), ...small, "-o", again)).code).toBe(0);
    expect(Buffer.from(readFileSync(again)).equals(Buffer.from(picture))).toBe(true);
  });
});

it("a picture that a program has stripped says so", async () => {
  const { picture } = await rendered("kept.png");
  writeFileSync(path("stripped.png"), PNG.sync.write(PNG.sync.read(Buffer.from(picture))));
  expect((await demarche("check", path("stripped.png"))).err).toContain("carries no dossier");
});

it("problems of the dossier in a zip stand under its name", async () => {
  writeFileSync(path("broken.zip"), zipOf(readFolder(path("broken")), "broken"));
  const { code, err } = await demarche("check", path("broken.zip"));
  expect(code).toBe(1);
  expect(err).toContain(`${join(path("broken.zip"), "positions.csv")}:`);
});

it("a dossier that is too large for a picture is left out, which is told once, or put in where that is asked", async () => {
  mkdirSync(path("large"));
  const noise = Array.from({ length: 40_000 }, (_, i) => createHash("sha256").update(`${i}`).digest("hex"));
  for (const [name, text] of Object.entries(starterFiles("large")))
    writeFileSync(join(path("large"), name), text);
  const list = join(path("large"), "sources.json");
  const [source, ...others] = JSON.parse(readFileSync(list, "utf8"));
  writeFileSync(list, JSON.stringify([{ ...source, abstract: noise.join(" ") }, ...others]));
  const sizes = ["--size", "400x300", "--size", "500x300"];
  const without = ["--without", "notes"];
  const told = await demarche("render", path("large"), ...sizes, ...without, "-o", `${path("out")}/`);
  expect(told.err.match(/large is left out of pictures: packed it has \d+ KB/g)).toHaveLength(1);
  const forced = await demarche(
    "render",
    path("large"),
    ...small,
    ...without,
    "--dossier",
    "always",
    "-o",
    path("l.png"),
  );
  expect(forced.err).not.toContain("left out");
  expect(Object.keys(reopened(new Uint8Array(readFileSync(path("l.png")))).files)).toContain("dossier.json");
});

it.each([
  ["csv", "map.csv"],
  ["geojson", "map.geojson"],
])("--dossier is refused with %s, which carries none", async (_, name) => {
  const { code, err } = await demarche("render", path("mine"), "--dossier", "never", "-o", path(name));
  expect(code).toBe(2);
  expect(err).toContain("--dossier goes with png, svg, pdf");
});
