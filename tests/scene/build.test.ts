import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { beforeAll, describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import type { Geodata } from "../../src/model/geodata/geodata.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { styleOf } from "../../src/render/maplibre/style/style.ts";
import { buildScene } from "../../src/scene/build.ts";
import type { AreaMark, Mark, Scene } from "../../src/scene/scene.ts";
import { stancePaints } from "../../src/theme/colour/stance-paints.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";

let geodata: Geodata;
let dossier: Dossier;
let scene: Scene;

const VIEW = { bounds: [24, 14.5, 63, 44.5] as [number, number, number, number], at: "2017-09-29" };

function marksOf(from: Scene): Mark[] {
  return from.layers.flatMap((l) => l.marks);
}

function area(code: string): AreaMark {
  const mark = marksOf(scene).find((m) => m.id === `area:${code}`);
  if (mark?.kind !== "area") throw new Error(`no area of ${code}`);
  return mark;
}

/** The scene without its geometry, which its own tests hold. */
function summary(from: Scene): unknown {
  return JSON.parse(
    JSON.stringify(from, (key, value) =>
      key === "geometry"
        ? value.type
        : key === "marks" && value.length > 60
          ? value.filter((m: Mark) => m.rows.length > 0 || (m.subject && m.kind !== "label"))
          : value,
    ),
  );
}

beforeAll(() => {
  geodata = readGeodata("geodata");
  const read = readDossier(readFolder("geodata/dossiers/kurdistan-2017"), gazetteerOf(geodata));
  if (!read.dossier) throw new Error(read.problems.map((p) => p.message).join("\n"));
  dossier = dossierOfLayer(read.dossier);
  scene = buildScene(dossier, geodata, VIEW, LIGHT);
});

const fillOf = (stance: string) => stancePaints(dossier, LIGHT).get(stance)?.fill;

describe("the scene of kurdistan-2017", () => {
  it("fills only who took a named position", () => {
    expect(area("IQ-KR").fill).toEqual({ colour: fillOf("held") });
    expect(area("IRQ").fill).toEqual({ colour: fillOf("annulment") });
    expect(area("USA").fill).toEqual({ colour: fillOf("not-recognised") });
    const stanceFills = new Set<string | undefined>(
      [...stancePaints(dossier, LIGHT).values()].map((s) => s.fill),
    );
    const filled = marksOf(scene).filter((m) => m.kind === "area" && stanceFills.has(m.fill.colour));
    expect(filled.map((m) => m.id).sort()).toEqual(["area:IQ-KR", "area:IRQ", "area:USA"]);
  });

  it("hatches Israel, whose position is only implied, in no stance’s colour", () => {
    expect(area("ISR").fill).toEqual({
      colour: LIGHT.silent,
      hatch: { id: "diagonal", colour: LIGHT.neighbourOutline },
    });
  });

  it("gives carriers' countries their own lighter class", () => {
    for (const code of ["TUR", "EGY", "LBN"]) expect(area(code).fill).toEqual({ colour: LIGHT.carrier });
  });

  it("tells no statement found from not covered", () => {
    expect(area("IRN").fill.colour).toBe(LIGHT.silent);
    expect(area("BRA").fill.colour).toBe(LIGHT.land);
    expect(area("BRA").subject).toBeUndefined();
  });

  it("outlines each neighbour of Iraq", () => {
    const outlined = marksOf(scene).filter((m) => m.id.startsWith("outline:"));
    expect(outlined.map((m) => m.id).sort()).toEqual(
      ["IRN", "JOR", "KWT", "SAU", "SYR", "TUR"].map((c) => `outline:${c}`),
    );
  });

  it("draws four suspended routes, each with a cross and an arrow", () => {
    const ids = marksOf(scene).map((m) => m.id);
    for (const route of ["tk-ebl", "tk-isu", "ms-ebl", "me-ebl"]) {
      expect(ids).toContain(`route:${route}`);
      expect(ids).toContain(`stop:${route}`);
      expect(ids).toContain(`arrow:${route}`);
    }
    expect(ids.filter((id) => id.startsWith("route:"))).toHaveLength(4);
  });

  it("has no id twice", () => {
    const ids = marksOf(scene).map((m) => m.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says what it does not draw", () => {
    expect(scene.notes.join(" ")).toContain("Other regional carriers");
    expect(scene.notes.join(" ")).toContain("All major regional and international parties");
  });

  it("is the same each time, and plain JSON", () => {
    const again = buildScene(dossier, geodata, VIEW, LIGHT);
    expect(JSON.stringify(again)).toBe(JSON.stringify(scene));
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });

  it.each([LIGHT, DARK])("matches its golden file, $id", async (theme) => {
    const drawn = buildScene(dossier, geodata, VIEW, theme);
    await expect(JSON.stringify(summary(drawn), null, 1)).toMatchFileSnapshot(
      `golden/kurdistan-2017-${theme.id}.json`,
    );
  });

  it("makes a valid MapLibre style that holds every mark but labels", () => {
    const style = styleOf(scene);
    expect(validateStyleMin(style)).toEqual([]);
    const drawn = Object.values(style.sources).flatMap((s) =>
      s.type === "geojson" && typeof s.data === "object" && "features" in s.data
        ? s.data.features.map((f) => String(f.properties?.id))
        : [],
    );
    const marks = marksOf(scene).filter((m) => m.kind !== "label");
    expect([...new Set(drawn)].sort()).toEqual(marks.map((m) => m.id).sort());
  });
});
