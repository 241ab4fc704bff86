import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import type { Action, Position, Suspension } from "../../src/model/dossier.ts";
import { whole } from "../export/kurdistan.ts";

/** What was found about the event, with its address; facts of the article itself (A) have a test of their own. */
interface Fact {
  id: string;
  date: string | null;
  quote: string | null;
  address: string;
  confidence: string;
}

const facts: Fact[] = JSON.parse(readFileSync("tests/fixtures/facts.json", "utf8"));
/** What the pages say of the rows that came later, or whose words are others now, as they were read. */
const passages: { rows: string[]; passage: string }[] = JSON.parse(
  readFileSync("tests/fixtures/passages.json", "utf8"),
);
const looked = new Map(passages.flatMap(({ rows, passage }) => rows.map((row) => [row, passage] as const)));
const wider = facts.filter(({ id }) => !id.startsWith("A"));
const all = dossierOfLayer(whole, "all");
const positions = new Map(all.positions.map((p) => [p.id, p]));
const rows = new Map<string, Position | Action | Suspension>(
  [...all.positions, ...all.actions, ...all.suspensions].map((row) => [row.id, row]),
);

/** The rows that hold each fact, the nearest first. */
const TRACE: Record<string, string[]> = {
  B01: ["irq-notice"],
  B02: ["krg-airport-blockade"],
  B03: ["krg-airport-director"],
  B04: ["irq-ultimatum", "irq-ultimatum-1200"],
  B05: ["irq-domestic"],
  B06: ["krg-exemptions"],
  B07: ["irq-extension", "irq-extension-2"],
  B08: ["irq-lifts"],
  B09: ["krg-blockade"],
  B10: ["krg-icao"],
  B20: ["tk-ebl-dated", "tk-isu-dated"],
  B21: ["tur-consulate", "atlasglobal", "atlasglobal-isu"],
  B22: ["pc-ebl"],
  B23: ["ms-ebl-dated"],
  B24: ["me-ebl-dated"],
  B25: ["fz-ebl"],
  B26: ["qr-ebl", "qr-ebl-october", "qr-isu", "qr-isu-october"],
  B27: ["rj-ebl", "rj-isu"],
  B28: ["lh-ebl"],
  B29: ["os-ebl"],
  B30: ["st-kurdistan", "st-dus-ebl"],
  B31: ["g9-kurdistan"],
  B32: ["w5-kurdistan", "w5-ebl"],
  B33: ["krg-zagrosjet"],
  B34: ["irq-iraqi-airways"],
  B40: ["usa-recognition-full"],
  B41: ["usa-disappointed"],
  B42: ["tur-null"],
  B43: ["tur-threat"],
  B44: ["irn-airspace", "irn-airspace-erbil", "iranian-flights"],
  B45: ["irn-opposes"],
  B46: ["isr-supports"],
  B47: ["isr-no-part"],
  B48: ["rus-aspirations"],
  B49: ["rus-integrity"],
  B50: ["gbr-opposes"],
  B51: ["fra-unity", "fra-readout"],
  B52: ["deu-regrets"],
  B53: ["eu-regrets"],
  B54: ["un-concerned"],
  B55: ["un-council"],
  B56: ["las-regrets"],
  B57: ["oic-cancel"],
  B58: ["sau-opposes"],
  B59: ["kwt-unity"],
  B60: ["qat-concern"],
  B61: ["are-unity", "are-consul"],
  B62: ["syr-rejects"],
  B63: ["jor-unity", "jor-concern"],
  B64: ["egy-concern"],
  B65: ["lbn-unity"],
  B66: ["chn-unity"],
  B67: ["esp-regrets"],
  B68: ["can-neutral"],
  B69: ["irq-annulment-dated"],
  B70: ["krg-barzani-door"],
  B71: ["irq-sistani-sermon"],
  B72: ["krg-disappointed"],
  B73: ["tur-backs-ban"],
  B80: ["krg-result", "krg-result-sheet"],
  B81: ["krg-ratified"],
  B82: ["krg-polling-area"],
  B83: ["irq-councils"],
  C01: ["tk-isu-dated"],
  C02: ["tk-ebl-dated"],
  C03: ["tk-isu-dated"],
  C04: ["ms-ebl-dated"],
  C05: ["me-ebl-dated"],
  C06: [],
};

/** Facts of which a note has to tell something. */
const NOTED: Record<string, RegExp> = {
  B04: /^Contradiction, the ultimatum’s hour: .*18\.00.*15\.00/,
  B06: /^The ban did not touch .* military, United Nations, diplomatic and humanitarian flights/,
  B08: /^Contradiction, the end of the ban: .*13 March 2018.*14 March.*15 March.*19 March/,
  B26: /^Contradiction, Qatar Airways: until 1 October/,
  B32: /no route is known: .*Mahan Air, which are drawn/,
  B33: /^Told and not drawn as suspensions: ZagrosJet .*not compliance/,
  B34: /Iraqi Airways flew on inside Iraq/,
  B51: /^Contradiction, Paris and Baghdad/,
  B61: /^Contradiction, the Emirates/,
  B80: /^Contradiction, the count: .*224,468.*224,464/,
  C03: /^Left out: .*IATA code moved/,
  C06: /^Left out: the route list of OpenFlights/,
};

/** Addresses are written without their beginnings in prose. */
const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?/, "");

function addressesOf(row: Position | Action | Suspension): string {
  const url = all.sources.find(({ id }) => id === row.source)?.url ?? "";
  return "routeSource" in row ? `${url} ${row.routeSource}` : url;
}

describe("the wider record", () => {
  it("is traced whole: every fact to rows or a note, and every row to a fact", () => {
    expect(Object.keys(TRACE)).toEqual(wider.map(({ id }) => id));
    const traced = new Set([...Object.values(TRACE).flat(), ...looked.keys()]);
    const own = [...rows.values()].filter(({ source }) => source !== "press-tv").map(({ id }) => id);
    expect(traced).toEqual(new Set(own));
    for (const { id } of wider)
      expect((TRACE[id] ?? []).length > 0 || NOTED[id] !== undefined, id).toBe(true);
  });

  it.each(Object.entries(NOTED))("%s has a note", (_, note) => {
    expect(all.notes.filter((n) => note.test(n))).toHaveLength(1);
  });

  it.each(wider)(
    "$id is held by rows with its address, day and confidence",
    ({ id, date, address, confidence }) => {
      const held = (TRACE[id] ?? []).flatMap((row) => rows.get(row) ?? []);
      const [first] = held;
      if (!first) return;
      if (id !== "C03") expect(held.some((row) => addressesOf(row).includes(bare(address)))).toBe(true);
      const said = positions.get(first.id);
      if (said) expect(said.date ?? null).toBe(date);
      if (id.startsWith("B")) expect(first.confidence ?? "high").toBe(confidence);
    },
  );

  it("quotes no word that the record does not have, and every one that it has", () => {
    const quotes = new Map(facts.map((f) => [f.id, f.quote ?? ""]));
    const holders = Object.entries(TRACE).flatMap(([fact, ids]) => ids.map((id) => [id, fact] as const));
    for (const row of rows.values()) {
      if (row.source === "press-tv" || !row.quote) continue;
      const held = holders.filter(([id]) => id === row.id).map(([, fact]) => quotes.get(fact) ?? "");
      held.push(looked.get(row.id) ?? "");
      expect(
        held.some((quote) => quote.includes(row.quote ?? "?")),
        row.id,
      ).toBe(true);
      expect(row.quoteLang, row.id).toBeTruthy();
    }
    for (const { id, quote } of wider) {
      const held = (TRACE[id] ?? []).map((row) => rows.get(row)?.quote);
      if (quote) expect(held, id).toContain(quote.replace(/,$/, ""));
    }
  });

  it("tells what each page is, and when it was issued", () => {
    for (const source of all.sources) {
      expect(source.title, source.id).not.toBe("");
      expect(source.publisher, source.id).toBeTruthy();
      expect(source.issued, source.id).toMatch(/^\d{4}-\d\d-\d\d$/);
      const known = source.url ?? source.note;
      expect(known, source.id).toBeTruthy();
    }
  });

  it("draws nothing as what it is not", () => {
    for (const name of ["ZagrosJet", "Iraqi Airways"]) {
      expect(all.suspensions.map((s) => s.carrier)).not.toContain(name);
      expect(all.positions.find((p) => p.actor === name)).not.toHaveProperty("stance");
    }
    for (const name of ["Iranian carriers", "Other regional carriers"]) {
      expect(all.suspensions.find((s) => s.carrier === name)).not.toHaveProperty("origin");
    }
    expect(positions.get("tur-threat")).not.toHaveProperty("stance");
  });
});
