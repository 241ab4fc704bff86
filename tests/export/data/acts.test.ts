import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { geojsonExport } from "../../../src/export/data/geojson.ts";
import { jsonLd } from "../../../src/export/data/json-ld.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { acted } from "../../fixtures/acts.ts";
import { AT, geodata, sceneOf } from "../kurdistan.ts";

type Exported = FeatureCollection & {
  metadata: { not_drawn: { actions: Record<string, string>[] }; left_out_by_filter?: Record<string, number> };
};

const exported = (only: string[] = []): Exported =>
  JSON.parse(geojsonExport(acted, geodata, { at: AT, only }, LIGHT, provenanceOf(sceneOf())));
const actsIn = ({ features }: Exported) => features.filter((f) => f.properties?.kind === "action");

describe("acts in GeoJSON", () => {
  const map = exported();

  it("are features where the map draws them: a point for a place, a line for a link", () => {
    expect(actsIn(map).map((f) => [f.id, f.geometry.type, f.properties?.action])).toEqual([
      ["action:shut", "Point", "border"],
      ["action:kirkuk", "Point", "forces"],
      ["action:fuel", "LineString", "trade"],
    ]);
    expect(actsIn(map)[0]?.geometry).toEqual({ type: "Point", coordinates: [45.97, 35.65] });
    expect(actsIn(map)[0]?.properties).toMatchObject({
      class_label: "Border closed",
      polity: "IRN",
      target: "IQ-KR",
      contested_by: "denial",
      began: "2017-09-27",
      status: "in-force",
      source: "press-tv",
    });
  });

  it("stand with the reason beside the others, and are missing where they are still to come", () => {
    expect(map.metadata.not_drawn.actions.map(({ id, kind, reason }) => [id, kind, reason])).toEqual([
      ["denial", "diplomacy", "It has no mark on the map."],
      ["drill", "forces", "It has ended."],
    ]);
  });

  it("are left out by a filter, and counted", () => {
    const filtered = exported(["action:forces:in-force"]);
    expect(actsIn(filtered).map(({ id }) => id)).toEqual(["action:kirkuk"]);
    expect(filtered.metadata.left_out_by_filter?.actions).toBe(4);
  });
});

describe("acts in JSON-LD", () => {
  const document = JSON.parse(jsonLd(acted, provenanceOf(sceneOf())));
  const parts: Record<string, unknown>[] = document["@graph"][0].hasPart;
  const partOf = (id: string) => parts.find(({ identifier }) => identifier === id);

  it("mention all whom they touch: the target, and the row or the polity with another account", () => {
    const region = { "@type": "AdministrativeArea", identifier: "IQ-KR" };
    expect(partOf("shut")?.mentions).toMatchObject([region, { "@id": "#row-denial" }]);
    expect(partOf("kirkuk")?.mentions).toMatchObject([region, { identifier: "TUR" }]);
    expect(partOf("fuel")?.mentions).toMatchObject(region);
  });
});
