import { describe, expect, it } from "vitest";
import { PAGE_THEME } from "../../src/app/state/store.ts";
import { entriesOf } from "../../src/app/ui/search/entries.ts";
import { Finder } from "../../src/app/ui/search/finder.ts";
import { Describer } from "../../src/app/view-model/describe/describer.ts";
import { fold, markedPieces } from "../../src/app/view-model/fold-text.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";

const geodata = readGeodata("geodata");
const { dossier } = readDossier(readFolder("geodata/dossiers/kurdistan-2017"), gazetteerOf(geodata));
if (!dossier) throw new Error("The dossier has errors.");
const data = pageDataOf(dossier, geodata);
const words = new Describer(dossier, data, stateAt(dossier, dossier.period.end), PAGE_THEME);
const finder = new Finder(entriesOf(dossier, data, words));

const first = (query: string) => finder.find(query).hits[0]?.entry;

describe("the search", () => {
  it.each([
    ["turkey", "place:TUR"],
    ["Türkiye", "place:TUR"],
    ["turkiye", "place:TUR"],
    ["IQ-KR", "place:IQ-KR"],
    ["kurdstan", "place:IQ-KR"],
    ["tilerson", "person:USA:Rex Tillerson"],
    ["Haidar al Abadi", "person:IRQ:Haider al-Abadi"],
    ["barz", "person:IQ-KR:Masoud Barzani"],
    ["ORER", "airport:ORER"],
    ["ebl", "airport:ORER"],
    ["Suleymaniyah airport", "airport:ORSU"],
    ["egyptiar", "flight:ms-ebl-dated"],
  ])("finds by %j first of all %s", (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  it("finds words of a quote, mistyped too, and tells which", () => {
    const { hits } = finder.find("vocal recriminatons");
    expect(hits[0]?.entry.row).toBe("usa-calm");
    const marked = markedPieces(hits[0]?.text ?? "", hits[0]?.terms ?? new Set());
    expect(marked.filter((p) => p.found).map((p) => p.text)).toEqual(["vocal", "recriminations"]);
  });

  it("lists a route once, whoever reports it, dated first", () => {
    const flights = (query: string) => finder.find(query).hits.filter((h) => h.entry.kind === "flight");
    const ids = flights("turkish airlines").map((h) => h.entry.id);
    expect(ids.filter((id) => id.startsWith("flight:tk-")).toSorted()).toEqual([
      "flight:tk-ebl-dated",
      "flight:tk-isu-dated",
    ]);
    const egypt = flights("egyptair").map((h) => h.entry);
    expect(egypt[0]?.detail).toMatch(/stopped 29 Sept/);
    for (const { detail, title } of flights("erbil").map((h) => h.entry))
      expect(
        flights("erbil").filter((h) => h.entry.title === title && h.entry.detail === detail),
      ).toHaveLength(1);
  });

  it("proposes what comes nearest where nothing is found", () => {
    const { hits, nearest } = finder.find("Turrkkjey");
    expect(hits).toEqual([]);
    expect(nearest.map((h) => h.entry.id)).toContain("place:TUR");
    expect(finder.find("qqqqqq")).toEqual({ hits: [], nearest: [] });
    expect(finder.find("  ")).toEqual({ hits: [], nearest: [] });
  });

  it("does not say of a large dossier that there is nothing before it has read all of it", async () => {
    const entries = Array.from({ length: 6000 }, (_, i) => ({
      id: `words:${i}`,
      kind: "words" as const,
      subject: { kind: "polity" as const, code: "TUR" },
      title: i === 5999 ? "Zanzibar" : `Statement ${i}`,
      detail: "",
      also: "",
      gist: "",
    }));
    let large: Finder | undefined;
    await new Promise<void>((grown) => {
      large = new Finder(entries, grown);
      expect(large.find("zanzibar")).toEqual({ hits: [], nearest: [], partly: true });
      expect(large.find("statement 42").hits[0]?.entry.id).toBe("words:42");
    });
    expect(large?.find("zanzibar").hits[0]?.entry.id).toBe("words:5999");
  });
});

describe("folding and marking", () => {
  it("takes letters for one that people type for another", () => {
    expect(fold("Süleymâniye")).toBe("suleymaniye");
    expect(fold("DİYARBAKIR")).toBe(fold("diyarbakır"));
    expect(fold("كوردي")).toBe(fold("کوردی"));
  });

  it("loses no letter of a text", () => {
    const text = "“The vote — and Baghdad’s results — lack legitimacy”";
    const pieces = markedPieces(text, new Set(["baghdad", "legitimacy"]));
    expect(pieces.map((p) => p.text).join("")).toBe(text);
    expect(pieces.filter((p) => p.found).map((p) => p.text)).toEqual(["Baghdad", "legitimacy"]);
  });
});
