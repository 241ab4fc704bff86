import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../src/node/folder.ts";
import { BASE } from "../dossier/base.ts";
import { ARTICLE, htmlCopy } from "../dossier/source-copy.ts";
import { demarche, scratch } from "./harness.ts";

const DIR = "geodata/dossiers/kurdistan-2017";
const ARTICLE_FILE = "tests/fixtures/article.txt";
const WELL =
  "kurdistan-2017: 112 positions, 33 acts, 27 suspensions, 120 sources: no errors; press-tv: 5 of 5 quotes found verbatim\n";
const path = scratch({ good: BASE });

beforeAll(() => {
  writeFileSync(path("article.html"), htmlCopy());
  writeFileSync(path("article.pdf"), "%PDF-1.7");
  writeFileSync(path("empty.txt"), "");
});

const check = async (source: string, ...args: string[]) => {
  const { code, out, err } = await demarche("check", ...args, "--source", source);
  return { code, out, err };
};

/** The article's dossier with one passage of one table changed, checked against the article. */
async function altered(file: string, from: string, to: string, without: string[] = []) {
  const name = `altered-${Math.abs(from.length * 31 + to.length)}-${file.length}-${without.length}`;
  mkdirSync(path(name), { recursive: true });
  for (const [each, bytes] of Object.entries(readFolder(DIR))) {
    if (without.includes(each)) continue;
    const text = Buffer.from(bytes).toString("utf8");
    if (each === file) expect(text).toContain(from);
    writeFileSync(path(`${name}/${each}`), each === file ? text.replace(from, to) : text);
  }
  const { code, out, err } = await check(`press-tv=${ARTICLE_FILE}`, path(name));
  return { code, out, err: err.replaceAll(`${path(name)}/`, "") };
}

describe("check --source", () => {
  it("finds each quote of the article in it", async () => {
    expect(await check(`press-tv=${ARTICLE_FILE}`, DIR)).toEqual({ code: 0, out: WELL, err: "" });
  });

  it("finds them in a page as well", async () => {
    expect(await check(`press-tv=${path("article.html")}`, DIR)).toEqual({ code: 0, out: WELL, err: "" });
  });

  it.each([
    [
      "a letter",
      "lack legitimacy",
      "lack legitimicy",
      "positions.csv:2:121 (quote): error: The quote is not in press-tv: p4, the nearest, has “…the results lack legitimacy and we…” where the quote has “…the results lack legitimicy and we…”.\n",
    ],
    [
      "the last letter",
      'prosperous Iraq"',
      'prosperous Ira"',
      'positions.csv:2:121 (quote): error: The quote is not in press-tv: p4, the nearest, has “…democratic and prosperous Iraq," Tillerson said…” where the quote has “…democratic and prosperous Ira”.\n',
    ],
    [
      "a locator",
      "named,,press-tv,p9",
      "named,,press-tv,p8",
      "positions.csv:10:278 (locator): error: The quote is not in p8 of press-tv: it stands in p9.\n",
    ],
    [
      "a paragraph into a caption",
      "named,,press-tv,p9",
      "named,,press-tv,c1",
      "positions.csv:10:278 (locator): error: The quote is not in c1 of press-tv: it stands in p9.\n",
    ],
    [
      "the locator of a row without a quote",
      "named,medium,press-tv,c3",
      "named,medium,press-tv,c5",
      "positions.csv:6:197 (locator): error: press-tv has no c5: its body has 11 paragraphs and 4 captions.\n",
    ],
    [
      "a locator into none",
      "named,,press-tv,p9",
      "named,,press-tv,page 9",
      "positions.csv:10:278 (locator): error: page 9 is not a locator: the quote stands in p9 of press-tv.\n",
    ],
  ])("fails with line and column where %s is altered", async (_, from, to, says) => {
    expect(await altered("positions.csv", from, to)).toMatchObject({ code: 1, err: says });
  });

  it("fails on the locator of a suspension", async () => {
    const { code, err } = await altered("suspensions.csv", "press-tv,p11", "press-tv,p12");
    expect(code).toBe(1);
    expect(err).toMatch(
      /^suspensions\.csv:2:\d+ \(locator\): error: press-tv has no p12: its body has 11 paragraphs/,
    );
  });

  it("remarks on a quote that loses a negation", async () => {
    const { code, out, err } = await altered("positions.csv", "We will never hold", "hold");
    expect({ code, out }).toEqual({ code: 0, out: WELL.replace("no errors", "no errors, 1 warning") });
    expect(err).toBe(
      "positions.csv:10:105 (quote): warning: The quote leaves out “never”, which stands right beside it in the same sentence: does it still mean the same?\n",
    );
  });

  it("fails with line and column where a date is not the one that was signed", async () => {
    const { code, err } = await altered(
      "positions.csv",
      "government,2017-09-25,,held",
      "government,2017-09-26,,held",
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /positions\.csv:5:\d+ \(date\): error: The date is not what was checked against press-tv on [\d-]+, which was 2017-09-25: undo the change, or check it again with --source and --sign\.\n/,
    );
  });

  it("remarks on a date that is none of the days that its passage names", async () => {
    const { code, err } = await altered(
      "positions.csv",
      "government,2017-09-29,,not-recognised",
      "government,2017-09-28,,not-recognised",
      ["checked.json"],
    );
    expect(code).toBe(0);
    expect(err).toBe(
      "positions.csv:2:94 (date): warning: 2017-09-28 is a Thursday, and the passage names Monday and Friday: is the date right?\n",
    );
  });

  it("only remarks on a locator where the copy does not tell captions and headings", async () => {
    const captioned = /^(.*\((AFP photo|File photo|Photo by AFP)\)|This AFP.*)$/gm;
    writeFileSync(
      path("plain.txt"),
      ARTICLE.replace(captioned, "$&.").replace(/\([\w ]*photo[\w ]*\)|AFP file photo/gi, ""),
    );
    const { code, out, err } = await check(`press-tv=${path("plain.txt")}`, DIR);
    expect(code).toBe(0);
    expect(out).toContain("5 of 5 quotes found verbatim");
    expect(err).toContain(
      "By our count the quote stands in p6 of press-tv, not p4: captions, headings and paragraphs cannot all be told apart in this copy.",
    );
    expect(err).toContain("Whether press-tv has c3 cannot be told from this copy: we count");
  });

  it.each([
    [
      "an unknown source",
      `pres-tv=${ARTICLE_FILE}`,
      2,
      "pres-tv is not a source: did you mean press-tv? The ids in sources.json are press-tv, reuters-flydubai,",
    ],
    [
      "a source far from any",
      `x=${ARTICLE_FILE}`,
      2,
      "x is not a source: expected one of press-tv, reuters-flydubai,",
    ],
    [
      "no file named",
      "press-tv",
      2,
      "press-tv names no source and file: expected ID=FILE, such as press-tv=article.txt.",
    ],
    ["an empty name", "press-tv=", 2, "press-tv= names no source and file"],
    [
      "a missing file",
      "press-tv=no.txt",
      2,
      "no.txt cannot be read as the copy of press-tv: there is no such file or folder.",
    ],
    ["a folder", "press-tv=tests", 2, "tests is a folder: expected the file of a copy of press-tv."],
    [
      "a PDF",
      "press-tv=article.pdf",
      1,
      "The PDF is damaged or incomplete: save its text as plain text or HTML.",
    ],
    ["an empty file", "press-tv=empty.txt", 1, "cannot be used as the copy of press-tv. The file is empty."],
  ])("refuses %s", async (_, source, expected, message) => {
    const { code, out, err } = await check(
      source.replace(/=(article.pdf|empty.txt)$/, (_, f) => `=${path(f)}`),
      DIR,
    );
    expect({ code, out }).toEqual({ code: expected, out: "" });
    expect(err).toContain(message);
  });

  it("refuses one source twice, a signature of nothing, and a date of none", async () => {
    const one = `press-tv=${ARTICLE_FILE}`;
    expect((await check(one, DIR, "--source", one)).err).toContain("--source names press-tv twice");
    expect((await demarche("check", DIR, "--sign", path("x.json"))).err).toContain("add --source ID=FILE.");
    expect((await check(one, DIR, "--on", "2026-01-01")).err).toContain("add --sign FILE.");
    expect((await check(one, DIR, "--sign", path("x.json"), "--on", "soon")).code).toBe(2);
  });

  it("leaves alone dossiers that do not have the source", async () => {
    const { code, out } = await check(`press-tv=${ARTICLE_FILE}`, DIR, path("good"));
    expect(code).toBe(0);
    expect(out).toBe(`${WELL}base: 3 positions, 2 suspensions, 1 source: no errors\n`);
  });
});

describe("check --sign", () => {
  it("keeps what was proved, the same from text and page", async () => {
    const signed = async (source: string, file: string) => {
      await check(`press-tv=${source}`, DIR, "--sign", path(file), "--on", "2026-11-24");
      return JSON.parse(readFileSync(path(file), "utf8")).checked;
    };
    const [record] = await signed(ARTICLE_FILE, "text.json");
    expect(record).toMatchObject({ dossier: "kurdistan-2017", source: "press-tv", date: "2026-11-24" });
    expect(record.sha256).toMatch(/^[0-9a-f]{64}$/);
    const placesOf = (r: { rows: { row: string; locator: string; quote?: string }[] }) =>
      r.rows.filter((row) => row.quote).map((row) => [row.row, row.locator]);
    const places = placesOf(record);
    expect(places).toEqual([
      ["usa-recognition", "p4"],
      ["usa-force", "p5"],
      ["usa-calm", "p5"],
      ["irq-annulment", "p9"],
      ["irq-sistani", "p10"],
    ]);
    const [ofPage] = await signed(path("article.html"), "page.json");
    expect(placesOf(ofPage)).toEqual(places);
  });

  it("signs nothing that has errors", async () => {
    writeFileSync(path("other.txt"), ARTICLE.replaceAll("legitimacy", "legitimicy"));
    const { code, err } = await check(`press-tv=${path("other.txt")}`, DIR, "--sign", path("bad.json"));
    expect(code).toBe(1);
    expect(err).toContain("bad.json is not written: what has errors is not signed.");
    expect(() => readFileSync(path("bad.json"))).toThrow();
  });
});
