import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { LonLat } from "../../../../src/model/geometry/coordinates.ts";
import { dashPieces, PIECES_FROM } from "../../../../src/render/maplibre/style/dash-pieces.ts";
import { mercator, worldSize } from "../../../../src/scene/frame/camera.ts";

const LINE: Position[] = [
  [28.8, 41],
  [36, 39],
  [44, 36.2],
];
const PERIOD = 9;

/** CSS px at the zoom from which on lines are drawn in pieces. */
function lengthOf(line: Position[]): number {
  const places = line.map((at) => mercator(at as LonLat));
  const steps = places
    .slice(1)
    .map(([x, y], i) => Math.hypot(x - (places[i]?.[0] ?? 0), y - (places[i]?.[1] ?? 0)));
  return steps.reduce((sum, step) => sum + step, 0) * worldSize(PIECES_FROM.near);
}

test("every piece but the last holds one dash and one gap", () => {
  const { coordinates } = dashPieces({ type: "LineString", coordinates: LINE }, PERIOD, "near");
  for (const piece of coordinates.slice(0, -1)) expect(lengthOf(piece)).toBeCloseTo(PERIOD, 6);
  expect(lengthOf(coordinates.at(-1) ?? [])).toBeLessThanOrEqual(PERIOD + 1e-6);
});

test("the pieces make up the line: nothing is lost between them, and its own vertices stay", () => {
  const { coordinates } = dashPieces({ type: "LineString", coordinates: LINE }, PERIOD, "near");
  for (const [i, piece] of coordinates.slice(1).entries()) expect(piece[0]).toEqual(coordinates[i]?.at(-1));
  expect(coordinates.flat()).toEqual(expect.arrayContaining(LINE));
  const sum = coordinates.reduce((total, piece) => total + lengthOf(piece), 0);
  expect(sum).toBeCloseTo(lengthOf(LINE), 6);
});

test("each line of several begins anew, and no period leaves a line whole", () => {
  const lines = [LINE, LINE.toReversed()];
  const { coordinates } = dashPieces({ type: "MultiLineString", coordinates: lines }, 1e9, "near");
  expect(coordinates).toEqual(lines);
  expect(dashPieces({ type: "LineString", coordinates: LINE }, 0, "far").coordinates).toEqual([LINE]);
});
