import { describe, expect, it } from "vitest";
import { BASE, messages, read, spoilt } from "../base.ts";

describe("a healthy dossier", () => {
  it("is read whole, without a word", () => {
    const { dossier, problems } = read(BASE);
    expect(problems).toEqual([]);
    expect(dossier?.positions[1]).toEqual({
      id: "p2",
      polity: "USA",
      actor: "Spokesman",
      standing: "government",
      date: "2017-09-29",
      stance: "against",
      quote: 'No, "never".',
      quoteLang: "en",
      gist: "Is against it.",
      scope: "named",
      source: "press",
      row: { file: "positions.csv", line: 3 },
    });
    expect(dossier?.suspensions[0]).toMatchObject({
      requestedBy: "IRQ",
      origin: "LTBA",
      resumed: "2017-10-29",
    });
    expect(dossier?.sources).toEqual([
      {
        id: "press",
        type: "article-newspaper",
        title: "An article",
        issued: "2017-09-29",
        url: "https://example.org/a",
      },
    ]);
    expect(dossier).not.toHaveProperty("defaultSource");
  });

  it("takes its defaults", () => {
    const { dossier, problems } = read({
      "dossier.json":
        '{ "id": "small", "title": "Small", "stances": [{"id":"a","label":"A"},{"id":"b","label":"B"},{"id":"c","label":"C"}] }',
      "sources.json": BASE["sources.json"],
      "positions.csv":
        "polity,id,actor,gist,date,stance\nTUR,1,A,G,2017-09-28,a\nUSA,2,B,G,2017-09-20T18:00+03:00,b\nIRQ,3,C,G,,c\n",
    });
    expect(problems).toEqual([]);
    expect(dossier).toMatchObject({
      period: { start: "2017-09-20", end: "2017-09-28" },
      organisations: [],
      views: [],
      covered: [],
      names: {},
      notes: [],
      suspensions: [],
    });
    // What nobody said of a stance is not read from its place in the list.
    expect(dossier?.stances.map((s) => s.role)).toEqual([undefined, undefined, undefined]);
    expect(dossier?.scale).toBeUndefined();
    expect(dossier?.positions.map((p) => p.source)).toEqual(["press", "press", "press"]);
  });

  it("takes its period from its sources where no row is dated", () => {
    const header = BASE["dossier.json"].replace(/ {2}"period".*\n/, "");
    const rows = "id,polity,actor,gist,stance\n1,TUR,A,G,held\n2,USA,A,G,against\n";
    const { dossier } = read({
      "dossier.json": header,
      "sources.json": BASE["sources.json"],
      "positions.csv": rows,
    });
    expect(dossier?.period).toEqual({ start: "2017-09-29", end: "2017-09-29" });
  });

  it.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["blank lines at its end", (text: string) => `${text}\n\n,,,,,,,\n`],
  ])("may come with %s", (_, change) => {
    const changed = read({ ...BASE, "positions.csv": change(BASE["positions.csv"]) });
    expect(changed).toEqual(read(BASE));
  });
});

describe("remarks", () => {
  const two = BASE["sources.json"].replace(
    "[\n",
    '[\n{ "id": "book", "type": "book", "title": "B", "url": "x" },\n',
  );
  it.each([
    [
      "an unused source and a slip in it",
      {
        ...BASE,
        "dossier.json": BASE["dossier.json"].replace('"title"', '"defaultSource": "press", "title"'),
        "sources.json": two,
      },
      [
        "sources.json:2:1: warning: url is not a field of CSL-JSON: did you mean URL?",
        "sources.json:2:9: warning: No row uses the source book.",
      ],
    ],
    [
      "an unused stance",
      spoilt("positions.csv", ",held,", ",,"),
      ["dossier.json:9:13: warning: No position takes the stance held."],
    ],
    [
      "a polity without a shape",
      spoilt("positions.csv", "p2,USA", "p2,TUV"),
      [
        "positions.csv:3 (polity): warning: TUV (Tuvalu) has no shape on the map: its rows are listed, not drawn.",
      ],
    ],
    [
      "an unknown column",
      spoilt("positions.csv", "quote_lang", "quote_langs"),
      [
        "positions.csv:1:35 (quote_langs): warning: quote_langs is not a column of this table: did you mean quote_lang?",
      ],
    ],
    [
      "unknown fields",
      spoilt("dossier.json", '"title": "A base"', '"title": "A base", "sumary": "S", "colour": 1'),
      [
        "dossier.json:3:22: warning: sumary is not a field here: did you mean summary?",
        "dossier.json:3:37: warning: colour is not a field here: it is not read.",
      ],
    ],
    [
      "unknown fields at any depth",
      spoilt(
        "dossier.json",
        '"title": "A base"',
        `"title": "A base", "layers": [{ "id": "l", "label": "L", "period": { "start": "2017-09-25", "end": "2017-09-29", "ende": 1 } }],
  "event": { "label": "E", "date": "2017-09-25", "day": 1 }, "base": { "sea": { "light": "#DCE8F0", "dark": "#0E1A26", "drk": 1 } },
  "actionKinds": [{ "id": "visa", "label": "V", "mark": "link", "phrases": { "in_force": "Now", "end": "Over" } }]`,
      ),
      [
        "dossier.json:3:116: warning: ende is not a field here: did you mean end?",
        "dossier.json:4:50: warning: day is not a field here: did you mean date?",
        "dossier.json:4:120: warning: drk is not a field here: did you mean dark?",
        "dossier.json:5:78: warning: in_force is not a field here: did you mean in-force?",
        "dossier.json:5:97: warning: end is not a field here: did you mean ended?",
      ],
    ],
    [
      "a source dated to the month",
      spoilt("sources.json", "[2017, 9, 29]", "[2017, 9]"),
      ["sources.json:3:15: warning: The source press is not dated to the day: 2017-09-01 is used instead."],
    ],
    [
      "a suspension without a route",
      spoilt("suspensions.csv", "LTBA,ORER", ","),
      ["suspensions.csv:2:16 (origin): warning: No airports are given: the row is listed, not drawn."],
    ],
    [
      "what lies after the period, but not on flights that resume later",
      {
        ...spoilt("positions.csv", "Spokesman,2017-09-29", "Spokesman,2071-09-29"),
        "suspensions.csv": BASE["suspensions.csv"].replace(",2017-09-29,", ",2017-10-01,"),
      },
      [
        "positions.csv:3 (date): warning: 2071-09-29 lies after the period, which ends on 2017-09-29: the map does not show it.",
        "suspensions.csv:2 (suspended): warning: 2017-10-01 lies after the period, which ends on 2017-09-29: the map does not show it.",
      ],
    ],
    ["a misnamed file", { ...BASE, "position.csv": "" }, []],
  ])("on %s do not stop the drawing", (_, files, says) => {
    const reading = read(files);
    expect(messages(reading)).toEqual(says);
    expect(reading.dossier).not.toBeNull();
  });

  it("tells of a file that may have been meant for a missing one", () => {
    const { "suspensions.csv": rows, ...rest } = BASE;
    expect(messages(read({ ...rest, "suspension.csv": rows }))).toEqual([
      "suspension.csv: warning: The file is ignored: did you mean suspensions.csv?",
    ]);
  });
});
