import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { workbook } from "../fixtures/workbook.ts";
import { builtOnce } from "./built-program.ts";
import { demarche, scratch } from "./harness.ts";

let built = "";
const REAL = resolve("geodata/dossiers/kurdistan-2017");
const path = scratch();

function bundled(...args: string[]): { code: number | null; out: Buffer; err: string } {
  const { status, stdout, stderr } = spawnSync(join(built, "demarche.js"), args, { cwd: path() });
  return { code: status, out: stdout, err: stderr.toString() };
}

beforeAll(async () => {
  built = join(await builtOnce(), "dist/cli");
}, 180_000);

describe("the bundled command", () => {
  it("draws the same picture as the source, without -o into the current folder", async () => {
    const { code, out, err } = bundled("render", REAL);
    const name = "kurdistan-2017_2017-09-29_1200x675.png";
    expect({ code, out: out.toString(), err }).toEqual({ code: 0, out: `${name}\n`, err: "" });
    const { bytes } = await demarche("render", REAL, "-o", "-");
    expect(readFileSync(path(name)).equals(bytes)).toBe(true);
  });

  it("writes nothing but the file to stdout", () => {
    const { code, out, err } = bundled("render", REAL, "--format", "pdf", "--size", "a4", "-o", "-");
    expect({ code, err, start: out.toString("latin1", 0, 5) }).toEqual({ code: 0, err: "", start: "%PDF-" });
  });

  it("checks, and ends with 2 on wrong use", () => {
    expect(bundled("check", REAL)).toMatchObject({ code: 0, err: "" });
    expect(bundled("rendr", REAL)).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean render?"),
    });
  });

  it("makes a dossier of examples, and reads a workbook", () => {
    expect(bundled("new", path("fresh"))).toMatchObject({ code: 0 });
    expect(bundled("check", path("fresh"))).toMatchObject({ code: 0, err: "" });
    const cells = [
      ["id", "polity", "actor", "gist"],
      ["p1", "TRK", "A", "G"],
    ];
    rmSync(path("fresh/positions.csv"));
    writeFileSync(path("fresh/d.xlsx"), workbook({ positions: cells }));
    expect(bundled("check", path("fresh")).err).toContain("d.xlsx:positions!B2: error: TRK is not a polity");
  });

  it("ends with 1 and a word where its reader leaves", () => {
    const command = `"${join(built, "demarche.js")}" render "${REAL}" --format geojson -o - 2>"${path("err")}" | true`;
    spawnSync("bash", ["-c", command]);
    expect(readFileSync(path("err"), "utf8")).toMatch(
      /^(The output cannot be written: nobody reads it any more\.\n)?$/,
    );
  });

  it("is a program by its name, with the geodata beside it, and without vite", () => {
    expect(statSync(join(built, "demarche.js")).mode & 0o111).toBe(0o111);
    expect(readFileSync(join(built, "demarche.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(existsSync(join(built, "geodata.json"))).toBe(true);
    const code = readdirSync(built).filter((name) => name.endsWith(".js"));
    for (const name of code)
      expect(readFileSync(join(built, name), "utf8")).not.toMatch(/from ["'](vite|@turf)/);
  });
});
