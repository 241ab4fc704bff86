import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { FORMAT_IDS } from "../../src/export/formats.ts";
import { BASE, spoilt } from "../dossier/base.ts";
import { demarche, scratch } from "./harness.ts";

const path = scratch({
  good: BASE,
  viewless: spoilt(
    "dossier.json",
    `  "views": [{ "id": "iraq", "label": "Iraq", "bounds": [38, 28, 49, 38] }],\n`,
    "",
  ),
});

/** Options after `demarche render good`, and what is said of them. */
const WRONG: [args: string[], message: string][] = [
  [["--fromat", "png"], "Unknown option '--fromat': did you mean --format?"],
  [["--format"], "--format needs a value after it."],
  [["--format", "pgn"], "pgn is not a format: did you mean png?"],
  [["--format", "tiff"], `tiff is not a format: expected one of ${FORMAT_IDS.join(", ")}.`],
  [["-o", "map.jpg"], "jpg is not a format: expected one of"],
  [["-o", "map"], "map has no ending that tells a format: add one, such as .png, or --format."],
  [["-o", ""], "The name after -o is empty"],
  [["-o", "map.svg", "--format", "png"], "map.svg ends in .svg and --format says png: change one of them."],
  [["--size", "1200"], "1200 is not a size: expected width and height such as 1200x675"],
  [["--size", "artcle"], "artcle is not a size: did you mean article?"],
  [["--size", "99999x10"], "99999 px cannot be how wide a picture is: the most is 8192 px."],
  [["--size", "a4", "--dpi", "9000"], "9000 dpi cannot be used: expected 72 to 600, the nearest is 600."],
  [["--dpi", "fine"], "fine is not a number of px to the inch: expected one like 300."],
  [["--at", "29.9.2017"], "Write 29.9.2017 as 2017-09-29."],
  [["--at", "2017-02-30"], "2017-02-30 is not a date: February 2017 has 28 days, did you mean 2017-02-28?"],
  [["--at", "yesterday"], "yesterday is not a date: write it like 2017-09-25"],
  [["--view", "irak"], "irak is not a view of base: did you mean iraq (Iraq)? Its views are iraq."],
  [["--view", "moon"], "moon is not a view of base: expected one of iraq."],
  [["--bounds", "1,2,3"], "1,2,3 is not a frame: expected west,south,east,north in degrees"],
  [["--bounds", "1,2,3,x"], "1,2,3,x is not a frame"],
  [
    ["--bounds", "49,28,38,38"],
    "49,28,38,38 is empty: west (49) has to be less than east (38), but for at most 240 degrees across the antimeridian, such as 160,-50,-150,10.",
  ],
  [["--bounds", "38,38,49,28"], "38,38,49,28 is empty: south (38) has to be less than north (28)."],
  [
    ["--bounds", "-200,0,200,10"],
    "-200,0,200,10 is wider than the world: expected at most 360 degrees from west to east.",
  ],
  [["--bounds", "-390,0,10,10"], "-390,0,10,10 leaves the globe: expected -180 to 180 for west and east."],
  [["--bounds", "0,0,10,89"], "0,0,10,89 leaves the map: expected -85 to 85 for south and north."],
  [
    ["--format", "jsonld", "--at", "2017-09-29"],
    "--at goes with png, svg, pdf, geojson, csv; the format here is jsonld.",
  ],
  [["--bounds", "0,0,1,1", "--view", "iraq"], "--view and --bounds both say what the map shows"],
  [["--theme", "drak"], "drak is not a theme: did you mean dark?"],
  [["--without", "legend,titel"], "titel is not a part of a picture: did you mean title?"],
  [["--without", ""], "An empty text is not a part of a picture: expected one of title, legend"],
  [["--format", "csv", "--table", "position"], "position is not a table: did you mean positions?"],
  [["--table", "positions"], "--table goes with csv; the format here is png."],
  [["--format", "csv", "--size", "a4"], "--size goes with png, svg, pdf; the format here is csv."],
  [["--format", "svg", "--dpi", "300"], "--dpi goes with png; the format here is svg."],
  [["--no-fonts"], "--no-fonts goes with svg; the format here is png."],
  [["--format", "geojson", "--transparent"], "--transparent goes with png, svg, pdf"],
  [
    ["--shard", "2"],
    "2 is not a shard: expected the number of the part and how many there are, such as 2/3.",
  ],
  [["--shard", "0/3"], "0/3 is not a shard: the parts are counted from 1 to 3."],
  [["--shard", "4/3"], "4/3 is not a shard: the parts are counted from 1 to 3."],
  [["--shard", "1/0"], "1/0 is not a shard"],
  [["--size", "a4", "--size", "square", "-o", "x.png"], "2 files are asked for and x.png is one file"],
  [["--size", "a4", "--size", "square", "-o", "out"], "out is one file: name a folder, as in -o out/."],
  [["--at", "2017-09-25", "--at", "2017-09-29", "-o", "-"], "2 files are asked for and stdout takes one"],
  [
    ["--size", "10x10", "--size", "10x10px"],
    "asked for twice, would both be called base_2017-09-29_10x10.png",
  ],
];

describe("wrong use of render", () => {
  it.each(WRONG)("%j", async (args, message) => {
    const { code, out, err } = await demarche("render", path("good"), ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(
      /[.?!]\nUsage: demarche render \[options\] DIR\.\.\.\nSee demarche render --help\.\n$/,
    );
  });

  it("is to name a view where there is only the one that the rows make", async () => {
    const { code, err } = await demarche("render", path("viewless"), "--view", "iraq");
    expect(code).toBe(2);
    expect(err).toContain("iraq is not a view of base: expected one of overview.");
  });

  it("is to give two dossiers of one name", async () => {
    const { code, err } = await demarche("render", path("good"), path("viewless"), "-o", path("both/"));
    expect(code).toBe(2);
    expect(err).toContain("would both be called base_2017-09-29_1200x675.png");
  });

  it("is to give no folder, or what is none", async () => {
    expect(await demarche("render")).toMatchObject({
      code: 2,
      err: expect.stringContaining("No folder is given."),
    });
    const { code, err } = await demarche("render", path("nowhere"));
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("nowhere is not a folder."),
    });
  });
});

describe("the command", () => {
  it("asks for a command", async () => {
    const { code, out, err } = await demarche();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("No command is given.\nSee demarche --help.\n");
  });

  it("knows what a mistyped command meant", async () => {
    const { code, err } = await demarche("rendr", path("good"));
    expect({ code, err }).toEqual({
      code: 2,
      err: "Unknown command 'rendr': did you mean render?\nSee demarche --help.\n",
    });
  });

  it("knows what a folder without a command meant", async () => {
    const { code, err } = await demarche(path("good"));
    expect(code).toBe(2);
    expect(err).toContain(`No command is given: did you mean demarche render ${path("good")}?`);
  });

  it("tells its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await demarche("--version")).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
  });

  it.each([
    [["--help"], "demarche help render"],
    [["help"], "demarche help render"],
    [["help", "render"], "demarche render dossiers/* --size large --shard 2/3 -o maps/"],
    [["render", "-h"], "a4 297x210mm"],
  ])("helps: %j", async (args, words) => {
    const { code, out, err } = await demarche(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(words);
    expect(out).toContain("Exit codes: 0 all is well");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("tells a bug of its own apart, with the stack", async () => {
    let err = "";
    const code = await run(["check", path("good")], {
      out: () => Promise.reject(new TypeError("x is undefined")),
      err: (text) => {
        err += text;
      },
    });
    expect(code).toBe(70);
    expect(err).toMatch(/^This is a bug in Demarche: x is undefined\nTypeError: x is undefined\n {4}at /m);
  });
});
