import { headingOf } from "../../../model/columns/column.ts";
import { type PLACE_COLUMNS, PLACE_KINDS } from "../../../model/columns/places.ts";
import type { OwnPlace } from "../../../model/geodata/place.ts";
import { didYouMean } from "../../../model/nearest.ts";
import { shown } from "../../../model/text/text.ts";
import type { Gazetteer } from "../../regions/gazetteer.ts";
import { characterFault } from "../characters.ts";
import { LAYOUTS } from "../tables/layouts.ts";
import { type OpenTable, readTable, type TableRow } from "../tables/table.ts";

type Field = keyof typeof PLACE_COLUMNS;
/** Says that a cell is wrong; undefined, so that its value is none. */
type Fault = (field: Field, message: string) => undefined;

const KINDS = PLACE_KINDS.map((code) => ({ code }));
/** What a file, an address and a list in a cell can hold. */
const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

function codeIn(value: string, taken: Map<string, string>, fault: Fault): string | undefined {
  const holder = taken.get(value);
  if (holder) return fault("code", `The code ${shown(value)} is taken by ${holder}: expected another.`);
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
  const expected = "airport, crossing or city";
  return kind ?? fault("kind", `${shown(value)} is no kind of place${didYouMean(value, KINDS, expected)}`);
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
    return fault(field, `${shown(value)} is no ${name}: ${mend}.`);
  }
  const degrees = Number(value);
  if (Math.abs(degrees) <= most) return degrees;
  const exchanged =
    field === "lat" && Math.abs(Number(values.lon)) <= 90 ? ` lon and lat may be exchanged.` : "";
  return fault(field, `${value} is no ${name}: expected ${-most} to ${most}.${exchanged}`);
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
    return fault("iata", `${shown(iata)} is no IATA code: ${mend}.`);
  }
  return kind === undefined || kind === "airport"
    ? iata
    : fault("iata", `A ${kind} has no IATA code: leave the cell empty.`);
}

function placeIn(
  { values }: TableRow,
  taken: Map<string, string>,
  polities: Set<string>,
  fault: Fault,
): OwnPlace | undefined {
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
    fault("polity", `${shown(country)} is no polity: expected the code of a country, as in IRQ.`);
  if (!code || !name || !kind || lon === undefined || lat === undefined) return undefined;
  return { code, name, kind, at: [lon, lat], ...(iata && { iata }), ...(country && { country }) };
}

/** The places of a table, each once; what is wrong with the others is reported. */
export function readPlaces({ grid, report }: OpenTable, gazetteer: Gazetteer): OwnPlace[] {
  const taken = new Map<string, string>([
    ...(gazetteer.cities ?? []).map(({ code, name }): [string, string] => [code, `the city ${name}`]),
    ...gazetteer.airports.map((code): [string, string] => [
      code,
      `an airport of the map, which rows may name as it is`,
    ]),
  ]);
  const polities = new Set(gazetteer.polities.map(({ code }) => code));
  return readTable(grid, LAYOUTS.places, report).flatMap((row) => {
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
    for (const [field, value] of Object.entries(row.values)) {
      const unseen = characterFault(value);
      if (unseen) report(unseen.severity, unseen.message, { offset: row.offsetOf(field), field, value });
    }
    const place = placeIn(row, taken, polities, fault);
    if (place) taken.set(place.code, `the place in line ${row.line}`);
    return place ?? [];
  });
}
