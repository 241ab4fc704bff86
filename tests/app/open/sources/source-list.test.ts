import { describe, expect, it } from "vitest";
import type { Files } from "../../../../src/app/open/files/files.ts";
import { withRow } from "../../../../src/app/open/forms/row-values.ts";
import { addPasted } from "../../../../src/app/open/sources/add-pasted.ts";
import {
  itemOfTexts,
  SOURCE_FIELD_NAMES,
  textOfField,
} from "../../../../src/app/open/sources/source-fields.ts";
import {
  sourcesOf,
  withoutSource,
  withSourceField,
  withSources,
} from "../../../../src/app/open/sources/source-list.ts";
import { usesOf } from "../../../../src/app/open/sources/uses.ts";
import { blankFiles } from "../../../../src/app/open/start/blank.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (files: Files) => new TextDecoder().decode(files["sources.json"]);
const PAPER = {
  title: "A paper",
  publisher: "The Example",
  author: "Smith, Ann; United Nations",
  date: "2031-03",
  url: "https://example.org/a",
  ownership: "State broadcaster",
  type: "report",
  language: "en",
  accessed: "2031-04-05",
  outlet: "A series",
  section: "World",
  page: "4-5",
  doi: "10.5555/x",
  note: "Seen on paper.",
};
const blank = blankFiles("T");
const one = withSources(blank, [itemOfTexts(PAPER)]).files;
/** Stands in for a session. */
class Files16 {
  constructor(public files: Files) {}
  async change(_: string, change: (files: Files) => Files) {
    this.files = change(this.files);
  }
}

describe("the list of sources", () => {
  it("gives each field back as it was typed", () => {
    const [source] = sourcesOf(one);
    expect(source?.id).toBe("the-example-2031");
    const back = SOURCE_FIELD_NAMES.map((field) => [field, textOfField(source?.item ?? {}, field)]);
    expect(Object.fromEntries(back)).toEqual(PAPER);
  });

  it.each([
    ["the same address", { title: "B", url: "http://www.example.org/a/?utm_source=x#top" }],
    ["the same DOI in capitals", { title: "B", doi: "https://doi.org/10.5555/X" }],
    ["a DOI as its address", { title: "B", url: "https://doi.org/10.5555/x" }],
  ])("enters nothing twice: %s", (_, texts) => {
    const { files, entered } = withSources(one, [itemOfTexts(texts)]);
    expect(files).toBe(one);
    expect(entered).toEqual([{ id: "the-example-2031", isNew: false }]);
  });

  it("tells two new ones of the same text apart from one", () => {
    const twice = [itemOfTexts({ title: "B", url: "https://example.org/b" })];
    const { entered } = withSources(blank, [...twice, ...twice]);
    expect(entered.map(({ isNew }) => isNew)).toEqual([true, false]);
  });

  it.each([
    ["smith2031", "smith2031"],
    ["http://zotero.org/users/1/items/AB", "press-2031"],
    ["7", "press-2031"],
    ["the-example-2031", "press-2031"],
  ])("keeps an id that can be read and is free: %s", (id, expected) => {
    const item = { id, ...itemOfTexts({ title: "B", publisher: "Press", date: "2031" }) };
    expect(withSources(one, [item]).entered).toEqual([{ id: expected, isNew: true }]);
  });

  it("changes one field, and leaves all else of the text letter by letter", () => {
    const before = '[\n  {"id": "a" , "type":"book","title":"B", "x-own": [1,2]}\n]\n';
    const files = { ...blank, "sources.json": utf8(before) };
    expect(textOf(withSourceField(files, "a", "title", "C"))).toBe(before.replace('"B"', '"C"'));
    expect(withSourceField(files, "a", "title", "B")).toBe(files);
    expect(JSON.parse(textOf(withSourceField(files, "a", "ownership", "State")))[0].custom).toEqual({
      ownership: "State",
    });
  });

  it("goes on in the list that the web API of Zotero wraps", () => {
    const files = {
      ...blank,
      "sources.json": utf8('{"items": [{"id": "a", "type": "book", "title": "B"}]}'),
    };
    const added = withSources(files, [itemOfTexts({ title: "C" })]).files;
    expect(JSON.parse(textOf(added)).items).toHaveLength(2);
    expect(JSON.parse(textOf(withoutSource(added, "a"))).items).toHaveLength(1);
  });

  it("takes the place of a table once it is changed", () => {
    const { "sources.json": _, ...rest } = blank;
    const files = {
      ...rest,
      "sources.csv": utf8("Title,Publisher,Date,URL\nT,Press,2031-05-01,https://e.org/a\n"),
    };
    expect(sourcesOf(files)).toMatchObject([{ id: "press-2031", title: "T" }]);
    const changed = withSourceField(files, "press-2031", "title", "U");
    expect(Object.keys(changed)).not.toContain("sources.csv");
    expect(JSON.parse(textOf(changed))[0]).toMatchObject({ title: "U", URL: "https://e.org/a" });
  });

  it("knows the rows that lean on a source", () => {
    const row = { id: "r1", polity: "FRA", actor: "A", gist: "G", source: "the-example-2031" };
    const files = withRow(one, "positions", row).files;
    expect(usesOf(files, "the-example-2031")).toEqual([{ table: "positions", index: 0, row: "r1" }]);
    expect(usesOf(files, "other")).toEqual([]);
  });
});

describe("pasted sources", () => {
  it("are added, and what of them is not taken is told", async () => {
    const session = new Files16(one);
    const text = JSON.stringify([
      { id: "a", type: "webpage", URL: "https://example.org/b" },
      { id: "b", type: "webpage", title: "Bad", URL: "javascript:alert(1)" },
      { id: "c", type: "webpage", title: "Again", URL: "https://example.org/a" },
    ]);
    const { lines, left } = await addPasted(session, text);
    expect(lines.map(({ text: said }) => said)).toEqual([
      expect.stringContaining("2 sources"),
      expect.stringMatching(/a.* has no title yet/),
      expect.stringMatching(/b could not be read.*: .*URL/),
      expect.stringMatching(/Again.* is there already, as .*the-example-2031/),
    ]);
    expect(left).toBe("");
    expect(sourcesOf(session.files).map(({ id }) => id)).toEqual(["the-example-2031", "a", "b"]);
    expect(textOf(session.files)).not.toContain("javascript");
  });

  it("that nothing can be read of stay where they were pasted", async () => {
    const session = new Files16(one);
    expect(await addPasted(session, "no address")).toMatchObject({ left: "no address" });
    expect(session.files).toBe(one);
  });
});
