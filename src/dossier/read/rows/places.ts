import { headingOf } from "../../../model/columns/column.ts";
import { type PLACE_COLUMNS, PLACE_KINDS } from "../../../model/columns/places.ts";
import type { OwnPlace } from "../../../model/geodata/place.ts";
import { shown, withArticle } from "../../../model/text/text.ts";
import type { Gazetteer } from "../../regions/gazetteer.ts";
import type { Report } from "../../report.ts";
import { LAYOUTS } from "../tables/layouts.ts";
import { type OpenTable, readTable, type TableRow } from "../tables/table.ts";
import { wordFault } from "../vocabulary.ts";
import { charactersIn } from "./judge.ts";
import { tellOf } from "./rows.ts";

type Field = keyof typeof PLACE_COLUMNS;
/** Says that a cell is wrong; undefined, so that its value is none. */
type Fault = (field: Field, message: string) => undefined;

/** What a file, an address and a list in a cell can hold. */
const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

function codeIn(value: string, taken: Map<string, string>, fault: Fault): string | undefined {
  const holder = taken.get(value);
  if (holder) return fault("code", `The code ${shown(value)} is already used by ${holder}: choose another.`);
  if (CODE.test(value)) return value;
  const slug = value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const mend = slug ? `: write ${slug}.` : ": expected letters, digits and hyphens, as in faysh-khabur.";
  return fault("code", `${shown(value)} cannot be a code${mend}`);
}

function kindIn(value: string, fault: Fault): OwnPlace["kind"] | undefined {
  const kind = PLACE_KINDS.find((known) => known === value.toLowerCase());
  return kind ?? fault("kind", wordFault(value, "kind of place", PLACE_KINDS));
}

/** Degrees, which some countries write with a comma; what is no number, and what is too much, is reported. */
function degreesIn(field: "lon" | "lat", values: TableRow["values"], fault: Fault): number | undefined {
  const value = values[field] ?? "";
  const most = field === "lon" ? 180 : 90;
  const name = field === "lon" ? "longitude" : "latitude";
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(value)) {
    const mend = /^[-+]?\d+,\d+$/.test(value)
      ? `write ${value.replace(",", ".")}`
      : `expected degrees, as in ${field === "lon" ? "42.38" : "37.07"}`;
    return fault(field, `${shown(value)} is not ${withArticle(name)}: ${mend}.`);
  }
  const degrees = Number(value);
  if (Math.abs(degrees) <= most) return degrees;
  const exchanged =
    field === "lat" && Math.abs(Number(values.lon)) <= 90 ? ` lon and lat may be exchanged.` : "";
  return fault(field, `${value} is not ${withArticle(name)}: expected ${-most} to ${most}.${exchanged}`);
}

function iataIn(
  { iata }: TableRow["values"],
  kind: OwnPlace["kind"] | undefined,
  fault: Fault,
): string | undefined {
  if (iata === undefined) return undefined;
  if (!/^[A-Z]{3}$/.test(iata)) {
    const mend = /^[A-Z]{3}$/i.test(iata)
      ? `write ${iata.toUpperCase()}`
      : "expected three letters, as in EBL";
    return fault("iata", `${shown(iata)} is not an IATA code: ${mend}.`);
  }
  return kind === undefined || kind === "airport"
    ? iata
    : fault("iata", `A ${kind} has no IATA code: leave the cell empty.`);
}

/** A place as far as its row can be read. */
type NamedPlace = Pick<OwnPlace, "code"> & Partial<OwnPlace>;

const isWhole = (place: NamedPlace | undefined): place is OwnPlace =>
  place?.name !== undefined && place.kind !== undefined && place.at !== undefined;

function placeIn(
  { values }: TableRow,
  taken: Map<string, string>,
  polities: Set<string>,
  fault: Fault,
): NamedPlace | undefined {
  for (const field of ["code", "name", "kind", "lon", "lat"] as const)
    if (values[field] === undefined) fault(field, `${field} is empty: every place needs one.`);
  const { code: typed, name, kind: word, polity: country } = values;
  const code = typed === undefined ? undefined : codeIn(typed, taken, fault);
  const kind = word === undefined ? undefined : kindIn(word, fault);
  const [lon, lat] = (["lon", "lat"] as const).map((field) =>
    values[field] === undefined ? undefined : degreesIn(field, values, fault),
  );
  const iata = iataIn(values, kind, fault);
  if (country !== undefined && !polities.has(country))
    fault("polity", `${shown(country)} is not a polity: expected the code of a country, as in IRQ.`);
  if (typed === undefined || (code === undefined && taken.has(typed))) return undefined;
  return {
    code: typed,
    ...(name && { name }),
    ...(kind && { kind }),
    ...(code && lon !== undefined && lat !== undefined && { at: [lon, lat] }),
    ...(iata && { iata }),
    ...(country && { country }),
  };
}

/** The places that a dossier brings. */
export interface PlacesFile {
  places: OwnPlace[];
  /** Those too whose row has errors, so that no row is blamed for naming one; absent where some cannot be read at all. */
  named?: NamedPlace[];
}

/** The rows of a table, and whether all of them could be read. */
function rowsOf({ grid, report }: OpenTable): { rows: TableRow[]; isRead: boolean } {
  let isRead = true;
  const watched: Report = Object.assign((...told: Parameters<Report>) => {
    if (told[0] === "error") isRead = false;
    report(...told);
  }, report);
  const rows = readTable(grid, LAYOUTS.places, watched);
  return { rows, isRead: isRead && rows.every(({ values }) => values.code !== undefined) };
}

/** The places of a table, each once; what is wrong with the others is reported. */
export function readPlaces(table: OpenTable, gazetteer: Gazetteer): PlacesFile {
  const { report } = table;
  const taken = new Map<string, string>([
    ...(gazetteer.cities ?? []).map(({ code, name }): [string, string] => [code, `the city ${name}`]),
    ...gazetteer.airports.map((code): [string, string] => [
      code,
      `an airport of the map, which rows may name as it is`,
    ]),
  ]);
  const polities = new Set(gazetteer.polities.map(({ code }) => code));
  const { rows, isRead } = rowsOf(table);
  const named = rows.flatMap((row) => {
    const fault: Fault = (field, message) => {
      // A column that is missing has been reported once, not once a row.
      if (row.has(field))
        report("error", message, {
          offset: row.offsetOf(field),
          field: headingOf(field),
          value: row.values[field] ?? "",
        });
      return undefined;
    };
    tellOf(row, charactersIn(row.values), report);
    const place = placeIn(row, taken, polities, fault);
    if (place) taken.set(place.code, `the place in line ${row.line}`);
    return place ?? [];
  });
  return { places: named.filter(isWhole), ...(isRead && { named }) };
}
