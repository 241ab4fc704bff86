import type { MultiLineString, Position } from "geojson";
import type { LineGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import { mercator, unmercator, worldSize } from "../../../scene/frame/camera.ts";

/** From this zoom on dashed lines are drawn in pieces; below it they are short enough to be drawn whole. */
export const PIECES_FROM = 4;

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
 * A line in pieces of one dash and one gap at the zoom `PIECES_FROM`, and so of two, four, eight at the zooms above.
 * MapLibre begins the dashes anew at every piece, where they would begin anyway, and no longer only where its tiles
 * happen to cut the line. `period`: CSS px of a dash and a gap.
 */
export function dashPieces(geometry: LineGeometry, period: number): MultiLineString {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const length = period / worldSize(PIECES_FROM);
  return {
    type: "MultiLineString",
    coordinates: length > 0 ? lines.flatMap((line) => split(line, length)) : lines,
  };
}
