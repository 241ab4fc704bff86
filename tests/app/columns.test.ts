import { describe, expect, it } from "vitest";
import { EN } from "../../src/app/language/en.ts";
import { PAGE_THEME } from "../../src/app/state/store.ts";
import { entriesOf } from "../../src/app/ui/search/entries.ts";
import { Describer } from "../../src/app/view-model/describe/describer.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { HOWTO } from "../../src/cli/new/howto.ts";
import { LAYOUTS } from "../../src/dossier/read/tables/layouts.ts";
import { withQuestions } from "../../src/dossier/state/questions.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { plainCsv } from "../../src/export/data/csv.ts";
import {
  actionProperties,
  statementProperties,
  suspensionProperties,
} from "../../src/export/data/geojson-rows.ts";
import { jsonLd } from "../../src/export/data/json-ld.ts";
import { provenanceOf } from "../../src/export/provenance.ts";
import { type Column, headingOf } from "../../src/model/columns/column.ts";
import { COLUMNS, TABLE_NAMES, type TableName } from "../../src/model/columns/columns.ts";
import { dossier, geodata, sceneOf } from "../export/kurdistan.ts";

const CODES: Record<string, string | undefined> = {
  ...{ polity: "TUR", date: "2017-09-26", language: "ckb" },
  ...{ stance: dossier.stances[0]?.id, source: dossier.sources[0]?.id },
};

function sampleOf(field: string, { cell }: Column): string {
  if (typeof cell !== "string") return cell.at(-1) ?? "";
  if (field === "kind") return "border";
  if (cell === "airport") return field === "origin" ? "LTBA" : "ORER";
  return CODES[cell] ?? `the-${field}`;
}

/** Rows in which no cell is empty. */
const FULL = Object.fromEntries(
  TABLE_NAMES.map((table) => [
    table,
    Object.fromEntries(
      Object.entries<Column>(COLUMNS[table]).map(([field, column]) => [field, sampleOf(field, column)]),
    ),
  ]),
);

const origin = { row: { file: "rows.csv", line: 2 } };
const [said, stopped] = [dossier.positions[0], dossier.suspensions[0]];
if (!said || !stopped) throw new Error("The dossier has no rows.");
const position = Object.assign({}, said, FULL.positions, origin);
const suspension = Object.assign({}, stopped, FULL.suspensions, origin);
const action = Object.assign(
  {},
  { gist: "", id: "", kind: "", actor: "", source: "", scope: "named" } as const,
  FULL.actions,
  origin,
);
const rowOf = { positions: position, actions: action, suspensions: suspension };
const full = withQuestions({
  ...dossier,
  questions: ["another", "the-question"].map((id) => ({ id, label: id })),
  positions: [position],
  actions: [action],
  suspensions: [suspension],
});
const state = stateAt(full, "2017-09-26");
const describer = new Describer(full, pageDataOf(full, geodata), state, PAGE_THEME);
const [stop] = state.suspensions;
const [act] = state.actions;
if (!act) throw new Error("The act is not in the state.");
if (!stop) throw new Error("The suspension is not in the state.");

const columns = TABLE_NAMES.flatMap((table) =>
  Object.entries<Column>(COLUMNS[table]).map(([field, column]) => ({
    table,
    field,
    column,
    value: sampleOf(field, column),
  })),
);

const propertiesOf: Record<TableName, () => Record<string, unknown>> = {
  positions: () => ({ polity: position.polity, ...statementProperties(full, position) }),
  actions: () => actionProperties(full, act),
  suspensions: () => suspensionProperties(full, stop),
};
const wordsOf = {
  positions: () => describer.saying(position),
  actions: () => describer.act(act),
  suspensions: () => describer.route(stop),
};
const linked = jsonLd(full, provenanceOf(sceneOf()));

describe.each(columns)("the column $field of $table", ({ table, field, column, value }) => {
  const heading = headingOf(field);

  it("is read, and told of in what a new dossier comes with", () => {
    expect(LAYOUTS[table].columns).toContain(heading);
    expect(HOWTO).toContain(`| \`${heading}\` | ${column.help} |`);
  });

  it("is written as CSV and as GeoJSON under its heading", () => {
    const [head = "", row = ""] = plainCsv(table, [rowOf[table]]).slice(1).split("\r\n");
    expect(row.split(",")[head.split(",").indexOf(heading)]).toBe(value);
    expect(propertiesOf[table]()).toHaveProperty(heading, value);
  });

  it("is in the JSON-LD", () => {
    expect(linked).toContain(value);
  });

  it("has a label in the page’s language where the page tells it under one", () => {
    if (!column.labelled) return;
    const label: unknown = Reflect.get(EN.columns, field);
    expect(wordsOf[table]().labelled).toContainEqual(
      expect.objectContaining({ field, label, on: column.labelled }),
    );
  });

  it("finds what it says that it finds", () => {
    if (!column.finds) return;
    const id = column.finds === "speaker" ? "person:TUR:the-actor" : "words:rows.csv:the-id";
    const entries = entriesOf(full, pageDataOf(full, geodata), describer);
    expect(entries.find((entry) => entry.id === id)?.also).toContain(value);
  });
});

describe("a table", () => {
  it.each(TABLE_NAMES)("%s has as many headings as columns, in their order", (table) => {
    expect(LAYOUTS[table].columns).toEqual(Object.keys(COLUMNS[table]).map(headingOf));
  });

  it("needs what every row must have, and no more", () => {
    expect(LAYOUTS.positions.required).toEqual(["id", "polity", "actor", "gist"]);
    expect(LAYOUTS.suspensions.required).toEqual(["id", "carrier", "gist"]);
  });
});
