import { type Gazetteer, gazetteerOf } from "../../dossier/regions/gazetteer.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Airport } from "../../model/geodata/place.ts";
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
}

async function fetched<T>(url: string): Promise<T> {
  const response = await inTime(fetch(url)).catch(() => undefined);
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

/** Regions that the page's own dossier has drawn are no concern of another's. */
function withoutOwn(areas: Geodata["regions"]): Geodata["regions"] {
  return { ...areas, features: areas.features.filter(({ properties }) => !properties.own) };
}

async function load(): Promise<World> {
  const [packed, { aliases, airports }] = await Promise.all([
    fetched<PackedGeodata>(exactUrl),
    fetched<GazetteerFile>(gazetteerUrl),
  ]);
  const ground = unpackGeodata(packed);
  const geodata = {
    ...ground,
    airports,
    countries: withNames(ground.countries, aliases),
    regions: withNames(withoutOwn(ground.regions), aliases),
  };
  return { geodata, gazetteer: gazetteerOf(geodata) };
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
