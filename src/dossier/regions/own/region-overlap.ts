import type { Polity } from "../../../model/geodata/polity.ts";
import type { JsonPath } from "../../../model/text/json.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { OwnRegion } from "./region-shape.ts";
import type { Scanned } from "./scanlines.ts";

/** Two maps of one border never agree to the last bay: less than this share is no word worth. */
const LEAST = 0.02;
/** Of the polities that a region lies in, so many are named. */
const MOST_NAMED = 3;

interface Read {
  region: OwnRegion;
  scanned: Scanned;
  path: JsonPath;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
const told = ({ code, name }: Pick<Polity, "code" | "name">) => `${code} (${name})`;

/** The polity that a region lies in, the one around that, and so on. */
function around(parent: string | undefined, ground: OwnRegion[]): Set<string> {
  const found = new Set<string>();
  let code = parent;
  while (code !== undefined && !found.has(code)) {
    found.add(code);
    code = ground.find((f) => f.properties.code === code)?.properties.parent;
  }
  return found;
}

/** How much of a region lies in each of some others, most first; those that it hardly touches are left out. */
function shares({ scanned }: Read, others: OwnRegion[]): { polity: Polity; share: number }[] {
  return others
    .map(({ geometry, properties }) => ({ polity: properties, share: scanned.shareIn(geometry) }))
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share);
}

function listed(found: { polity: Polity; share: number }[]): string {
  const named = found
    .slice(0, MOST_NAMED)
    .map(({ polity, share }) => `${told(polity)} with ${percent(share)}`);
  const more = found.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

function ofParent(read: Read, ground: OwnRegion[]): string | undefined {
  const { parent, ...own } = read.region.properties;
  const whole = ground.find((f) => f.properties.code === parent);
  if (!whole) return undefined;
  const outside = 1 - read.scanned.shareIn(whole.geometry);
  if (outside < LEAST) return undefined;
  return `${told(own)} lies outside of ${told(whole.properties)} with ${percent(outside)} of its ground.`;
}

function ofOthers(read: Read, ground: OwnRegion[]): string | undefined {
  const { parent, ...own } = read.region.properties;
  const home = around(parent, ground);
  const found = shares(
    read,
    ground.filter(({ properties }) => !home.has(properties.code)),
  );
  if (found.length === 0) return undefined;
  const hint = parent === undefined ? " Where it belongs to one of them, name that as its parent." : "";
  return `${told(own)} lies over ${listed(found)} of its ground.${hint}`;
}

function ofRegions(read: Read, earlier: Read[]): string | undefined {
  const own = read.region.properties;
  const found = shares(
    read,
    earlier.map(({ region }) => region),
  );
  return found.length > 0 ? `${told(own)} lies over ${listed(found)} of its ground.` : undefined;
}

/** What each region lies over, as far as a reader would not expect it; a border is a claim, so nothing is refused. */
export function overlapWarnings(
  read: Read[],
  { ground = [] }: Gazetteer,
): { message: string; path: JsonPath }[] {
  const drawn = ground.filter(({ geometry }) => geometry !== null && geometry.coordinates.length > 0);
  return read.flatMap((one, i) =>
    [ofParent(one, drawn), ofOthers(one, drawn), ofRegions(one, read.slice(0, i))].flatMap((message) =>
      message === undefined ? [] : [{ message, path: one.path }],
    ),
  );
}
