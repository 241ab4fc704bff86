import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { createStore } from "../../src/app/state/store.ts";
import { type Column, sorted } from "../../src/app/ui/panel/table/DataTable.tsx";
import { type TableView, tableFile, tableProvenance } from "../../src/app/ui/panel/table/table-download.ts";
import {
  flightColumns,
  flightRows,
  positionColumns,
  positionRows,
} from "../../src/app/ui/panel/table/table-rows.tsx";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { filterOf } from "../../src/dossier/filter/filter.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { positionsCsv, suspensionsCsv } from "../../src/export/data/csv.ts";
import { dataProvenance, provenanceOf } from "../../src/export/provenance.ts";
import { AT, dossier, geodata, scenes } from "../export/kurdistan.ts";

const data = pageDataOf(dossier, geodata);
const store = createStore(data);

interface Row {
  id: string;
  size?: number;
  name: string;
}

const COLUMNS: Column<Row>[] = [
  { id: "size", title: "Size", cell: (r) => r.size, key: (r) => r.size },
  { id: "name", title: "Name", cell: (r) => r.name, key: (r) => r.name },
  { id: "free", title: "Free", cell: (r) => r.name },
];
const ROWS: Row[] = [
  { id: "a", name: "Émile", size: 10 },
  { id: "b", name: "zoe" },
  { id: "c", name: "Adam", size: 9 },
  { id: "d", name: "Émile", size: 10 },
  { id: "e", name: "Frank" },
];
const order = (column: string, down = false) =>
  sorted(ROWS, COLUMNS, { column, down })
    .map((r) => r.id)
    .join("");

describe("sorting", () => {
  it("is stable in both directions, and leaves rows without a key at the end", () => {
    expect(order("size")).toBe("cadbe");
    expect(order("size", true)).toBe("adcbe");
  });

  it("orders letters as people do", () => {
    expect(order("name")).toBe("cadeb");
  });

  it("leaves the order alone where there is nothing to sort by", () => {
    expect(order("free")).toBe("abcde");
    expect(order("unknown")).toBe("abcde");
  });
});

describe("the tables of the first dossier", () => {
  it("hold every row, with the undated ones last and called so", () => {
    const rows = sorted(positionRows(store), positionColumns(store), { column: "date", down: true });
    expect(rows).toHaveLength(dossier.positions.length);
    const dates = rows.map((r) => r.words.date);
    expect(dates.indexOf("undated in source")).toBe(dates.filter((d) => d !== "undated in source").length);
    expect(rows.filter((r) => r.leads)).toHaveLength(5);
    expect(flightRows(store)).toHaveLength(dossier.suspensions.length);
  });

  it("order positions as the dossier does, and firm evidence before what is implied", () => {
    const by = (column: string) =>
      sorted(positionRows(store), positionColumns(store), { column, down: false });
    expect(by("stance")[0]?.words.stance).toBe("Organised the vote");
    expect(by("stance").at(-1)?.words.stance).toBeUndefined();
    expect(by("evidence").at(-1)?.words.evidence).toBe("one of a group that the source mentions");
  });

  it("can be sorted by every column that they say can be", () => {
    for (const { id } of flightColumns(store)) {
      const rows = sorted(flightRows(store), flightColumns(store), { column: id, down: true });
      expect(rows.map((r) => r.id).sort()).toEqual(dossier.suspensions.map((s) => s.id).sort());
    }
  });
});

describe("the table as a file", () => {
  const state = stateAt(dossier, AT);
  const view = (only: string[] = [], filter?: string): TableView => {
    const { boundaryPolicy } = data;
    return { data, at: AT, state, shown: filterOf(dossier, state, only), filter, boundaryPolicy };
  };

  const names = new Map(geodata.countries.features.map((f) => [f.properties.code, f.properties.name]));
  for (const f of geodata.regions.features) names.set(f.properties.code, f.properties.name);

  it("has the provenance that a picture's data has", () => {
    expect(tableProvenance(view())).toEqual(dataProvenance(provenanceOf(scenes.light)));
  });

  it.each([
    ["positions", positionsCsv],
    ["suspensions", suspensionsCsv],
  ] as const)("%s is the file that the export dialog writes", (table, write) => {
    const { name, text } = tableFile(view(), table);
    expect(name).toBe(`kurdistan-2017_2017-09-29_${table}.csv`);
    expect(text).toBe(write(dossier, AT, provenanceOf(scenes.light), (code) => names.get(code)));
  });

  it("leaves out the rows that the filter leaves out, and says so in each of the others", () => {
    const only = "Shows only: demands annulment.";
    const { text } = tableFile(view(["stance:annulment"], only), "positions");
    const rows = csvParse(text.replace(/^\uFEFF/, ""));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.polity))).toEqual(new Set(["IRQ"]));
    for (const row of rows) expect(row.filter_shown).toBe(only);
  });
});
