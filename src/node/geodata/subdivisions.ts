import { type Gazetteer, gazetteerOf, knownSubdivision } from "../../dossier/regions/gazetteer.ts";
import { namedCodes } from "../../dossier/regions/region-codes.ts";
import { openingView } from "../../dossier/state/layers.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { withOutlinedAreas } from "../../model/geodata/outlines/with-outlines.ts";
import { withSubdivisions } from "../../model/geodata/subdivisions/join.ts";
import type { Level, Subdivision } from "../../model/geodata/subdivisions/subdivision.ts";
import { type GeodataFiles, unpackGeodata } from "../../model/geodata/topology.ts";
import { packGeodata } from "../../model/geodata/topology-pack.ts";
import { GEODATA } from "../paths.ts";
import { readGeodataFiles, readSubdivisionFile, readSubdivisions } from "./geodata-files.ts";
import { outlinesIn } from "./outlines.ts";

/** Of more countries than these the subdivisions are drawn in less detail: such a map is one of a continent. */
const MOST_IN_DETAIL = 6;

let index: Map<string, Subdivision> | undefined;

/** What a dossier may refer to where all files of the geodata are at hand. */
export function gazetteerWithSubdivisions(geodata: Geodata): Gazetteer {
  return gazetteerOf(
    geodata,
    readSubdivisions(GEODATA).map((subdivision) => knownSubdivision(subdivision, true)),
  );
}

/** Those that a dossier has something of and does not draw itself. */
export function subdivisionsOf(dossier: Dossier): Subdivision[] {
  index ??= new Map(readSubdivisions(GEODATA).map((subdivision) => [subdivision.code, subdivision]));
  const own = new Set(dossier.regions?.map(({ properties }) => properties.code));
  const codes = [...namedCodes(dossier)].filter((code) => code !== undefined && !own.has(code));
  return codes.flatMap((code) => index?.get(code ?? "") ?? []);
}

/** CSS px of a page's map that is large. */
const LARGE = { width: 1000, height: 700 };

/** The geodata with the subdivisions that a dossier names, and the outlines of what its opening view looks at closely. */
export function geodataFilesFor(dossier: Dossier): GeodataFiles {
  const wanted = subdivisionsOf(dossier);
  const countries = new Set(wanted.map(({ country }) => country));
  const level: Level = countries.size > MOST_IN_DETAIL ? "coarse" : "fine";
  const fileOf = (country: string) => readSubdivisionFile(GEODATA, country);
  const files = withSubdivisions(readGeodataFiles(GEODATA), wanted, fileOf, level);
  const view = openingView(dossier);
  return view ? withOutlinedAreas(files, outlinesIn(files, view, LARGE)) : files;
}

/** What of the geodata a dossier changes; undefined where it is drawn on that of all. */
export function ownGroundOf(dossier: Dossier, { countries }: Pick<Geodata, "countries">): string | undefined {
  const codes = subdivisionsOf(dossier).map(({ code }) => code);
  const view = openingView(dossier);
  const outlines = view ? [...outlinesIn({ countries }, view, LARGE).keys()] : [];
  return codes.length + outlines.length > 0 ? [...codes.sort(), ...outlines].join() : undefined;
}

/** Scenes remember what they found out of some geodata, so the same ground gives the same object. */
const known = new Map<string, Geodata>();

/** What a dossier is drawn on: the geodata of all, or with what is its own. */
export function geodataFor(dossier: Dossier, geodata: Geodata): Geodata {
  const key = ownGroundOf(dossier, geodata);
  if (key === undefined) return geodata;
  const made = known.get(key) ?? unpackGeodata(packGeodata(geodataFilesFor(dossier)));
  known.set(key, made);
  return made;
}
