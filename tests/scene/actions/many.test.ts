import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { HitIndex } from "../../../src/app/map/input/hit-test.ts";
import { readDossier } from "../../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../../src/dossier/regions/gazetteer.ts";
import { readFolder } from "../../../src/node/folder.ts";
import { readGeodata } from "../../../src/node/geodata/geodata-files.ts";
import { planeFor } from "../../../src/render/plane/plane.ts";
import { sceneOn } from "../../../src/render/plane/scene.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { seenNote } from "../../../src/scene/routes/level-of-detail.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { writeManyActs } from "../../bench/many-acts.ts";
import { coveringSigns } from "./covering.ts";

const WORLD: [number, number, number, number] = [-170, -56, 178, 74];
let scene: Scene;

beforeAll(() => {
  const dir = join(mkdtempSync(join(tmpdir(), "demarche-acts-")), "many-acts");
  const geodata = readGeodata("geodata");
  writeManyActs(dir, geodata);
  const { dossier, problems } = readDossier(readFolder(dir), gazetteerOf(geodata));
  if (!dossier) throw new Error(problems.map(({ message }) => message).join("\n"));
  scene = buildScene(dossier, geodata, { bounds: WORLD, at: dossier.period.end }, LIGHT);
});

describe("250 links and 500 border acts at once", () => {
  it("all have their line", () => {
    const lines = scene.layers.find(({ id }) => id === "actions")?.marks ?? [];
    expect(lines.length).toBeGreaterThan(740);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it.each([0.5, 1.6, 3, 4.5, 6.2, 8])("have no signs that cover others at zoom %d, flat or round", (zoom) => {
    for (const projection of ["mercator", "equal-earth"] as const)
      expect(coveringSigns(sceneOn(planeFor(projection, WORLD), scene), zoom)).toEqual([]);
  });

  it("are counted where their signs have no room", () => {
    expect(seenNote(scene, 1)).toMatch(/^Signs drawn at this size: \d+ of 7\d\d acts\.$/);
    expect(seenNote({ layers: [] }, 1)).toBeUndefined();
  });

  it("are met where they are drawn: each side of a border is its own actor’s", () => {
    const index = new HitIndex(scene);
    const camera = { center: [-3.7, 43] as [number, number], zoom: 7, width: 900, height: 700 };
    const found = new Set<string>();
    for (let y = 0; y < 700; y += 4)
      for (let x = 0; x < 900; x += 4) {
        const subject = index.subjectAt(camera, x, y);
        if (subject?.kind === "action") found.add(subject.id);
      }
    expect(found.size).toBeGreaterThan(1);
  });
});
