import type { Names } from "../names.ts";
import type { NaturalEarth } from "../natural-earth.ts";
import { CODE_OF_PART, PARENT_OF } from "./code-table.ts";
import type { Iso } from "./codes.ts";

/** Drawn with the boundaries. */
const DRAWN = ["IQ-KR"];

/** Code of the subdivision that another lies in, or of its country. */
export function parentOf(code: string, country: string, [source]: NaturalEarth[], iso: Iso): string {
  const part = source && CODE_OF_PART[source.gu_a3];
  const parent = PARENT_OF[code] ?? iso.parents.get(code) ?? part;
  return parent === undefined || parent === code || !parent.includes("-") ? country : parent;
}

export interface Composite {
  code: string;
  country: string;
  parent: string;
  area: number;
  /** Codes of what it is made of. */
  parts: string[];
}

interface Single {
  code: string;
  country: string;
  parent: string;
  area: number;
}

/** Those that the source knows by their parts only: Catalonia by its four provinces. */
export function compositesOf(single: Single[], iso: Iso, names: Names): Composite[] {
  const known = new Set([...single.map(({ code }) => code), ...DRAWN]);
  const made = new Map<string, Composite>();
  for (const { code, country, parent, area } of single) {
    if (known.has(parent) || !parent.startsWith(`${names.alpha2Of(country)}-`)) continue;
    const composite = made.get(parent) ?? {
      ...{ code: parent, country, area: 0, parts: [] },
      parent: parentOf(parent, country, [], iso),
    };
    composite.parts.push(code);
    composite.area += area;
    made.set(parent, composite);
  }
  return [...made.values()];
}
