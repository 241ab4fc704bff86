import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE, spoilt } from "../dossier/base.ts";

let root: string;
const path = (name: string) => join(root, name);

function write(name: string, files: Record<string, string>): void {
  mkdirSync(path(name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path(name), file), text);
}

function check(...args: string[]): { code: number | null; out: string; err: string } {
  const command = ["--import", "tsx", "src/cli/check.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "demarche-check-"));
  write("good", BASE);
  write("remarked", spoilt("positions.csv", ",held,", ",,"));
  write("bad", spoilt("positions.csv", "p2,USA", "p2,TRK"));
  write("nothing", {});
});
afterAll(() => rmSync(root, { recursive: true }));

describe("check", () => {
  it("ends with 0 where all is well", () => {
    const out = "base: 3 positions, 2 suspensions, 1 source: no errors\n";
    expect(check(path("good"))).toEqual({ code: 0, out, err: "" });
  });

  it("ends with 0 where there are only remarks", () => {
    const { code, out, err } = check(path("remarked"));
    expect(code).toBe(0);
    expect(out).toBe("base: 3 positions, 2 suspensions, 1 source: no errors, 1 remark\n");
    expect(err).toBe(`${path("remarked/dossier.json")}:9:13: remark: No position takes the stance held.\n`);
  });

  it("ends with 1 where one of several has an error, by the names of the real gazetteer", () => {
    const { code, out, err } = check(path("good"), path("bad"));
    expect(code).toBe(1);
    expect(out).toBe("base: 3 positions, 2 suspensions, 1 source: no errors\nbad: 1 error\n");
    expect(err).toBe(
      `${path("bad/positions.csv")}:3:4: error: TRK is no polity: did you mean TUR (Turkey)?\n`,
    );
  });

  it("ends with 1 on an empty folder", () => {
    expect(check(path("nothing"))).toMatchObject({ code: 1, out: "nothing: 3 errors\n" });
  });

  it.each([
    ["no folder", [], "No folder is given."],
    ["an unknown option", ["--colour"], "Unknown option '--colour'"],
    ["what is no folder", ["package.json"], "package.json is not a folder."],
  ])("ends with 2 on %s", (_, args, message) => {
    const { code, out, err } = check(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("Usage: npm run check -- DIR...");
  });

  it("helps", () => {
    expect(check("--help")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("Usage: npm run check"),
    });
  });
});
