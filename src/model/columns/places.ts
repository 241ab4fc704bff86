import type { Columns } from "./column.ts";
import { TABLE_NAMES } from "./columns.ts";

export const PLACE_KINDS = ["airport", "crossing", "city"] as const;

/** Places of a dossier's own, which its rows may name. */
export const PLACE_COLUMNS = {
  code: {
    cell: "filled",
    required: true,
    help: "What rows call it: `ORSQ`, or small letters and hyphens, `faysh-khabur`. No code that the map has already.",
  },
  name: {
    cell: "label",
    required: true,
    help: "What the map calls it; of an airport, the city that it serves.",
  },
  kind: {
    cell: PLACE_KINDS,
    required: true,
    help: "`airport` (rows may name it as `origin`, `destination` or `place`), `crossing` or `city` (as `place`).",
  },
  lon: { cell: "text", required: true, help: "Longitude in degrees, WGS 84, east positive: `42.38`." },
  lat: { cell: "text", required: true, help: "Latitude in degrees, north positive: `37.07`." },
  iata: { cell: "text", help: "Of an airport: its IATA code." },
  polity: { cell: "polity", help: "Code of the country that it lies in." },
} as const satisfies Columns;

/** The tables that a dossier may hold: those of rows, and what rows may name. */
export const FILE_TABLES = [...TABLE_NAMES, "places", "sources"] as const;
export type FileTable = (typeof FILE_TABLES)[number];
