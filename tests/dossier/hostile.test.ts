import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { BASE, GAZETTEER, messages, read, spoilt } from "./base.ts";

const { "dossier.json": HEAD, "positions.csv": ROWS, "sources.json": SOURCES } = BASE;
const HEADING = "id,polity,actor,date,stance,quote,quote_lang,gist\n";
const header = (field: string) => `{"id":"a","title":"t","stances":[],${field}}`;
const many = (count: number, one: (i: number) => string, by = ",") =>
  Array.from({ length: count }, (_, i) => one(i)).join(by);

const region = (coordinates: string) =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"X-A","name":"A"},"geometry":{"type":"Polygon","coordinates":${coordinates}}}]}`;

/** What would take hours, or all memory, if any step walked it more than a few times. */
const LARGE: [name: string, files: Record<string, string>][] = [
  ["a row of a hundred thousand separators", { "positions.csv": `${HEADING}x${",".repeat(100_000)}` }],
  ["ten thousand headings", { "positions.csv": many(10_000, (i) => `h${i}`) }],
  ["ten thousand broken cells on a line", { "positions.csv": `${HEADING}${'"a"x,'.repeat(10_000)}` }],
  ["ten thousand short rows", { "positions.csv": `${HEADING}${"a\n".repeat(10_000)}` }],
  [
    "ten thousand rows with one slip",
    { "positions.csv": HEADING + many(10_000, (i) => `r${i},Trukey,A,,,,,G`, "\n") },
  ],
  ["a date of a million letters", { "positions.csv": ROWS.replace("2017-09-25", "T".repeat(1_000_000)) }],
  [
    "a date of a million spaces",
    { "positions.csv": ROWS.replace("2017-09-25", `1${" ".repeat(1_000_000)}x`) },
  ],
  [
    "a polity of a million letters",
    { "positions.csv": ROWS.replace("p2,USA", `p2,${"U".repeat(1_000_000)}`) },
  ],
  ["a stance of a million letters", { "positions.csv": ROWS.replace("against", "a".repeat(1_000_000)) }],
  [
    "a language of a million letters",
    { "positions.csv": ROWS.replace(",en,", `,${"en-".repeat(300_000)},`) },
  ],
  ["a gist of a million letters", { "positions.csv": ROWS.replace("Held the vote.", "g".repeat(1_000_000)) }],
  [
    "a quotation mark that is never closed, in a long file",
    { "positions.csv": `${HEADING}"${"a,\n".repeat(300_000)}` },
  ],
  [
    "an id of a million letters",
    { "dossier.json": HEAD.replace('"base"', JSON.stringify("a-".repeat(500_000))) },
  ],
  ["a title of a million letters", { "dossier.json": HEAD.replace("A base", "t".repeat(1_000_000)) }],
  ["a hundred thousand open lists", { "dossier.json": "[".repeat(100_000) }],
  ["a hundred thousand objects in each other", { "sources.json": '{"a":'.repeat(100_000) }],
  ["lists in each other and closed", { "sources.json": "[".repeat(3000) + "]".repeat(3000) }],
  [
    "ten thousand stances that are none",
    { "dossier.json": `{"id":"a","title":"t","stances":[${many(10_000, () => "1")}]}` },
  ],
  [
    "ten thousand stances of one id",
    {
      "dossier.json": header(`"views":[${many(10_000, () => '{"id":"x","label":"y","bounds":[0,0,1,1]}')}]`),
    },
  ],
  ["ten thousand faults of JSON", { "dossier.json": `{${"x\n".repeat(10_000)}` }],
  ["ten thousand names twice", { "dossier.json": header(many(10_000, () => '"f":1')) }],
  ["regions of a hundred thousand lists in each other", { "regions.geojson": "[".repeat(100_000) }],
  [
    "a polygon nested a hundred thousand times",
    { "regions.geojson": region(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) },
  ],
  ["ten thousand rings without a place", { "regions.geojson": region(`[${many(10_000, () => "[]")}]`) }],
  ["a million places", { "regions.geojson": region(`[[${many(1_000_000, (i) => `[1,${i % 80}]`)}]]`) }],
  [
    "edges that all cross each other",
    { "regions.geojson": region(`[[${many(29_999, (i) => `[${(i % 2) * 50},${(i % 7000) / 100}]`)}]]`) },
  ],
  [
    "edges side by side, of which only the last crosses",
    {
      "regions.geojson": region(
        `[[${many(14_000, (i) => `[0,${i / 200}],[50,${i / 200}]`)},[25,-5],[25,80],[0,0]]]`,
      ),
    },
  ],
  ["twenty megabytes of spaces for regions", { "regions.geojson": " ".repeat(20_000_000) }],
  ["ten thousand unknown polities", { "dossier.json": header(`"covered":[${many(10_000, () => '"XQX"')}]`) }],
];

describe("what is too much", () => {
  it.each(LARGE)("%s: is told in a moment", (_, files) => {
    const started = process.cpuUsage();
    const { dossier, problems } = read({ ...BASE, ...files });
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
    expect(dossier).toBeNull();
    // A quadratic walk takes minutes; the bound is wide, as machines differ, and counts no time of others.
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(10_000);
    for (const { message } of problems.slice(0, 100)) expect(message.length).toBeLessThan(400);
  });

  it("tells limits with what was given", () => {
    const gist = read(spoilt("positions.csv", "Held the vote.", "g".repeat(40_000)));
    expect(messages(gist)).toEqual([
      "positions.csv:2:39 (gist): error: The text has 40000 characters: expected at most 32767.",
    ]);
    const title = read(spoilt("dossier.json", "A base", "t".repeat(501)));
    expect(messages(title)).toEqual([
      "dossier.json:3:12: error: The text has 501 characters: expected at most 500.",
    ]);
  });
});

describe("numbers that are none", () => {
  it.each([
    ["[1e999, 28, 49, 38]", "leaves the globe"],
    ["[-1e999, 28, 1e999, 38]", "leaves the globe"],
    ["[null, 28, 49, 38]", "views[0].bounds[0] is null: expected a number."],
    ['["38", 28, 49, 38]', 'views[0].bounds[0] is "38": expected a number.'],
    ["[NaN, 28, 49, 38]", "Broken JSON"],
    ["[38, 28, 38, 38]", "is empty"],
    ["[49, 28, 38, 38]", "is empty"],
    ["[-200, 28, 200, 38]", "is wider than the world"],
    ["[160, -1e999, -150, 10]", "leaves the globe"],
    ["[38, 28, 49, 38, 1]", "expected four numbers"],
    ["{}", "expected four numbers"],
  ])("bounds %s are told", (bounds, message) => {
    const reading = read(spoilt("dossier.json", "[38, 28, 49, 38]", bounds));
    expect(reading.dossier).toBeNull();
    expect(messages(reading).join("\n")).toContain(message);
  });

  it.each(["[[2017, 1e999, 1]]", '[["NaN", 1, 1]]', "[[2017, 13, 1]]", "[[-1, 1, 1]]", "[[2017.5, 1, 1]]"])(
    "a source issued on %s is told",
    (parts) => {
      const reading = read(spoilt("sources.json", "[[2017, 9, 29]]", parts));
      expect(reading.dossier).toBeNull();
      expect(messages(reading)[0]).toMatch(/^sources\.json:3:\d+: error: /);
    },
  );
});

/** Names that mean something to JavaScript's own objects. */
const OWN = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "length"];

describe("names of JavaScript's own", () => {
  it.each(OWN)("%s is a name like any other, for stances, organisations, sources and rows", (name) => {
    const stances = `"stances": [{ "id": ${JSON.stringify(name)}, "label": "L" }]`;
    const organisations = `"organisations": [{ "id": ${JSON.stringify(name)}, "name": "N" }]`;
    const { dossier, problems } = read({
      "dossier.json": `{ "id": "a", "title": "T", ${stances}, ${organisations} }`,
      "sources.json": `[{ "id": ${JSON.stringify(name)}, "type": "a", "title": "T", "issued": { "date-parts": [[2017, 1, 1]] } }]`,
      "positions.csv": `id,polity,actor,stance,gist,source\n${[name, name, "A", name, "G", name].join(",")}\n`,
    });
    expect(problems).toEqual([]);
    expect(dossier?.positions).toMatchObject([{ id: name, polity: name, stance: name, source: name }]);
  });

  it.each(OWN)("%s is no polity, no column and no field", (name) => {
    expect(messages(read(spoilt("positions.csv", "p2,USA", `p2,${name}`)))[0]).toContain(
      `${name} is not a polity`,
    );
    expect(messages(read(spoilt("positions.csv", "quote_lang", name)))[0]).toContain(
      `${name} is not a column`,
    );
    const told = messages(read(spoilt("dossier.json", '"title"', `"${name}": 1, "title"`)));
    expect(told[0]).toContain(`${name} is not a field here`);
  });

  it("are no way into what other objects are", () => {
    read({ ...BASE, "dossier.json": header('"__proto__":{"polluted":1},"names":{"__proto__":"x"}') });
    read({ ...BASE, "sources.json": '[{"id":"a","type":"a","title":"t","__proto__":{"polluted":1}}]' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("addresses that run something", () => {
  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "http:///x",
    "https://",
    "",
  ])("%j is no address of a source", (url) => {
    const reading = read({ ...BASE, "sources.json": SOURCES.replace("https://example.org/a", url) });
    expect(reading.dossier).toBeNull();
    expect(messages(reading)[0]).toContain("is not a web address");
  });
});

describe("bytes that are no text", () => {
  const bytes: [string, Uint8Array][] = [
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ["one byte", new Uint8Array([0xff])],
    ["a mark alone", new Uint8Array([0xef, 0xbb, 0xbf])],
    ["a mark of UTF-16 alone", new Uint8Array([0xff, 0xfe])],
    ["UTF-16 of an odd length", new Uint8Array([0xff, 0xfe, 0x69, 0x00, 0x64])],
    ["overlong UTF-8", new Uint8Array([0x69, 0xc0, 0xaf])],
    ["a surrogate in UTF-8", new Uint8Array([0x69, 0xed, 0xa0, 0x80])],
    ["zeros", new Uint8Array(64)],
  ];
  it.each(bytes)("%s is told in place of any file", (_, content) => {
    for (const file of Object.keys(BASE)) {
      const files = Object.entries({ ...BASE, [file]: content }).map(([name, text]) => {
        return [name, typeof text === "string" ? new TextEncoder().encode(text) : text] as const;
      });
      const { dossier, problems } = readDossier(Object.fromEntries(files), GAZETTEER);
      expect(dossier).toBeNull();
      expect(problems.find(({ severity }) => severity === "error")?.file).toBe(file);
    }
  });
});
