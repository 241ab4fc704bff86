import type { Position } from "geojson";
import type { AreaMark } from "../../../scene/scene.ts";

type Ring = Position[];

interface Hatched {
  id: string;
  rings: Ring[];
  level: number;
}

function ringsOf({ geometry }: AreaMark): Ring[] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Longitudes at which rings cross a latitude, from west to east: by turns into the area and out of it. */
function crossings(rings: Ring[], latitude: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      if (y0 > latitude !== y1 > latitude) found.push(x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  return found.sort((a, b) => a - b);
}

/** A place well inside an area: the middle of its widest stretch on the latitude half-way up its longest ring. */
function insideOf(rings: Ring[]): { longitude: number; latitude: number } | null {
  const longest = rings.reduce<Ring>((a, b) => (b.length > a.length ? b : a), []);
  const latitudes = longest.map(([, y = 0]) => y);
  const latitude =
    (latitudes.reduce((a, b) => Math.min(a, b), 90) + latitudes.reduce((a, b) => Math.max(a, b), -90)) / 2;
  let widest = 0;
  let longitude = Number.NaN;
  const found = crossings(rings, latitude);
  for (let i = 1; i < found.length; i += 2) {
    const [from = 0, to = 0] = found.slice(i - 1, i + 1);
    if (to - from <= widest) continue;
    widest = to - from;
    longitude = (from + to) / 2;
  }
  return widest > 0 ? { longitude, latitude } : null;
}

/**
 * MapLibre draws all fills of a source, then all hatches. An area that lies on a hatched one must come after that
 * hatch: its level says how many hatches lie under it, and levels are drawn one after the other. Several variants of one
 * area are never seen together, and so do not lie on one another.
 */
export function areaLevels(marks: AreaMark[]): number[] {
  const hatched: Hatched[] = [];
  return marks.map((mark) => {
    if (hatched.length === 0 && !mark.fill.hatch) return 0;
    const rings = ringsOf(mark);
    const inside = hatched.length > 0 ? insideOf(rings) : null;
    const under = inside
      ? hatched.filter(
          (h) =>
            h.id !== mark.id &&
            crossings(h.rings, inside.latitude).filter((x) => x < inside.longitude).length % 2 === 1,
        )
      : [];
    const level = under.reduce((most, h) => Math.max(most, h.level + 1), 0);
    if (mark.fill.hatch) hatched.push({ id: mark.id, rings, level });
    return level;
  });
}
