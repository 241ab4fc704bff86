import { describe, expect, it } from "vitest";
import { createStore } from "../../../../src/app/state/store.ts";
import { actColumns } from "../../../../src/app/ui/panel/table/act-rows.tsx";
import { RowWords } from "../../../../src/app/view-model/describe/row-words.ts";
import { pageDataOf } from "../../../../src/app/view-model/page-data.ts";
import { headingsOf } from "../../../../src/model/columns/cells.ts";
import type { Action } from "../../../../src/model/dossier.ts";
import { geodata } from "../../../export/kurdistan.ts";
import { acted } from "../../../fixtures/acts.ts";

const airports = new Map(geodata.airports.map((airport) => [airport.icao, airport]));
const words = new RowWords(acted, airports, new Map(), (code) => code);
const [act] = acted.actions;
if (!act) throw new Error("There is no act.");

const cellsOf = (row: Partial<Action>) =>
  words
    .act({ action: { ...act, ...row }, status: "in-force", undated: false })
    .labelled.filter(({ field }) => field === "origin" || field === "destination")
    .map(({ label, value }) => `${label} ${value}`);

describe("the airports of an act", () => {
  it.each([
    [{ origin: "LTBA", destination: "ORER" }, ["From Istanbul (IST)", "To Erbil (EBL)"]],
    [{ destination: "ORER" }, ["To Erbil (EBL)"]],
    [{ origin: "XXXX" }, ["From XXXX"]],
    [{}, []],
  ])("of %j are told in its card", (row, cells) => {
    expect(cellsOf(row)).toEqual(cells);
  });

  it.each([
    [{ origin: "LTBA", destination: "ORER" }, true],
    [{}, false],
  ])("of %j have columns of their own: %s", (row, has) => {
    const dossier = { ...acted, actions: [{ ...act, ...row }] };
    const ids = actColumns(createStore(pageDataOf(dossier, geodata))).map(({ id }) => id);
    expect(ids.includes("origin") && ids.includes("destination")).toBe(has);
    expect(headingsOf("actions", dossier.actions).includes("origin")).toBe(has);
  });
});
