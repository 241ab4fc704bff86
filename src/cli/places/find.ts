import { plain } from "../../model/nearest.ts";

/** The order in which equally good finds are listed. */
export const PLACE_KINDS = ["polity", "subdivision", "airport", "city"] as const;
type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  kind: PlaceKind;
  /** What a row of a dossier writes; of a city its id, which no row needs. */
  code: string;
  name: string;
  /** Code of the polity that it lies in. */
  within?: string;
  /** Other names and codes, in any language. */
  aliases: string[];
}

export interface Found {
  place: Place;
  /** The name or code that the word is found in, where it is not the place's first. */
  as?: string;
}

/** How well a word meets a name, the best first. */
type Rank = 0 | 1 | 2;

/** Within a name a word is looked for from this length on: shorter ones are in everything. */
const LEAST_INSIDE = 3;

/** Hyphens too are left out, so that `gbsct` meets `GB-SCT`. */
function rankOf(wanted: string, name: string): Rank | undefined {
  const known = plain(name);
  if (known === wanted) return 0;
  if (known.startsWith(wanted)) return 1;
  return wanted.length >= LEAST_INSIDE && known.includes(wanted) ? 2 : undefined;
}

interface Ranked extends Found {
  rank: number;
}

function bestOf(wanted: string, place: Place): Ranked | undefined {
  let best: Ranked | undefined;
  [place.code, place.name, ...place.aliases].forEach((name, i) => {
    const rank = rankOf(wanted, name);
    if (rank === undefined) return;
    // An alias counts after a code or a name that meets the word as well.
    const found = { place, rank: rank * 2 + (i > 1 ? 1 : 0), ...(i > 1 && { as: name }) };
    if (!best || found.rank < best.rank) best = found;
  });
  return best;
}

/** All places that a word is in the name, an alias or the code of, the nearest to it first. */
export function findPlaces(word: string, places: readonly Place[]): Found[] {
  const wanted = plain(word);
  if (wanted === "") return [];
  return places
    .flatMap((place) => bestOf(wanted, place) ?? [])
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        PLACE_KINDS.indexOf(a.place.kind) - PLACE_KINDS.indexOf(b.place.kind) ||
        a.place.name.length - b.place.name.length ||
        (a.place.code < b.place.code ? -1 : 1),
    )
    .map(({ place, as }) => ({ place, ...(as !== undefined && { as }) }));
}
