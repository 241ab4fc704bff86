import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { FORMAT_IDS } from "../../../src/export/formats.ts";
import { readPngDensity } from "../../../src/export/png/png-metadata.ts";
import { readPngText } from "../../../src/export/png/texts.ts";
import { parseCsv } from "../../../src/model/table/csv.ts";
import { BASE, spoilt } from "../../dossier/base.ts";
import { demarche, scratch } from "../harness.ts";

const REAL = "geodata/dossiers/kurdistan-2017";
const path = scratch({
  good: BASE,
  bad: spoilt("positions.csv", "p2,USA", "p2,TRK"),
  chinese: spoilt("dossier.json", "A base", "A base in 北京"),
});

const render = (...args: string[]) => demarche("render", ...args);
const toStdout = (...args: string[]) => render(REAL, "-o", "-", ...args);

function pixel(png: PNG, x: number, y: number): number[] {
  return [...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 4)];
}

describe("a PNG", () => {
  it("has the px and the density that were asked for, and says where it comes from", async () => {
    const { bytes, err } = await toStdout("--size", "60x40mm", "--dpi", "300");
    const { width, height } = PNG.sync.read(bytes);
    expect({ width, height, err }).toEqual({ width: 709, height: 472, err: "" });
    expect(readPngDensity(bytes)).toBe(300);
    const texts = Object.fromEntries(readPngText(bytes).map((t) => [t.keyword, t.text]));
    expect(texts.Title).toBe("Who stood where on the Kurdistan referendum, and which flights stopped");
    expect(texts.Disclaimer).toContain("Natural Earth");
    expect(texts).not.toHaveProperty("Creation Time");
  });

  it("has 96 px to the inch at a size for screens", async () => {
    const { bytes } = await toStdout();
    const { width, height } = PNG.sync.read(bytes);
    expect({ width, height, dpi: readPngDensity(bytes) }).toEqual({ width: 1200, height: 675, dpi: 96 });
  });

  it("has a ground, or none", async () => {
    const ground = PNG.sync.read((await toStdout("--size", "600x400")).bytes);
    expect(pixel(ground, 1, 1)).toEqual([255, 255, 255, 255]);
    const clear = PNG.sync.read((await toStdout("--size", "600x400", "--transparent")).bytes);
    expect(pixel(clear, 1, 1)[3]).toBe(0);
    const dark = PNG.sync.read((await toStdout("--size", "600x400", "--theme", "dark")).bytes);
    expect(pixel(dark, 1, 1)[0]).toBeLessThan(40);
  });

  it("has boxes for letters that no font has, and a remark", async () => {
    const { code, err } = await render(path("chinese"), "--size", "600x400", "-o", path("chinese.png"));
    expect({ code, err }).toEqual({
      code: 0,
      err: "warning: no font here has 北 京: boxes stand in their place.\n",
    });
  });
});

describe("an SVG", () => {
  it("is well-formed, has its size and brings its fonts", async () => {
    const file = path("map.svg");
    expect(await render(REAL, "-o", file, "--size", "a4")).toMatchObject({
      code: 0,
      out: `${file}\n`,
      err: "",
    });
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(/<svg [^>]*width="297mm" height="210mm"/);
    expect(text).toMatch(/@font-face\{font-family:"IBM Plex Sans"/);
    const { error, status, stderr } = spawnSync("xmllint", ["--noout", file], { encoding: "utf8" });
    if (!error) expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("leaves out what it is asked to", async () => {
    const { out } = await toStdout(
      "--format",
      "svg",
      "--no-fonts",
      "--without",
      "legend,notes",
      "--without",
      "inset",
    );
    expect(out).toContain("<svg ");
    expect(out).not.toContain("@font-face");
    expect(out).not.toContain(">Demands annulment</text>");
    expect(out).not.toContain("world-clip");
    expect(out).toContain("Press TV");
  });

  it("shows the classes of the legend that are asked for", async () => {
    const ask = (...args: string[]) =>
      toStdout("--format", "svg", "--no-fonts", "--sources", "all", "--at", "2017-10-20", ...args);
    const { out } = await ask("--only", "action:contested,action:airspace:in-force");
    expect(out).toContain('id="action_irn-airspace"');
    expect(out).not.toContain('id="action_irn-fuel"');
    const { code, err } = await ask("--only", "action:contestd");
    expect(code).not.toBe(0);
    expect(err).toMatch(/action:contestd is not a class of the legend of kurdistan-2017.*action:contested\?/);
  });

  it("shows the view or the frame that is asked for", async () => {
    const ask = async (...args: string[]) =>
      (await toStdout("--format", "svg", "--no-fonts", "--dossier", "never", ...args)).out;
    const first = await ask();
    expect(await ask("--view", "region")).toBe(first);
    const iraq = await ask("--view", "Iraq");
    expect(iraq).not.toBe(first);
    expect(await ask("--bounds", "38.2,28.6,49.2,37.8")).toBe(iraq);
    expect(await ask("--bounds", "-60,-30,-40,10")).not.toBe(iraq);
  });
});

describe("a PDF", () => {
  it("has one page of the size that was asked for", async () => {
    const { code, bytes, err } = await toStdout("--format", "pdf", "--size", "a4");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const text = bytes.toString("latin1");
    expect(text).toMatch(/^%PDF-1\.\d/);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect(Number(width)).toBeCloseTo(841.89, 1);
    expect(Number(height)).toBeCloseTo(595.28, 1);
  });

  it("has boxes for letters that no font has, and says so", async () => {
    const { code, err } = await render(path("chinese"), "-o", path("chinese.pdf"));
    expect({ code, err }).toEqual({
      code: 0,
      err: "warning: no font here has 北 京: boxes stand in their place.\n",
    });
    expect(existsSync(path("chinese.pdf"))).toBe(true);
  });
});

describe("data", () => {
  it("as GeoJSON is a collection that says where it comes from", async () => {
    const { out, err } = await toStdout("--format", "geojson");
    const parsed = JSON.parse(out);
    expect({ type: parsed.type, err }).toEqual({ type: "FeatureCollection", err: "" });
    expect(parsed.features.length).toBeGreaterThan(10);
    expect(parsed.metadata.boundaryPolicy).toContain("Natural Earth");
  });

  it.each([
    ["positions", 12, "Iraq"],
    ["suspensions", 5, "Turkey"],
  ])("as CSV holds all %s, with the names of their polities", async (table, count, polity) => {
    const { out, err } = await toStdout("--format", "csv", "--table", table);
    const { rows, faults } = parseCsv(out);
    expect({ faults, err, count: rows.length }).toEqual({ faults: [], err: "", count: count + 1 });
    const names = rows[0]?.findIndex((cell) => cell.text === "polity_name") ?? -1;
    expect(rows.map((row) => row[names]?.text)).toContain(polity);
  });
});

describe("the same command", () => {
  it.each(FORMAT_IDS)("gives the same bytes twice as %s", async (format) => {
    const [a, b] = [await toStdout("--format", format), await toStdout("--format", format)];
    expect(a.bytes.length).toBeGreaterThan(1000);
    expect(a.bytes.equals(b.bytes)).toBe(true);
  });
});

describe("a date", () => {
  it("changes what is shown", async () => {
    const ask = async (at: string) => (await toStdout("--format", "svg", "--no-fonts", "--at", at)).out;
    const [first, last] = [await ask("2017-09-25"), await ask("2017-09-29")];
    expect(first).not.toBe(last);
    expect((await toStdout("--format", "svg", "--no-fonts")).out).toBe(last);
  });

  it.each([
    ["2017-09-24", "before the period of kurdistan-2017, which begins on 2017-09-25"],
    ["2020-01-01T12:00+03:00", "after the period of kurdistan-2017, which ends on 2017-09-29"],
  ])("outside the period is worth a warning: %s", async (at, words) => {
    const { code, err } = await toStdout("--format", "csv", "--at", at);
    expect({ code, err }).toEqual({ code: 0, err: `warning: ${at} lies ${words}.\n` });
  });
});

describe("nothing is written", () => {
  it("where one of several dossiers has an error", async () => {
    const { code, out, err } = await render(path("good"), path("bad"), "-o", path("none/"));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      `${path("bad/positions.csv")}:3:4 (polity): error: TRK is not a polity: did you mean TUR (Turkey)?\n` +
        `Nothing is drawn, because there are errors in ${path("bad")}.\n`,
    );
    expect(existsSync(path("none"))).toBe(false);
  });

  it.each([
    ["good/dossier.json/x.csv", "there is no folder"],
    ["missing/x.csv", "there is no folder"],
  ])("where it cannot be: %s", async (file, words) => {
    const { code, out, err } = await render(path("good"), "-o", path(file));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`${path(file)} cannot be written: ${words} `);
  });

  it("where a file stands in the way of the folder", async () => {
    const { code, err } = await render(
      path("good"),
      "--format",
      "csv",
      "-o",
      `${path("good/dossier.json")}/`,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^The folder .* cannot be made: .*\.\n$/);
  });
});

describe("a file", () => {
  it("is replaced whole, also behind a link", async () => {
    mkdirSync(path("here"));
    writeFileSync(path("here/real.csv"), "old");
    symlinkSync("real.csv", path("here/link.csv"));
    expect(await render(path("good"), "-o", path("here/link.csv"))).toMatchObject({ code: 0 });
    expect(readFileSync(path("here/real.csv"), "utf8")).toContain("Held the vote.");
    expect(readdirSync(path("here")).sort()).toEqual(["link.csv", "real.csv"]);
  });

  it("may be a device, which stays one", async () => {
    expect(await render(path("good"), "--format", "csv", "-o", "/dev/null")).toMatchObject({ code: 0 });
    expect(readFileSync("/dev/null", "utf8")).toBe("");
  });
});
