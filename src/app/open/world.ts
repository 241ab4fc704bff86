import subdivisionsUrl from "../../../geodata/subdivisions/index.json?url";
import { type Gazetteer, gazetteerOf, knownSubdivision } from "../../dossier/regions/gazetteer.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Airport } from "../../model/geodata/place.ts";
import type { Subdivision } from "../../model/geodata/subdivisions/subdivision.ts";
import { type PackedGeodata, unpackGeodata } from "../../model/geodata/topology.ts";
import gazetteerUrl from "../generated/gazetteer.json?url";
import exactUrl from "../generated/geodata.json?url";
import { inTime } from "../state/browser/in-time.ts";
import { Refusal } from "./refusal.ts";

/** What the page's own boundaries leave out, as its own dossier does not need it. */
export interface GazetteerFile {
  /** Other names of polities, by code. */
  aliases: Record<string, string[]>;
  airports: Airport[];
}

/** All that any dossier is drawn on and checked against. */
interface World {
  geodata: Geodata;
  gazetteer: Gazetteer;
  /** Of all countries, without their shapes. */
  subdivisions: Subdivision[];
}

/** @throws Refusal where it cannot be had, for another reason where it is known that it is not there. */
export async function fetched<T>(url: string, missing?: Refusal["tell"]): Promise<T> {
  const response = await inTime(fetch(url)).catch(() => undefined);
  if (response?.status === 404 && missing) throw new Refusal(missing);
  if (!response?.ok) throw new Refusal((say) => say.offline);
  return (await response.json()) as T;
}

function withNames(areas: Geodata["countries"], aliases: GazetteerFile["aliases"]): Geodata["countries"] {
  return {
    ...areas,
    features: areas.features.map((f) => ({
      ...f,
      properties: { ...f.properties, aliases: aliases[f.properties.code] ?? [] },
    })),
  };
}

/** Regions and subdivisions that the page's own dossier has are no concern of another's. */
function withoutOwn(areas: Geodata["regions"]): Geodata["regions"] {
  return { ...areas, features: areas.features.filter(({ properties: p }) => !p.own && !p.subdivision) };
}

async function load(): Promise<World> {
  const [packed, { aliases, airports }, subdivisions] = await Promise.all([
    fetched<PackedGeodata>(exactUrl),
    fetched<GazetteerFile>(gazetteerUrl),
    fetched<Subdivision[]>(subdivisionsUrl),
  ]);
  const ground = unpackGeodata(packed);
  const geodata = {
    ...ground,
    airports,
    countries: withNames(ground.countries, aliases),
    regions: withNames(withoutOwn(ground.regions), aliases),
  };
  const known = subdivisions.map((subdivision) => knownSubdivision(subdivision, true));
  return { geodata, gazetteer: gazetteerOf(geodata, known), subdivisions };
}

let world: Promise<World> | undefined;

/** Fetched once, and again where that failed. */
export function worldOnce(): Promise<World> {
  world ??= load().catch((error: unknown) => {
    world = undefined;
    throw error;
  });
  return world;
}
