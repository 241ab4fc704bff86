import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FlatScene } from "../../../../src/app/map/flat-scene.ts";
import type { Bounds, LonLat } from "../../../../src/model/geometry/coordinates.ts";
import { PROJECTION_IDS } from "../../../../src/model/projection.ts";
import { readGeodata } from "../../../../src/node/geodata/geodata-files.ts";
import { fitBounds, unproject } from "../../../../src/scene/frame/camera.ts";
import type { AreaMark } from "../../../../src/scene/scene.ts";
import { subjectKey } from "../../../../src/scene/subject.ts";
import { fixtureScene } from "../../../fixtures/scene.ts";
import { inverseOfD3 } from "../../../render/plane/d3.ts";

const REGION: Bounds = [26, 22, 66, 44];
const WORLD: Bounds = [-168, -56, 178, 74];
/** CSS px: so large that each of the countries is met by its shape alone, and never by what stands for a small one. */
const FRAME = { width: 4000, height: 2400 };
/** Square kilometres. */
const LARGE = 100_000;
/** Px from a border within which a country is not asked for: edges bend between the vertices of a projected border. */
const EDGE = 3;
const PLACES = 200;

const countries = readGeodata("geodata").countries.features.filter(
  ({ properties }) => properties.area > LARGE,
);
const marks = countries.map(
  ({ geometry, properties: { code, name } }): AreaMark => ({
    ...{ kind: "area", id: `area:${code}`, title: name, rows: [], subject: { kind: "polity", code } },
    ...{ geometry, fill: { colour: "#C3D0E6" } },
  }),
);
const drawn = { ...fixtureScene, layers: [{ id: "land", name: "Land", marks }] };

const countryAt = (at: LonLat | undefined) =>
  at && countries.find(({ geometry }) => booleanPointInPolygon(at, geometry))?.properties.code;

describe.each(PROJECTION_IDS)("on %s", (projection) => {
  it(`the polity is found that lies under ${PLACES} places by d3's own inverse`, () => {
    const bounds = projection.startsWith("conic") || projection.startsWith("azimuthal") ? REGION : WORLD;
    const flat = new FlatScene({ bounds, projection }, drawn);
    const camera = fitBounds(flat.plane.bounds(bounds), FRAME.width, FRAME.height);
    const inverse = inverseOfD3(flat.plane, bounds);
    const under = (x: number, y: number) => countryAt(inverse(unproject(camera, x, y)));
    const px = (side: number) => fc.noBias(fc.integer({ min: 0, max: side }));
    const places = fc.sample(fc.tuple(px(FRAME.width), px(FRAME.height)), {
      seed: 14,
      numRuns: 20 * PLACES,
    });
    const wrong: string[] = [];
    let asked = 0;
    for (const [x, y] of places) {
      if (asked === PLACES) break;
      const code = under(x, y);
      const around = [under(x - EDGE, y), under(x + EDGE, y), under(x, y - EDGE), under(x, y + EDGE)];
      if (!code || around.some((other) => other !== code)) continue;
      asked += 1;
      const found = flat.subjectAt(camera, x, y, []);
      if (!found || subjectKey(found) !== `polity:${code}`)
        wrong.push(`${code} at ${inverse(unproject(camera, x, y))}: ${found && subjectKey(found)}`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(PLACES);
  });
});
