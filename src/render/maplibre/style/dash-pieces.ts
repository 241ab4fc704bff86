import type { MultiLineString, Position } from "geojson";
import type { LineGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import { mercator, unmercator, worldSize } from "../../../scene/frame/camera.ts";

/**
 * Zooms from which on dashed lines are drawn in pieces made for it: one piece is to stay shorter than a tile, and the
 * pieces of one line few.
 */
export const PIECES_FROM = { far: 0, near: 4 };
export type Distance = keyof typeof PIECES_FROM;

function split(line: Position[], length: number): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = line.slice(0, 1);
  let left = length;
  for (let i = 1; i < line.length; i++) {
    let [x, y] = mercator(line[i - 1] as LonLat);
    const [toX, toY] = mercator(line[i] as LonLat);
    let distance = Math.hypot(toX - x, toY - y);
    while (distance > left) {
      x += ((toX - x) * left) / distance;
      y += ((toY - y) * left) / distance;
      const end = unmercator(x, y);
      pieces.push([...piece, end]);
      piece = [end];
      distance -= left;
      left = length;
    }
    piece.push(line[i] as Position);
    left -= distance;
  }
  return [...pieces, piece];
}

/**
 * A line in pieces of one dash and one gap at the zoom that it is made for, and so of two, four, eight at the zooms above.
 * MapLibre begins the dashes anew at every piece, where they would begin anyway, and no longer only where its tiles
 * happen to cut the line. `period`: CSS px of a dash and a gap.
 */
export function dashPieces(geometry: LineGeometry, period: number, distance: Distance): MultiLineString {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const length = period / worldSize(PIECES_FROM[distance]);
  return {
    type: "MultiLineString",
    coordinates: length > 0 ? lines.flatMap((line) => split(line, length)) : lines,
  };
}
