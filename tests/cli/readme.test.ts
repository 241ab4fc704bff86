import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtProgram, type Program, said } from "./built-program.ts";
import { readmeArguments, readmeCommands } from "./readme.ts";

const TOUR = "Bring your own";
let program: Program;

beforeAll(async () => {
  program = await builtProgram();
}, 180_000);
afterAll(() => program.remove());

describe("the tour of the README", () => {
  it("has the commands in the order in which they are typed", () => {
    expect(readmeCommands(TOUR).map(([, , verb]) => verb)).toEqual([
      "new",
      "check",
      "serve",
      "places",
      "build",
    ]);
  });

  it("makes a dossier, which is edited and checked", () => {
    const args = readmeArguments(TOUR, "new");
    expect(program.run(...args)).toMatchObject({ code: 0 });
    const file = join(program.dir, args[1] ?? "", "dossier.json");
    const header = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...header, title: "A title of my own" }));
    const check = readmeArguments(TOUR, "check").filter((arg) => arg !== "--watch");
    expect(program.run(...check)).toMatchObject({ code: 0, err: "" });
  });

  it("watches what is saved", async () => {
    const watching = program.start(...readmeArguments(TOUR, "check"));
    try {
      expect(await said(watching)).toContain("no errors");
    } finally {
      watching.kill();
    }
  });

  it("serves the page", async () => {
    // The usual port may be taken on a machine that tests.
    const serving = program.start(...readmeArguments(TOUR, "serve"), "--port", "0");
    try {
      const url = (await said(serving)).trim();
      expect(await (await fetch(url)).text()).toContain("A title of my own");
    } finally {
      serving.kill();
    }
  });

  it("finds the code of a place", () => {
    expect(program.run(...readmeArguments(TOUR, "places")).out).toContain("ES-CT");
  });

  it("builds the site, with the page in the folder that the text names", () => {
    const args = readmeArguments(TOUR, "build");
    const out = args[args.indexOf("-o") + 1] ?? "";
    expect(program.run(...args)).toMatchObject({ code: 0, out: `${join(out, "index.html")}\n` });
    const page = join(program.dir, out, args[1] ?? "", "index.html");
    expect(readFileSync(page, "utf8")).toContain("A title of my own");
    for (const name of ["embed.js", "_headers"]) expect(existsSync(join(program.dir, out, name))).toBe(true);
  });
});
