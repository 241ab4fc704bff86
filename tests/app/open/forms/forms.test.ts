import { describe, expect, it } from "vitest";
import { codeMeant, listsOf, usedIn } from "../../../../src/app/open/forms/choices.ts";
import { formFields, labelOf } from "../../../../src/app/open/forms/fields.ts";
import { mendsOf } from "../../../../src/app/open/forms/mends.ts";
import { problemsOfRow, withField, withRow } from "../../../../src/app/open/forms/row-values.ts";
import { suggestions } from "../../../../src/app/open/forms/suggest.ts";
import { itemOfTexts } from "../../../../src/app/open/sources/source-fields.ts";
import { withSources } from "../../../../src/app/open/sources/source-list.ts";
import { blankFiles } from "../../../../src/app/open/start/blank.ts";
import { tablesOf } from "../../../../src/app/open/tables/tables.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { BUILT_IN_KIND_IDS } from "../../../../src/model/action-kinds.ts";
import { rowDateFault } from "../../../../src/model/time/edtf.ts";

const GAZETTEER = {
  polities: [
    { code: "NOR", name: "Norway", aliases: ["Norwegen", "Norvège", "النرويج", "NO"] },
    { code: "FRA", name: "France", aliases: ["Frankreich", "Francia", "FR"] },
    { code: "COD", name: "Congo (DRC)", aliases: ["Congo"] },
    { code: "COG", name: "Congo (Republic)", aliases: ["Congo"] },
  ],
  subdivisions: [{ code: "NO-46", name: "Vestland", aliases: [] }],
  airports: ["ENGM", "LFPG"],
};
const SOURCE = {
  title: "A paper",
  publisher: "The Example",
  date: "2031-03-01",
  url: "https://example.org/a",
};
const files = withSources(blankFiles("T"), [{ id: "s1", ...itemOfTexts(SOURCE) }]).files;
const ROW = { polity: "NOR", actor: "A", gist: "Says so.", date: "2031-03-01" };
const told = (values: Record<string, string>, table: "positions" | "actions" = "positions") =>
  problemsOfRow(files, table, values, GAZETTEER);

describe("mends", () => {
  it.each([
    ["16 June 2017", ["2017-06-16"]],
    ["2017.6.16", ["2017-06-16"]],
    ["4/5/2017", ["2017-05-04", "2017-04-05"]],
    ["by 1 April 2018", ["../2018-04-01"]],
    ["October 2017", ["2017-10"]],
    ["2017-06-31", ["2017-06-30"]],
    ["some day", []],
  ])("of the date %s are %j", (date, values) => {
    expect(mendsOf({ message: rowDateFault(date) ?? "" }).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ["FRE", ["FRA"]],
    ["Frankreich", ["FRA"]],
    ["Congo", ["COD", "COG"]],
    ["Atlantis", []],
  ])("of the polity %s are %j", (polity, values) => {
    const [problem] = told({ ...ROW, polity });
    expect(problem?.field).toBe("polity");
    expect(mendsOf(problem ?? { message: "" }).map(({ value }) => value)).toEqual(values);
  });

  it("say what a code means", () => {
    const [problem] = told({ ...ROW, polity: "FRE" });
    expect(mendsOf(problem ?? { message: "" })).toEqual([{ value: "FRA", meaning: "France" }]);
  });
});

describe("a row that is still to be added", () => {
  it("is judged alone, by what its dossier lists", () => {
    expect(told(ROW)).toEqual([]);
    expect(told({ ...ROW, source: "s2" }).map(({ field }) => field)).toEqual(["source"]);
    expect(
      told({})
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(["actor", "gist", "polity"]);
    expect(told({ kind: "bordr", ...ROW }, "actions").map(({ field }) => field)).toContain("kind");
  });

  it("makes a dossier that is drawn", () => {
    const { files: added } = withRow(files, "positions", ROW);
    const act = withRow(added, "actions", {
      kind: "border",
      target: "FRA",
      began: "2031-03-02",
      polity: "NOR",
      actor: "B",
      gist: "Closed.",
    });
    const { dossier, problems } = readDossier(act.files, GAZETTEER);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([dossier?.positions.length, dossier?.actions.length]).toEqual([1, 1]);
  });
});

describe("a field of a row", () => {
  it("is a new column where its table has none, and none where it is empty", () => {
    const short = { "positions.csv": new TextEncoder().encode("id;polity\na;NOR\nb;FRA\n") };
    const changed = withField(short, "positions", 1, { heading: "quote_lang", value: "en" }).files;
    expect(new TextDecoder().decode(changed["positions.csv"])).toBe(
      "id;polity;quote_lang\na;NOR;\nb;FRA;en\n",
    );
    const same = withField(short, "positions", 1, { heading: "quote_lang", value: "" }).files;
    expect(new TextDecoder().decode(same["positions.csv"])).toBe("id;polity\na;NOR\nb;FRA\n");
  });

  it("completes what its column has, each once", () => {
    const two = ["A", "B", "A"].reduce(
      (all, actor) => withRow(all, "positions", { ...ROW, actor }).files,
      files,
    );
    expect(usedIn(two, "positions", "actor")).toEqual(["A", "B"]);
    expect(tablesOf(two)[0]?.rows).toHaveLength(3);
  });
});

describe("the form of an act", () => {
  const lists = { questions: [], kinds: [{ id: "siege", label: "Siege", mark: "place" as const }] };
  const headings = (kind: string) => formFields("actions", { kind }, lists).map(({ heading }) => heading);
  it.each([
    ["flights", ["origin", "destination"], ["target", "place"]],
    ["border", ["target", "place"], ["origin", "destination"]],
    ["forces", ["place", "target"], ["origin"]],
    ["trade", ["target"], ["place", "origin"]],
    ["siege", ["place", "target"], ["origin"]],
    ["", ["target"], ["origin", "place"]],
  ])("%s has what its mark needs", (kind, needed, left) => {
    for (const heading of needed) expect(headings(kind)).toContain(heading);
    for (const heading of left) expect(headings(kind)).not.toContain(heading);
  });

  it("shows what is filled in all the same, and has a label for each field", () => {
    const shown = formFields("actions", { kind: "trade", origin: "ENGM" }, lists);
    expect(shown.map(({ heading }) => heading)).toContain("origin");
    for (const kind of BUILT_IN_KIND_IDS)
      for (const heading of headings(kind)) expect(labelOf("actions", heading)).not.toBe(heading);
  });
});

describe("suggestions", () => {
  const choices = [...GAZETTEER.polities, ...GAZETTEER.subdivisions];
  it.each([
    ["norw", "NOR"],
    ["النر", "NOR"],
    ["fra", "FRA"],
    ["FRANKR", "FRA"],
    ["fr", "FRA"],
    ["vestl", "NO-46"],
    ["no-4", "NO-46"],
  ])("of %s begin with %s", (typed, code) => {
    expect(suggestions(typed, choices)[0]?.code).toBe(code);
  });
  it("of nothing are none", () => expect(suggestions(" ", choices)).toEqual([]));
});

describe("a source", () => {
  it("is made with a name of its own, and the others stay letter by letter", () => {
    expect(listsOf(files).sources).toEqual([{ code: "s1", name: "A paper" }]);
    const before = '[\n  {"id":"the-example-2031" , "type":"book","title":"B"}\n]\n';
    const other = { ...files, "sources.json": new TextEncoder().encode(before) };
    const added = withSources(other, [itemOfTexts(SOURCE)]);
    expect(added.entered).toEqual([{ id: "the-example-2031-2", isNew: true }]);
    const text = new TextDecoder().decode(added.files["sources.json"]);
    expect(text.startsWith(before.slice(0, -3))).toBe(true);
    expect(JSON.parse(text)).toHaveLength(2);
    const { dossier } = readDossier(withRow(files, "positions", ROW).files, GAZETTEER);
    expect(dossier?.sources[0]).toMatchObject({
      issued: "2031-03-01",
      url: SOURCE.url,
      publisher: "The Example",
    });
  });
});

describe("a word that is typed for a code", () => {
  const choices = [
    { code: "flights" },
    { code: "EGLL", name: "London" },
    { code: "EGKK", name: "London" },
    { code: "LTFM", name: "Istanbul" },
    { code: "TUR", name: "Türkiye" },
    { code: "London-mine", name: "TUR" },
  ];
  it.each([
    ["", ""],
    ["-", "-"],
    ["London", "London"],
    ["istanbul", "LTFM"],
    ["TURKIYE", "TUR"],
    ["TUR", "TUR"],
    ["flights", "flights"],
    ["Elsewhere", "Elsewhere"],
  ])("%j is %j", (typed, code) => {
    expect(codeMeant(typed, choices)).toBe(code);
  });
});
