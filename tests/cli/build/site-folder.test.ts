import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formerFiles, writeSite } from "../../../src/cli/build/site-folder.ts";
import { scratch } from "../harness.ts";

const path = scratch();
let count = 0;

const LIST = "demarche-files.json";
const filesOf = (names: string[], source = "new") => names.map((fileName) => ({ fileName, source }));

/** A folder that a build has written these files into. */
function built(...names: string[]): string {
  const out = path(`site-${count++}`);
  writeSite(out, filesOf(names, "old"), []);
  return out;
}

const build = (out: string, ...names: string[]) => writeSite(out, filesOf(names), formerFiles(out));
const text = (file: string) => readFileSync(file, "utf8");

describe("the folder of a site", () => {
  it("has the files of the last build and no others", () => {
    const out = built("index.html", "a/index.html", "a/old.png");
    build(out, "index.html", "b/index.html");
    expect(readdirSync(out).sort()).toEqual(["b", LIST, "index.html"]);
    expect(text(`${out}/index.html`)).toBe("new");
    expect(formerFiles(out)).toEqual(["b/index.html", "index.html"]);
  });

  it.each([
    "../x",
    "a/../../x",
    "/x",
    "a//x",
    "./x",
    "a\\x",
    "C:x",
    "a/nul\0",
    `a/${"v".repeat(300)}.png`,
    LIST,
  ])("takes no file called %j, and nothing is written", (name) => {
    const out = built("index.html");
    expect(() => build(out, "index.html", name)).toThrow("no file of it can have such a name");
    expect(text(`${out}/index.html`)).toBe("old");
  });

  it("takes no two files of one name, nor a file and a folder", () => {
    const out = built("index.html");
    expect(() => build(out, "docs/index.html", "docs/index.html")).toThrow("share a name");
    expect(() => build(out, "docs", "docs/index.html")).toThrow("share a name");
  });

  it("is not left through a link", () => {
    const out = built("index.html", "d/index.html");
    const outside = path(`outside-${count}`);
    mkdirSync(outside);
    writeFileSync(`${outside}/keep.txt`, "keep");
    symlinkSync(outside, `${out}/ln`);
    writeFileSync(`${out}/${LIST}`, JSON.stringify([...formerFiles(out), "ln/keep.txt", "../keep.txt"]));
    build(out, "index.html", "d/index.html");
    expect(text(`${outside}/keep.txt`)).toBe("keep");
    expect(() => build(out, "ln/keep.txt")).toThrow("ln is a link");
    symlinkSync(`${outside}/keep.txt`, `${out}/d/new.html`);
    expect(() => build(out, "d/new.html")).toThrow("new.html is a link");
    expect(text(`${outside}/keep.txt`)).toBe("keep");
  });

  it("keeps what no build has written, and is refused where that is in the way", () => {
    const out = built("index.html", "a/index.html");
    writeFileSync(`${out}/a/own.txt`, "own");
    writeFileSync(`${out}/embed.js`, "own");
    mkdirSync(`${out}/icon.svg`);
    expect(() => build(out, "index.html", "embed.js")).toThrow("embed.js was not written by a build");
    expect(() => build(out, "index.html", "icon.svg")).toThrow(
      "icon.svg is in the way of a file of the site",
    );
    expect(() => build(out, "index.html", "embed.js/x")).toThrow(
      "is a file in the way of a folder of the site",
    );
    build(out, "index.html");
    expect([text(`${out}/a/own.txt`), text(`${out}/embed.js`)]).toEqual(["own", "own"]);
  });

  it("loses the drafts of a build that was ended, and no others", () => {
    const out = built("index.html", "a/x.png");
    // No process has such a number.
    for (const draft of ["index.html.deadbeef.part", "a/x.png.deadbeef.part", "mine.txt.deadbeef.part"])
      writeFileSync(`${out}/${draft}`, "half");
    build(out, "index.html", "a/x.png");
    expect(existsSync(`${out}/index.html.deadbeef.part`)).toBe(false);
    expect(existsSync(`${out}/a/x.png.deadbeef.part`)).toBe(false);
    expect(existsSync(`${out}/mine.txt.deadbeef.part`)).toBe(true);
  });
});
