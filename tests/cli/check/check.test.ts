import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { BASE, spoilt } from "../../dossier/base.ts";
import { demarche, scratch } from "../harness.ts";

const path = scratch({
  good: BASE,
  remarked: spoilt("positions.csv", ",held,", ",,"),
  bad: spoilt("positions.csv", "p2,USA", "p2,TRK"),
  nothing: {},
});

const check = async (...args: string[]) => {
  const { code, out, err } = await demarche("check", ...args);
  return { code, out, err };
};

describe("check", () => {
  it("ends with 0 where all is well", async () => {
    const out = "base: 3 positions, 2 suspensions, 1 source: no errors\n";
    expect(await check(path("good"))).toEqual({ code: 0, out, err: "" });
  });

  it("ends with 0 where there are only remarks", async () => {
    const { code, out, err } = await check(path("remarked"));
    expect(code).toBe(0);
    expect(out).toBe("base: 3 positions, 2 suspensions, 1 source: no errors, 1 warning\n");
    expect(err).toBe(`${path("remarked/dossier.json")}:9:13: warning: No position takes the stance held.\n`);
  });

  it("ends with 1 where one of several has an error, by the names of the real gazetteer", async () => {
    const { code, out, err } = await check(path("good"), path("bad"));
    expect(code).toBe(1);
    expect(out).toBe("base: 3 positions, 2 suspensions, 1 source: no errors\nbad: 1 error\n");
    expect(err).toBe(
      `${path("bad/positions.csv")}:3:4 (polity): error: TRK is not a polity: did you mean TUR (Turkey)?\n`,
    );
  });

  it("ends with 1 on an empty folder", async () => {
    expect(await check(path("nothing"))).toMatchObject({ code: 1, out: "nothing: 3 errors\n" });
  });

  it.each([
    ["no folder", [], "No folder is given."],
    ["an unknown option", ["--colour"], "Unknown option '--colour'"],
    ["what is not a folder", ["package.json"], "package.json is not a folder."],
  ])("ends with 2 on %s", async (_, args, message) => {
    const { code, out, err } = await check(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("Usage: demarche check DIR... [options]\nSee demarche check --help.");
  });

  it("helps", async () => {
    const help = await check("--help");
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain("Usage: demarche check DIR...");
    expect(help.out).toContain("demarche check dossiers/*");
  });

  it("runs from the source, as npm run check does", () => {
    const command = ["--import", "tsx", "src/cli/demarche.ts", "check", path("bad")];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "bad: 1 error\n" });
    expect(stderr).toContain("did you mean TUR (Turkey)?");
  });
});
