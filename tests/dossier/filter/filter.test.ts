import { describe, expect, it } from "vitest";
import { classIds } from "../../../src/dossier/filter/class-ids.ts";
import { filteredRows, filterOf } from "../../../src/dossier/filter/filter.ts";
import { isDrawn, stateAt } from "../../../src/dossier/state/state.ts";
import { positionsCsv, suspensionsCsv } from "../../../src/export/data/csv.ts";
import { geojsonExport } from "../../../src/export/data/geojson.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { polityAreas } from "../../../src/model/geodata/names.ts";
import { parseCsv } from "../../../src/model/table/csv.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { classifier } from "../../../src/scene/classes/classes.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { AT, dossier, geodata } from "../../export/kurdistan.ts";

const state = stateAt(dossier, AT);
const [view] = dossier.views;
if (!view) throw new Error("The dossier has no view.");

const FILTERS = [
  { name: "nothing", only: [] },
  { name: "a class that no one is in", only: ["none"] },
  { name: "homes of carriers", only: ["carrier"] },
  { name: "routes that are suspended", only: ["route:suspended"] },
  { name: "one position", only: [`stance:${dossier.stances[0]?.id}`] },
  { name: "homes of carriers and one status", only: ["carrier", "route:announced"] },
  { name: "those who were not found", only: ["silent"] },
  { name: "a position and the routes", only: [`stance:${dossier.stances[4]?.id}`, "route:suspended"] },
];

interface Written {
  features: {
    properties: { kind: string; id: string; statements: { id: string }[]; suspensions: string[] };
  }[];
  metadata: {
    filter?: string;
    left_out_by_filter?: { positions: number; suspensions: number };
    not_drawn: { positions: { id: string }[]; suspensions: { id: string }[] };
  };
}

const idsIn = (csv: string) =>
  parseCsv(csv)
    .rows.slice(1)
    .map(([cell]) => cell?.text ?? "");
const sortedIds = (ids: Iterable<string>) => [...new Set(ids)].sort();

describe.each(FILTERS)("a filter of $name", ({ only }) => {
  const filter = filterOf(dossier, state, only);
  const rows = filteredRows(dossier, state, filter);
  const scene = buildScene(dossier, geodata, { bounds: view.bounds, at: AT, only }, LIGHT);
  const provenance = provenanceOf(scene);
  const written: Written = JSON.parse(geojsonExport(dossier, geodata, { at: AT, only }, LIGHT, provenance));
  const { features, metadata } = written;

  it("leaves the same statements in lists, CSV and GeoJSON", () => {
    const told = features.flatMap(({ properties }) => properties.statements ?? []);
    const all = [...told, ...metadata.not_drawn.positions].map(({ id }) => id);
    const expected = sortedIds(rows.positions.map(({ id }) => id));
    expect(sortedIds(all)).toEqual(expected);
    expect(sortedIds(idsIn(positionsCsv(rows, AT, provenance)))).toEqual(expected);
  });

  it("leaves the same flights in lists, CSV, GeoJSON and the picture", () => {
    const routes = features.flatMap(({ properties: { kind, id } }) => (kind === "route" ? [id] : []));
    const all = [...routes, ...metadata.not_drawn.suspensions.map(({ id }) => id)];
    const expected = sortedIds(rows.suspensions.map(({ id }) => id));
    expect(sortedIds(all)).toEqual(expected);
    expect(sortedIds(idsIn(suspensionsCsv(rows, AT, provenance)))).toEqual(expected);
    const lines = scene.layers.flatMap(({ marks }) => marks).filter((mark) => mark.kind === "line");
    const bright = lines.filter((mark) => mark.id.startsWith("route:") && "casing" in mark);
    expect(sortedIds(bright.map(({ id }) => id.slice("route:".length)))).toEqual(sortedIds(routes));
  });

  it("names no flight with a polity that it does not show", () => {
    const flights = new Set(rows.suspensions.map(({ id }) => id));
    for (const { properties } of features)
      for (const id of properties.suspensions ?? []) expect(flights).toContain(id);
  });

  it("is told in the picture and the files, with how much it leaves out", () => {
    expect(Boolean(scene.filter)).toBe(only.length > 0);
    expect(metadata.filter).toBe(scene.filter);
    if (only.length === 0) expect(metadata).not.toHaveProperty("left_out_by_filter");
    else
      expect(metadata.left_out_by_filter?.suspensions).toBe(
        dossier.suspensions.length - rows.suspensions.length,
      );
  });

  it("lists each line that it draws in the picture’s legend", () => {
    const listed = scene.legend.flatMap(({ entries }) =>
      entries.filter((e) => !e.off && e.id.startsWith("route:")),
    );
    const drawn = state.suspensions.filter((s) => isDrawn(s) && filter.flight(s)).map((s) => s.suspension.id);
    expect(sortedIds(listed.flatMap(({ members }) => members))).toEqual(sortedIds(drawn));
  });
});

describe("the class of a polity", () => {
  it("has the id that its fill has, whoever asks", () => {
    const [idOf, classOf] = [classIds(dossier, state), classifier(dossier, state, LIGHT)];
    for (const { properties } of polityAreas(geodata))
      expect(idOf(properties.code)).toBe(classOf(properties).id);
  });

  it("keeps flights of the carriers whose home has no other class, and no more", () => {
    const { suspensions } = filteredRows(dossier, state, filterOf(dossier, state, ["carrier"]));
    const idOf = classIds(dossier, state);
    expect(suspensions.length).toBeGreaterThan(0);
    expect(suspensions.every(({ polity = "" }) => idOf(polity) === "carrier")).toBe(true);
  });
});
