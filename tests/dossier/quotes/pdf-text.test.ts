import { describe, expect, it } from "vitest";
import { readSourceText } from "../../../src/dossier/quotes/source-text/source-text.ts";
import { textual } from "../../../src/dossier/quotes/source-text/textual.ts";
import { pdfOf } from "./made-pdf.ts";

const LONG =
  "The first minister said that they want the tunnel, and that nobody had asked them about the bridge before. ";

async function textsOf(file: Uint8Array): Promise<string[]> {
  const written = await textual(file);
  if ("fault" in written) return [written.fault];
  const read = readSourceText(written.file);
  return "fault" in read ? [read.fault] : read.blocks.map(({ text }) => text);
}

describe("a PDF", () => {
  it("is read as its paragraphs, whose lines are folded", async () => {
    const file = await pdfOf(["Minutes", LONG.repeat(3).trim(), "The second said no."]);
    expect(await textsOf(file)).toEqual(["Minutes", LONG.repeat(3).trim(), "The second said no."]);
  });

  it("goes on over the end of a page", async () => {
    const texts = await textsOf(await pdfOf([LONG.repeat(30).trim()]));
    expect(texts).toEqual([LONG.repeat(30).trim()]);
  });

  it.each([
    ["without text", () => pdfOf([]), "holds no text"],
    ["with a password", () => pdfOf(["Secret"], { userPassword: "x" }), "has a password"],
    ["that is cut off", async () => (await pdfOf(["Text"])).slice(0, 200), "is damaged or incomplete"],
    ["in name only", async () => new TextEncoder().encode("%PDF-1.7 …"), "is damaged or incomplete"],
  ])("%s is told", async (_, file, told) => {
    expect(await textsOf(await file())).toEqual([expect.stringContaining(told)]);
  });

  it("keeps its bytes, and so does any other file", async () => {
    const file = await pdfOf(["Text"]);
    const before = file.slice();
    await textual(file);
    expect(file).toEqual(before);
    const text = new TextEncoder().encode("Text");
    expect(await textual(text)).toEqual({ file: text });
  });
});
