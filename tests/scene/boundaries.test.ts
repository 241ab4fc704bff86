import { join } from "node:path";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { BOUNDARY_POLICIES, type BoundaryPolicy } from "../../src/model/geodata/boundary-policy.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { styleOf } from "../../src/render/maplibre/style/style.ts";
import { variantsOf } from "../../src/render/maplibre/variants/variants.ts";
import { buildScene } from "../../src/scene/build.ts";
import { fitBounds } from "../../src/scene/frame/camera.ts";
import { placeScene } from "../../src/scene/labels/placement.ts";
import type { Mark, Scene } from "../../src/scene/scene.ts";
import { stancePaints } from "../../src/theme/colour/stance-paints.ts";
import { DASHES } from "../../src/theme/lines.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";

const geodata = readGeodata("geodata");
const read = readDossier(readFolder("geodata/dossiers/kurdistan-2017"), gazetteerOf(geodata));
if (!read.dossier) throw new Error(read.problems.map((p) => p.message).join("\n"));
const dossier = dossierOfLayer(read.dossier);

const BOUNDS: [number, number, number, number] = [24, 14.5, 63, 44.5];
const IRAQ: [number, number, number, number] = [38, 28.5, 49, 38];

function sceneOf(boundaries?: BoundaryPolicy, only?: string[]): Scene {
  const view = { bounds: BOUNDS, at: "2017-09-29", ...(boundaries && { boundaries }), ...(only && { only }) };
  return buildScene(dossier, geodata, view, LIGHT);
}

const scenes = Object.fromEntries(BOUNDARY_POLICIES.map((p) => [p, sceneOf(p)])) as Record<
  BoundaryPolicy,
  Scene
>;

const marksOf = (scene: Scene): Mark[] => scene.layers.flatMap((l) => l.marks);
const idsOf = (scene: Scene) => marksOf(scene).map((m) => m.id);

function mark(scene: Scene, id: string): Mark {
  const found = marksOf(scene).find((m) => m.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function edgesOf(found: Mark): string[] {
  if (found.kind !== "line") throw new Error(`${found.id} is no line`);
  const { geometry } = found;
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.flatMap((l) => l.slice(1).map((to, i) => [l[i], to].map(String).sort().join(" ")));
}

describe("the administrative policy", () => {
  it("is the default", () => {
    expect(JSON.stringify(sceneOf())).toBe(JSON.stringify(scenes.administrative));
    expect(scenes.administrative.boundaryPolicy).toBe(geodata.boundaryPolicy);
  });

  it("tells nothing of disputed ground", () => {
    expect(idsOf(scenes.administrative).filter((id) => id.includes("disputed"))).toEqual([]);
    expect(scenes.administrative.legend.map((s) => s.id)).not.toContain("boundaries");
  });
});

describe("the disputed policy", () => {
  const scene = scenes.disputed;

  it("hatches the disputed ground over the fills, below the borders, and colours nothing", () => {
    const ground = mark(scene, "disputed:baghdad-erbil");
    expect(ground).toMatchObject({ kind: "area", rows: [], fill: { hatch: { id: "reverse" } } });
    expect(ground).not.toHaveProperty("subject");
    expect(ground).not.toHaveProperty("fill.colour");
    const order = scene.layers.map((l) => l.id);
    expect(order.indexOf("disputed")).toBe(order.indexOf("land") + 1);
    const areas = (s: Scene) => s.layers.find((l) => l.id === "land");
    expect(areas(scene)).toEqual(areas(scenes.administrative));
  });

  it.each([LIGHT, DARK])("takes its lines from no stance, $id", (theme) => {
    const drawn = buildScene(
      dossier,
      geodata,
      { bounds: BOUNDS, at: "2017-09-29", boundaries: "disputed" },
      theme,
    );
    const ground = mark(drawn, "disputed:baghdad-erbil");
    const stances = [...stancePaints(dossier, theme).values()].map((s) => s.fill);
    expect(ground.kind === "area" && stances.includes(ground.fill.hatch?.colour ?? "")).toBe(false);
  });

  it("dashes what is not agreed, in place of the solid line", () => {
    const [dashed, solid] = [mark(scene, "border:disputed"), mark(scene, "border:international")];
    expect(dashed).toMatchObject({ stroke: { dash: DASHES.disputed } });
    const all = edgesOf(mark(scenes.administrative, "border:international"));
    expect([...edgesOf(dashed), ...edgesOf(solid)].sort()).toEqual(all.sort());
    const outline = edgesOf(mark(scene, "outline:SYR"));
    expect(outline.filter((edge) => edgesOf(dashed).includes(edge))).toEqual([]);
    expect(outline.length).toBeLessThan(edgesOf(mark(scenes.administrative, "outline:SYR")).length);
  });

  it("says so in the legend and in the sentence", () => {
    const section = scene.legend.find((s) => s.id === "boundaries");
    expect(section?.entries.map((e) => e.label)).toEqual([
      "Disputed territories, approximate",
      "Boundary disputed or not agreed",
    ]);
    expect(scene.boundaryPolicy).toBe(geodata.otherPolicies.disputed);
  });

  it("is no class that a filter could show or leave out", () => {
    const filtered = sceneOf("disputed", ["silent"]);
    expect(filtered.filter).toBe(sceneOf("administrative", ["silent"]).filter);
    const entries = filtered.legend.find((s) => s.id === "boundaries")?.entries ?? [];
    expect(entries).toHaveLength(2);
    expect(entries.filter((e) => e.off)).toEqual([]);
  });

  it("names the ground and its towns on a picture of Iraq, and all polities as before on the opening one", () => {
    const placedIn = (bounds: typeof IRAQ, drawn: Scene, width: number, height: number) =>
      placeScene(drawn, fitBounds(bounds, width, height)).map((l) => l.mark.id);
    const iraq = placedIn(IRAQ, scene, 1100, 1000);
    expect(iraq).toContain("label:disputed:baghdad-erbil");
    for (const town of ["kirkuk", "sinjar", "tuz-khurmatu", "makhmur", "mandali"])
      expect(iraq, town).toContain(`label:city:${town}`);
    const near = placedIn([41, 33.4, 46.4, 37.4], scene, 1100, 1000);
    const towns = geodata.disputed.features.flatMap((f) => f.properties.towns);
    // Where routes run close together, one of the 21 may find no room.
    expect(towns.filter((town) => !near.includes(`label:city:${town}`)).length).toBeLessThan(2);
    const opening = placedIn(BOUNDS, scene, 1000, 900);
    const before = placedIn(BOUNDS, scenes.administrative, 1000, 900);
    const polities = (ids: string[]) => ids.filter((id) => /^label:([A-Z]{3}|IQ-KR)$/.test(id)).sort();
    expect(polities(opening)).toEqual(polities(before));
  });
});

describe("the plain policy", () => {
  const scene = scenes.plain;

  it("draws international borders only", () => {
    const borders = scene.layers.find((l) => l.id === "borders")?.marks.map((m) => m.id) ?? [];
    expect(borders.filter((id) => id.startsWith("border:"))).toEqual([
      "border:coast",
      "border:international",
    ]);
    expect(mark(scene, "border:international")).toEqual(mark(scenes.administrative, "border:international"));
    expect(idsOf(scene).filter((id) => id.includes("disputed"))).toEqual([]);
  });

  it("leaves positions where they are, and says what it draws", () => {
    const land = (s: Scene) => s.layers.find((l) => l.id === "land");
    expect(land(scene)).toEqual(land(scenes.administrative));
    expect(scene.legend).toEqual(scenes.administrative.legend);
    expect(scene.boundaryPolicy).toBe(geodata.otherPolicies.plain);
  });
});

describe("every policy", () => {
  it.each(BOUNDARY_POLICIES)(
    "has no id twice, and is a valid style with every mark but labels: %s",
    (policy) => {
      const ids = idsOf(scenes[policy]);
      expect(new Set(ids).size).toBe(ids.length);
      const style = styleOf(scenes[policy]);
      expect(validateStyleMin(style)).toEqual([]);
      const drawn = Object.values(style.sources).flatMap((s) =>
        s.type === "geojson" && typeof s.data === "object" && "features" in s.data
          ? s.data.features.map((f) => String(f.properties?.id))
          : [],
      );
      const marks = marksOf(scenes[policy]).filter((m) => m.kind !== "label");
      expect([...new Set(drawn)].sort()).toEqual(marks.map((m) => m.id).sort());
    },
  );

  it("keeps its order from the ground up where the looks of several are put together", () => {
    const { layers } = variantsOf([scenes.administrative.layers, scenes.disputed.layers]);
    expect(layers.map((l) => l.id)).toEqual(scenes.disputed.layers.map((l) => l.id));
  });

  it("draws other dossiers too", () => {
    const folder = join("tests/fixtures/dossiers", "one-row");
    const { dossier: other } = readDossier(readFolder(folder), gazetteerOf(geodata));
    if (!other) throw new Error("one-row does not read");
    for (const boundaries of BOUNDARY_POLICIES) {
      const drawn = buildScene(other, geodata, { bounds: BOUNDS, at: other.period.end, boundaries }, LIGHT);
      expect(idsOf(drawn).includes("disputed:baghdad-erbil"), boundaries).toBe(boundaries === "disputed");
      const plain = drawn.boundaryPolicy.includes("Only international boundaries are drawn");
      expect(plain, boundaries).toBe(boundaries === "plain");
    }
  });
});
