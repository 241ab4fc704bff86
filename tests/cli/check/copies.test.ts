import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../../src/node/folder.ts";
import { BASE } from "../../dossier/base.ts";
import { pdfOf } from "../../dossier/quotes/made-pdf.ts";
import { demarche, scratch } from "../harness.ts";

const RIGHT = "An article\n\nThe spokesman said: “No, ”never”.” in the end.\n";
const WRONG = "An article\n\nThe spokesman said: “Yes, always.” in the end.\n";
const path = scratch({ right: BASE, wrong: BASE, others: BASE, named: BASE });

const keep = (dossier: string, file: string, text: string | Uint8Array) => {
  mkdirSync(path(`${dossier}/copies`), { recursive: true });
  writeFileSync(path(`${dossier}/copies/${file}`), text);
};

beforeAll(() => {
  keep("right", "press.txt", RIGHT);
  keep("wrong", "press.html", `<p>${WRONG}</p>`);
  keep("named", "press.txt", WRONG);
  writeFileSync(path("good.txt"), RIGHT);
  keep("others", "pres.txt", RIGHT);
  keep("others", "press.pdf", "%PDF-1.4");
  keep("others", "press.htm", "%PDF-1.4");
});

describe("check of a dossier that keeps copies", () => {
  it("proves quotes without being told of them", async () => {
    const { code, out } = await demarche("check", path("right"));
    expect(code).toBe(0);
    expect(out).toContain("press: 1 of 1 quote found verbatim");
  });

  it("fails where a quote is not in its copy", async () => {
    const { code, err } = await demarche("check", path("wrong"));
    expect(code).toBe(1);
    expect(err).toContain("The quote is not in press");
  });

  it("reads a PDF that is named", async () => {
    const paragraphs = ["An article", "The spokesman said: “No, ”never”.” in the end."];
    writeFileSync(path("article.pdf"), await pdfOf(paragraphs));
    const { code, out, err } = await demarche(
      "check",
      path("named"),
      "--source",
      `press=${path("article.pdf")}`,
    );
    expect(err).not.toContain("cannot be used");
    expect(code).toBe(0);
    expect(out).toContain("press: 1 of 1 quote found verbatim");
  });

  it("takes a copy that is named in place of one that is kept", async () => {
    const { code } = await demarche("check", path("named"), "--source", `press=${path("good.txt")}`);
    expect(code).toBe(0);
  });

  it("tells each file that it cannot use, and goes on", async () => {
    const { code, err } = await demarche("check", path("others"));
    expect(code).toBe(0);
    for (const told of [
      "pres.txt: warning: The file is the copy of no source",
      "press.pdf: warning: The copy is not read",
      "press.htm: warning: The copy cannot be used. The file is a PDF",
    ])
      expect(err).toContain(told);
  });

  it("reads no table from among them", () => {
    keep("others", "positions.csv", "id\n");
    expect(Object.keys(readFolder(path("others")))).toContain("copies/positions.csv");
    expect(readFileSync(path("others/copies/press.pdf"), "utf8")).toBe("%PDF-1.4");
  });
});
