import { describe, expect, it } from "vitest";
import { openingTab, tabsOf } from "../../src/app/state/parts/page-state.ts";
import { createStore, PAGE_THEME } from "../../src/app/state/store.ts";
import { featuresOf } from "../../src/app/ui/panel/features/map-features.ts";
import { actColumns, actRows } from "../../src/app/ui/panel/table/act-rows.tsx";
import { sorted } from "../../src/app/ui/panel/table/DataTable.tsx";
import { flightColumns } from "../../src/app/ui/panel/table/table-rows.tsx";
import { detailOf, entriesOf } from "../../src/app/ui/search/entries.ts";
import { Finder } from "../../src/app/ui/search/finder.ts";
import { Describer } from "../../src/app/view-model/describe/describer.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { boundsOf } from "../../src/app/view-model/subject-bounds.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { AT, dossier as first, geodata } from "../export/kurdistan.ts";
import { acted } from "../fixtures/acts.ts";
import { summary } from "./summarised.ts";

/** The same without any act. */
const dossier = { ...first, actions: [] };
const data = pageDataOf(acted, geodata);
const state = stateAt(acted, AT);
const words = new Describer(acted, data, state, PAGE_THEME);
const store = createStore(data);
const factOf = (id: string) => words.describe({ kind: "action", id }).acts[0];

describe("the card of an act", () => {
  it("says who did what to whom, where and since when", () => {
    expect(factOf("shut")).toMatchObject({
      actor: "Iranian border guard",
      status: "Border closed",
      dates: "announced 26 Sept, in force from 27 Sept",
      gist: "Shuts the crossing of Bashmaq.",
      quote: "The border is closed until further notice.",
      source: "Press TV (Iranian state broadcaster)",
    });
    expect(factOf("kirkuk")?.labelled.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Towards: Kurdistan Region of Iraq",
      "Place: Kirkuk",
      "Contested by: Turkey",
    ]);
  });

  it("has the other account beneath, where a row gives it", () => {
    expect(factOf("shut")?.contest).toMatchObject({
      id: "denial",
      gist: "Says that the crossing is open.",
      source: "Press TV (Iranian state broadcaster)",
      date: "28 Sept",
    });
    expect(factOf("shut")?.labelled.at(-1)?.value).toBe("Foreign Ministry");
    expect(factOf("kirkuk")?.contest).toBeUndefined();
  });

  it("names no account that only further sources hold by its id", () => {
    const rest = { ...acted, actions: acted.actions.filter(({ id }) => id !== "denial") };
    const fact = new Describer(rest, pageDataOf(rest, geodata), stateAt(rest, AT), PAGE_THEME)
      .describe({ kind: "action", id: "shut" })
      .acts.at(0);
    expect(fact?.contest).toBeUndefined();
    expect(fact?.labelled.at(-1)?.value).toBe("an account in sources that are not shown");
  });
});

describe("a polity", () => {
  it("tells its own acts in a line, each phrase once, and lists those done to it", () => {
    const iran = words.describe({ kind: "polity", code: "IRN" });
    expect(iran.did).toBe("Border closed, Diplomatic step and Trade ban announced");
    const region = words.actsOf({ kind: "polity", code: "IQ-KR" });
    expect(region.map(({ action }) => action.id)).toEqual(["shut", "kirkuk", "fuel"]);
    expect(words.describe({ kind: "polity", code: "IQ-KR" }).did).toBeUndefined();
  });
});

describe("the tabs", () => {
  it("have one for acts only where the dossier has any, or it is looked at", () => {
    expect(tabsOf(acted, "statements")).toEqual(["statements", "acts", "flights", "table", "about"]);
    expect(tabsOf(dossier, "statements")).toEqual(["statements", "flights", "table", "about"]);
    expect(tabsOf(dossier, "acts")).toContain("acts");
    const grounded = { ...acted, suspensions: [] };
    expect(tabsOf(grounded, "statements")).toEqual(["statements", "acts", "table", "about"]);
    expect(tabsOf(grounded, "flights")).toContain("flights");
    expect(openingTab({ ...acted, positions: [] })).toBe("acts");
  });
});

describe("the list of the map", () => {
  it("holds the acts that are drawn: those that have a mark and have not ended", () => {
    store.requestedDay.value = AT;
    const acts = featuresOf(store).filter(({ subject }) => subject.kind === "action");
    expect(acts.map(({ key, title, label }) => [key, title, label])).toEqual([
      ["action:shut", "Iranian border guard", "Border closed · towards Kurdistan Region of Iraq"],
      ["action:kirkuk", "Iraqi forces", "Forces moved in · towards Kurdistan Region of Iraq"],
      ["action:fuel", "Ministry of Roads", "Trade ban announced · towards Kurdistan Region of Iraq"],
    ]);
    const bounds = boundsOf({ kind: "action", id: "kirkuk" }, data);
    expect(bounds?.[0]).toBeCloseTo(41.9, 0);
  });
});

describe("the search", () => {
  const finder = new Finder(entriesOf(acted, data, words));
  it.each([
    ["border guard", "act:shut"],
    ["Bashmaq", "words:actions.csv:shut"],
    ["until further notice", "words:actions.csv:shut"],
    ["armed forces kirkuk", "act:kirkuk"],
    ["Ministry of Roads", "act:fuel"],
  ])("finds by %j %s", (query, id) => {
    expect(finder.find(query).hits.map(({ entry }) => entry.id)).toContain(id);
  });

  it("says of one what it is on the day, or of what kind where it is to come", () => {
    const entries = entriesOf(acted, data, words);
    const details = ["act:fuel", "act:later"].map((id) => {
      const entry = entries.find((e) => e.id === id);
      return entry && detailOf(entry, words);
    });
    expect(details).toEqual(["Trade ban announced · towards Kurdistan Region of Iraq", "Law and courts"]);
  });
});

describe("the text map", () => {
  it("counts the acts and tells each, with who contests it", () => {
    const { acts, changes } = summary(acted, AT);
    expect(acts).toEqual([
      "3 acts are in force.",
      "1 act is announced and not yet in force.",
      "1 act has ended.",
      "Iranian border guard (Iran): Border closed towards Kurdistan Region of Iraq, announced 26 Sept, in force from 27 Sept. Shuts the crossing of Bashmaq. Contested by Foreign Ministry.",
      "Foreign Ministry (Iran): Diplomatic step, in force from 28 Sept. Says that the crossing is open.",
      "Iraqi forces (Iraq): Forces moved in towards Kurdistan Region of Iraq, in force from 28 Sept. Enter Kirkuk. Contested by Turkey.",
      "Ministry of Roads (Iran): Trade ban announced towards Kurdistan Region of Iraq, announced 28 Sept. Will ban the trade in fuel.",
      "Turkish General Staff (Turkey): Forces withdrawn, in force from 24 Sept, ended 27 Sept. Exercises at the border.",
    ]);
    expect(changes?.join(" ")).not.toContain("Kirkuk");
    expect(summary(acted, "2017-09-28").changes).toContain(
      "Iraqi forces (Iraq): Forces moved in. Enter Kirkuk.",
    );
  });

  it("has no part for them where there are none, and says so where none is known of yet or shown", () => {
    expect(summary(dossier).acts).toBeUndefined();
    expect(summary(acted, "2017-09-20").acts).toEqual(["No acts are known by this date."]);
    expect(summary(acted, AT, ["action:law:in-force"]).acts).toEqual([
      "No act on this date matches the filter.",
    ]);
    expect(summary(acted, AT, ["action:trade:announced"]).acts).toHaveLength(2);
  });

  it("has a table of them, with the columns that any row fills", () => {
    const columns = actColumns(store);
    expect(columns.map(({ title }) => title)).toEqual([
      ...["Actor", "Polity", "Act", "Date", "Towards", "Place", "At the request of", "Contested by"],
      ...["Statement", "Source", "Evidence"],
    ]);
    const rows = sorted(actRows(store), columns, { column: "date", down: false });
    expect(rows.map((row) => row.id)).toEqual(["drill", "shut", "denial", "kirkuk", "fuel"]);
    expect(flightColumns(store).map(({ title }) => title)).not.toContain("Contested by");
  });
});
