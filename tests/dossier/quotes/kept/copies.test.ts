import { describe, expect, it } from "vitest";
import { copyFileOf, copyIn, isReadCopy, sourceOfCopy } from "../../../../src/dossier/quotes/kept/copies.ts";
import { readSourceText } from "../../../../src/dossier/quotes/source-text/source-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("the file of a copy", () => {
  it.each([
    "press",
    "http://zotero.org/users/1/items/AB",
    "..",
    "../../etc/passwd",
    "a*b?c|d",
    "نشرة",
    ".hidden",
    "100%",
  ])("leads back to its source, and not out of its folder: %s", (source) => {
    const file = copyFileOf(source, "html");
    expect(sourceOfCopy(file)).toBe(source);
    expect(isReadCopy(file)).toBe(true);
    expect(file).toMatch(/^copies\/[^/\\*?|:<>"]+\.html$/);
    expect(file).not.toMatch(/\/\./);
    expect(copyIn({ [file]: utf8("x") }, source)).toBe(file);
  });

  it.each(["copies/a.pdf", "copies/a/b.txt", "copy.txt", "positions.csv"])("is not %s", (file) =>
    expect(isReadCopy(file)).toBe(false),
  );
});

const mhtml = (encoding: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b--\r\n`;
const HTML = "<p>“Ja, natürlich”, sagte sie.</p>";

describe("a web archive", () => {
  it.each([
    ["base64", Buffer.from(HTML).toString("base64")],
    [
      "base64",
      Buffer.from(HTML)
        .toString("base64")
        .replace(/=+$/, "")
        .replace(/(.{20})/g, "$1\r\n "),
    ],
    ["base64", Buffer.from(HTML).toString("base64url")],
    ["8bit", Buffer.from(HTML).toString("latin1")],
    ["quoted-printable", HTML.replace(/[^ -~]/gu, (c) => encodeURIComponent(c).replaceAll("%", "="))],
  ])("is read without anything of Node: %s", (encoding, body) => {
    const read = readSourceText(new Uint8Array(Buffer.from(mhtml(encoding, body), "latin1")));
    expect(read).toMatchObject({ blocks: [{ text: "“Ja, natürlich”, sagte sie." }] });
  });
});
