import { describe, expect, it } from "vitest";
import { BASE, messages, read, spoilt } from "../../base.ts";

const ISSUED = '{ "date-parts": [[2017, 9, 29]] }';
const PERIOD = '"period": { "start": "2017-09-25", "end": "2017-09-29" },';

const withIssued = (issued: string) => read(spoilt("sources.json", ISSUED, issued));
const withSource = (fields: Record<string, unknown>, text = (item: unknown) => JSON.stringify([item])) =>
  read({
    ...BASE,
    "sources.json": text({ id: "press", type: "article-newspaper", title: "An article", ...fields }),
  });
const sourceWith = (fields: Record<string, unknown>) => withSource(fields).dossier?.sources[0];

describe("the date of a source", () => {
  it.each([
    ['"2017-09-29"', "2017-09-29"],
    ['{ "date-parts": [["2017", "09", "29"]] }', "2017-09-29"],
    ['{ "date-parts": [2017, 9, 29] }', "2017-09-29"],
    ['{ "date-parts": [["2017-09-29"]] }', "2017-09-29"],
    ['{ "date-parts": [[2017, 9, 29], [2017, 10, 2]] }', "2017-09-29"],
    ['[{ "date-parts": [[2017, 9, 29]] }]', "2017-09-29"],
    ['"2017-09-29/2017-10-02"', "2017-09-29"],
    ['"2017-09-29?"', "2017-09-29"],
    ['{ "literal": "2017-09-29" }', "2017-09-29"],
    ['{ "raw": "2017-09-29T12:00:00Z" }', "2017-09-29T12:00Z"],
  ])("%s is read without a word", (issued, day) => {
    const reading = withIssued(issued);
    expect(messages(reading)).toEqual([]);
    expect(reading.dossier?.sources[0]?.issued).toBe(day);
  });

  it.each([
    ['{ "date-parts": [[2017, 21]] }', "2017-01-01"],
    ['{ "date-parts": [[2017]], "season": 1 }', "2017-01-01"],
    ['{ "date-parts": [[2017, 9, null]] }', "2017-09-01"],
    ['{ "date-parts": [[2017, 0, 0]] }', "2017-01-01"],
    ['"2017-09"', "2017-09-01"],
    ['"2017-XX-XX"', "2017-01-01"],
    ["2017", "2017-01-01"],
  ])("%s is not dated to the day, which is told", (issued, day) => {
    const reading = withIssued(issued);
    expect(messages(reading)).toEqual([
      expect.stringContaining(`warning: The source press is not dated to the day: ${day} is used instead.`),
    ]);
    expect(reading.dossier?.sources[0]?.issued).toBe(day);
  });

  it.each([
    ['{ "literal": "29 September 2017" }', "29 September 2017 is not read as a date"],
    ['{ "raw": "last week" }', "last week is not read as a date"],
    ['"n.d."', "n.d. is not read as a date"],
    ['{ "date-parts": [[null]] }', "a date without a year"],
    ['{ "date-parts": [[""]] }', "a date without a year"],
  ])("%s counts as none, which is told", (issued, words) => {
    const reading = withIssued(issued);
    expect(messages(reading)).toEqual([expect.stringContaining(`warning: `)]);
    expect(messages(reading)[0]).toContain(words);
    expect(reading.dossier?.sources[0]).not.toHaveProperty("issued");
  });

  it.each(["null", '""', "{}", '{ "date-parts": [] }', '{ "date-parts": [[]] }'])("%s is none", (issued) => {
    expect(BASE["dossier.json"]).toContain(PERIOD);
    expect(messages(withIssued(issued))).toEqual([]);
  });
});

describe("what reference managers write", () => {
  it.each([78, 0, 12345678901])("the id %d is the text that rows name", (id) => {
    expect(sourceWith({ id })?.id).toBe(String(id));
  });

  it("null is as good as absent", () => {
    const reading = withSource({ publisher: null, note: null, URL: null, author: null, issued: null });
    expect(messages(reading)).toEqual([]);
    expect(sourceWith({ author: [null, { family: "Doe", given: null }] })?.author).toEqual([
      { family: "Doe" },
    ]);
  });

  it.each([
    [{ "container-title": "The Daily Example" }, "The Daily Example"],
    [{ "container-title": ["The Daily Example", "Daily Ex."] }, "The Daily Example"],
    [{ "container-title": "The Daily Example", publisher: "Example Group" }, "Example Group"],
    [{ "container-title": "News &amp; Views", publisher: null }, "News & Views"],
    [{ "container-title": [] }, undefined],
  ])("%o names the publisher %s", (fields, publisher) => {
    const source =
      "container-title" in fields &&
      Array.isArray(fields["container-title"]) &&
      fields["container-title"].length === 0;
    if (source) expect(withSource(fields).dossier).toBeNull();
    else expect(sourceWith(fields)?.publisher).toBe(publisher);
  });

  it.each([
    ['US <i>does not</i> <span class="nocase">vote</span> &amp; CO<sub>2</sub>', "US does not vote & CO2"],
    ["<b>A</b> &lt; B &#8217;s &#x2019;", "A < B ’s ’"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["AT&T <unknown> &nope;", "AT&T <unknown> &nope;"],
  ])("the title %s is shown as %s", (title, shown) => {
    expect(sourceWith({ title })?.title).toBe(shown);
    expect(sourceWith({ title: [title] })?.title).toBe(shown);
  });

  it("a list may stand in items, and faults are told where they stand in it", () => {
    const wrapped = (item: unknown) => JSON.stringify({ items: [item] });
    expect(withSource({}, wrapped).dossier?.sources).toHaveLength(1);
    const [message] = messages(withSource({ URL: "javascript:alert(1)" }, wrapped));
    expect(message).toMatch(/^sources\.json:1:\d\d+: error: javascript:alert\(1\) is not a web address/);
  });

  it.each(["javascript:alert(1)", { a: 1 }, ["https://example.org"]])(
    "url %o in lower case is not read",
    (url) => {
      const reading = withSource({ url });
      expect(messages(reading)).toEqual([
        expect.stringContaining("url is not a field of CSL-JSON: did you mean URL?"),
      ]);
      expect(reading.dossier?.sources[0]).toEqual({
        id: "press",
        type: "article-newspaper",
        title: "An article",
      });
    },
  );
});
