import type { FlatPart } from "../../../scene/frame/flat-geometry.ts";

/**
 * The dashes of a line, without its gaps: counted along the line before it is moved to a side, as MapLibre counts them.
 * @param pattern lengths of dashes and gaps in turn, in px of which `scale` go to a unit of the line
 */
export function dashesOf(part: FlatPart, scale: number, pattern: number[]): FlatPart[] {
  const lengths = pattern.length % 2 ? [...pattern, ...pattern] : pattern;
  if (!(lengths.reduce((sum, length) => sum + length, 0) > 0)) return [part];
  const dashes: number[][] = [];
  let [turn, left] = [0, lengths[0] ?? 0];
  let [x, y] = [part[0] ?? 0, part[1] ?? 0];
  let dash = [x, y];
  const turnOver = () => {
    if (turn % 2 === 0) dashes.push(dash);
    turn = (turn + 1) % lengths.length;
    left = lengths[turn] ?? 0;
    dash = [x, y];
  };
  for (let i = 2; i < part.length; i += 2) {
    const [toX, toY] = [part[i] ?? 0, part[i + 1] ?? 0];
    let distance = Math.hypot(toX - x, toY - y) * scale;
    while (distance > left) {
      x += ((toX - x) * left) / distance;
      y += ((toY - y) * left) / distance;
      distance -= left;
      dash.push(x, y);
      turnOver();
    }
    [x, y] = [toX, toY];
    dash.push(x, y);
    left -= distance;
  }
  if (turn % 2 === 0) dashes.push(dash);
  return dashes.map((points) => Float64Array.from(points));
}
