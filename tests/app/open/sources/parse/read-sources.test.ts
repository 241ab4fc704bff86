import { describe, expect, it } from "vitest";
import { accepted } from "../../../../../src/app/open/sources/accepted.ts";
import { readPastedSources } from "../../../../../src/app/open/sources/parse/read-sources.ts";
import { textOfField } from "../../../../../src/app/open/sources/source-fields.ts";

async function read(text: string) {
  const { items, unread } = await readPastedSources(text);
  const taken = items.map(accepted);
  return { items: taken.map(({ item }) => item), lost: taken.map(({ lost }) => lost), taken, unread };
}

const BIB = `@string{ip = "Invented Press"}
% a remark
@article{smith2031, author={Smith, J{\\'o}hn and {United Nations}}, title={{The {\\"U}ber} \\emph{vote} \\& more},
  journal=ip, date={2031-05-01}, url={https://example.org/a_b}, urldate={2031-06-02}, doi={10.5555/X.y}, pages={1--4}}
@online{open, title={Never closed
@misc{, title={No key}, year=2031, month=may}
@book{two, title="Quoted" author={No comma}}
@comment{jabref-meta: {}}
@online{last, title={Runs a script}, url={javascript:alert(1)}}
`;

describe("BibTeX", () => {
  it("is read entry by entry, so that a broken one spoils no other, and is told", async () => {
    const { items, lost, unread } = await read(BIB);
    const [first, noKey, last] = items;
    expect(textOfField(first ?? {}, "author")).toBe("Smith, Jóhn; United Nations");
    expect(textOfField(first ?? {}, "date")).toBe("2031-05-01");
    expect(textOfField(first ?? {}, "accessed")).toBe("2031-06-02");
    expect(first?.["container-title"]).toBe("Invented Press");
    expect(noKey?.title).toBe("No key");
    expect(last?.title).toBe("Runs a script");
    expect(lost).toEqual([[], [], ["URL"]]);
    expect(unread.map(({ line }) => line)).toEqual([5, 7]);
  });

  it("may have fifty entries", async () => {
    const text = Array.from({ length: 50 }, (_, i) => `@misc{k${i}, title={Entry ${i}}, year=2031}`).join(
      "\n",
    );
    const { items, unread } = await read(text);
    expect([items.length, unread]).toEqual([50, []]);
    expect(items[49]).toMatchObject({ id: "k49", title: "Entry 49" });
  });
});

describe("RIS", () => {
  it("ends an entry where the next begins, though ER is lost", async () => {
    const { items, unread } = await read(
      "TY  - NEWS\r\nTI  - A headline\r\nthat goes on\r\nAU  - Smith, Ann\r\nAU  - United Nations\r\nDA  - 2031/05/01/\r\nPB  - Press\r\nTY  - ELEC\r\nT1  - Second\r\nPY  - 2031/06//\r\nUR  - https://example.org/b\r\nY2  - 2031/07/02/\r\nSP  - 4\r\nEP  - 9",
    );
    expect(items[0]).toMatchObject({
      type: "article-newspaper",
      title: "A headline that goes on",
      author: [{ family: "Smith", given: "Ann" }, { literal: "United Nations" }],
      issued: { "date-parts": [[2031, 5, 1]] },
      publisher: "Press",
    });
    expect(items[1]).toMatchObject({ title: "Second", issued: { "date-parts": [[2031, 6]] }, page: "4-9" });
    expect(items[1]?.accessed).toEqual({ "date-parts": [[2031, 7, 2]] });
    expect(unread).toEqual([]);
  });

  it("tells a line that is of no entry", async () => {
    expect((await read("What is this\nTY  - WEB\nTI  - T\nER  - \n")).unread).toEqual([
      { line: 1, text: "What is this" },
    ]);
  });
});

describe("CSL-JSON", () => {
  const one = { id: "a", type: "webpage", title: "T" };
  it.each([
    ["a list", [one]],
    ["one alone", one],
    ["as the web API wraps it", { items: [one] }],
    ["null in the place of what is unknown", [{ ...one, issued: null, URL: null, author: [null] }]],
  ])("is read as %s", async (_, value) => {
    const { items, unread } = await read(JSON.stringify(value));
    expect([items.length, items[0]?.title, unread]).toEqual([1, "T", []]);
    expect(JSON.stringify(items)).not.toContain("null");
  });

  it("says where it is broken", async () => {
    const { items, unread } = await read('[{"id": "a",\n "title": "T"');
    expect(items).toEqual([]);
    expect(unread).toEqual([{ line: 2, text: expect.stringContaining("Broken JSON") }]);
  });

  it.each([
    ["an address that runs a script", { URL: "javascript:alert(1)" }, ["URL"]],
    ["an address of data", { URL: "data:text/html,x" }, ["URL"]],
    ["a date that is none", { issued: { "date-parts": [[2031, 2, 30]] } }, ["issued"]],
    ["a date of the wrong kind", { issued: { "date-parts": "soon" } }, ["issued"]],
    ["authors of the wrong kind", { author: [7] }, ["author"]],
    ["a title in markup", { title: "<i>T</i> &amp; <b>U</b>" }, []],
    ["half a character", { title: "T \uD83D" }, []],
    ["an author as one text", { author: "Ann Smith" }, []],
    ["no type", { type: null }, []],
  ])("leaves out %s, and says so", async (_, part, lost) => {
    const read1 = await read(JSON.stringify([{ ...one, ...part }]));
    expect(read1.lost).toEqual([lost]);
    expect(read1.items[0]).toMatchObject({ id: "a" });
    expect(/\p{Cs}/u.test(JSON.stringify(read1.items).replaceAll("\\ud83d", "\uD83D"))).toBe(false);
  });
});

describe("addresses and DOIs", () => {
  it.each([
    [
      "https://www.example.org/news/2031/05/01/who-said-what/",
      {
        publisher: "example.org",
        issued: { "date-parts": [[2031, 5, 1]] },
        title: "example.org/news/2031/05/01/who-said-what",
      },
    ],
    ["https://example.org/2031-05-01-note.html", { issued: { "date-parts": [[2031, 5, 1]] } }],
    ["https://example.org/a/20310501.pdf", { issued: { "date-parts": [[2031, 5, 1]] } }],
    ["https://example.org/2031/05/note", { issued: { "date-parts": [[2031, 5]] } }],
    ["www.example.org/a", { URL: "https://www.example.org/a", title: "example.org/a" }],
    [
      "https://web.archive.org/web/20310502000000/https://example.org/2031/05/01/a",
      { publisher: "example.org", issued: { "date-parts": [[2031, 5, 1]] } },
    ],
    ["doi:10.5555/AbC.1", { DOI: "10.5555/abc.1", URL: "https://doi.org/10.5555/abc.1" }],
    ["https://doi.org/10.5555/abc", { DOI: "10.5555/abc" }],
  ])("says of itself what it can: %s", async (text, expected) => {
    const { taken, unread } = await read(text);
    expect(taken[0]?.item).toMatchObject(expected);
    expect([taken[0]?.isUntitled, unread]).toEqual([true, []]);
  });

  it.each(["https://example.org/2031/13/45/a", "https://example.org/9999999"])(
    "makes no date of what is none: %s",
    async (text) => expect((await read(text)).items[0]).not.toHaveProperty("issued"),
  );

  it.each(["javascript:alert(1)", "what is this", "ftp://example.org/a", "10.5/too-short"])(
    "is not what this is: %s",
    async (text) => {
      const { items, unread } = await read(`https://example.org/a\n${text}`);
      expect([items.length, unread]).toEqual([1, [{ line: 2, text }]]);
    },
  );
});

it("reads BibTeX and RIS in one text, as of two files that are dropped together", async () => {
  const ris = "TY  - NEWS\nTI  - By RIS\nER  - \n";
  const bibtex = "@book{one, title={By BibTeX}}\n@online{open, title={Never closed\n";
  for (const text of [bibtex + ris, ris + bibtex, ris + bibtex + ris.replace("By", "Again by")]) {
    const { items, unread } = await read(text);
    const titles = items.map((item) => textOfField(item, "title"));
    expect(titles).toEqual(expect.arrayContaining(["By BibTeX", "By RIS"]));
    expect(titles).toHaveLength(text.split("TY  -").length);
    const lines = text.split("\n");
    expect(unread.map(({ line }) => lines[line - 1])).toEqual(["@online{open, title={Never closed"]);
  }
});
