import type { Geodata } from "../../model/geodata/geodata.ts";
import { politiesOf } from "../../model/geodata/names.ts";
import { nearestPlace } from "../../model/nearest.ts";
import { shown, visible } from "../../model/text/text.ts";
import { EXIT, Usage } from "../../node/errors.ts";
import { readSubdivisionNames, readSubdivisions } from "../../node/geodata/geodata-files.ts";
import { GEODATA } from "../../node/paths.ts";
import { loadWorld } from "../../node/world.ts";
import type { Terminal } from "../files/terminal.ts";
import { type Found, findPlaces, PLACE_KINDS, type Place } from "./find.ts";

export interface PlacesFlags {
  json?: boolean;
}

/** Rows of the table; a program gets all. */
const MOST_ROWS = 40;
/** No name is longer. */
const LONGEST = 120;

function subdivisionPlaces(): Place[] {
  const names = readSubdivisionNames(GEODATA);
  return readSubdivisions(GEODATA).map(({ code, name, aliases, parent }) => {
    return { kind: "subdivision", code, name, within: parent, aliases: [...aliases, ...(names[code] ?? [])] };
  });
}

function placesOf(geodata: Geodata): Place[] {
  const polities = politiesOf(geodata).map(({ code, name, aliases, alpha2, parent }): Place => {
    const kind = parent ? "subdivision" : "polity";
    return {
      kind,
      code,
      name,
      ...(parent && { within: parent }),
      aliases: alpha2 ? [...aliases, alpha2] : aliases,
    };
  });
  const known = new Set(polities.map(({ code }) => code));
  const airports = geodata.airports.map(({ icao, iata, name, city, country, codes = [] }): Place => {
    const aliases = [city, ...(iata ? [iata] : []), ...codes];
    return { kind: "airport", code: icao, name, within: country, aliases };
  });
  const cities = geodata.cities.map(({ id, name, country }): Place => {
    return { kind: "city", code: id, name, within: country, aliases: [] };
  });
  return [...polities, ...subdivisionPlaces().filter(({ code }) => !known.has(code)), ...airports, ...cities];
}

/** Of a column all cells are as wide as the widest. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}

function tableOf(found: Found[]): string {
  const rows = found.map(({ place: { kind, code, name, within = "" }, as = "" }) => {
    return [code, kind, name, within, as].map(visible);
  });
  return table([["CODE", "KIND", "NAME", "IN", "FOUND AS"], ...rows]);
}

const jsonOf = ({ place: { kind, code, name, within }, as }: Found) => ({
  kind,
  code,
  name,
  ...(within !== undefined && { within }),
  ...(as !== undefined && { foundAs: as }),
});

function nothingIn(word: string, places: Place[]): string {
  const [near] = PLACE_KINDS.flatMap(
    (kind) =>
      nearestPlace(
        word,
        places.filter((place) => place.kind === kind),
      ) ?? [],
  );
  const hint = near
    ? `: did you mean ${near.code} (${near.name})?`
    : ": expected a name, or the start or a part of one, in any language.";
  return `No place found for ${shown(word)}${hint}\n`;
}

/** Lists the codes of the places that a word is in the names of; exit code 1 where there are none. */
export async function places(words: string[], { json }: PlacesFlags, io: Terminal): Promise<number> {
  const word = words.join(" ").trim();
  if (word === "") throw new Usage("Nothing to look for: expected a name, a part of one, or a code.");
  if (word.length > LONGEST) {
    throw new Usage(`${shown(word)} has ${word.length} characters: expected a name of at most ${LONGEST}.`);
  }
  const all = placesOf((await loadWorld()).geodata);
  const found = findPlaces(word, all);
  if (json) await io.out(`${visible(JSON.stringify({ version: 1, places: found.map(jsonOf) }, null, 2))}\n`);
  else if (found.length > 0) await io.out(tableOf(found.slice(0, MOST_ROWS)));
  if (found.length === 0) io.err(nothingIn(word, all));
  const more = json ? 0 : found.length - MOST_ROWS;
  if (more > 0) io.err(`${more} more have ${shown(word)} in a name: --json lists them all.\n`);
  return found.length > 0 ? EXIT.well : EXIT.failure;
}
