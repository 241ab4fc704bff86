import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata.ts";
import { type PackedGeodata, unpackGeodata } from "../model/topology.ts";
import dossierUrl from "./generated/dossier.json?url";
import geodataUrl from "./generated/geodata.json?url";

async function fetchJson<T>(url: string, what: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The ${what} could not be loaded (status ${response.status}).`);
  return (await response.json()) as T;
}

/** The dossier and the ground it stands on, both made by the build from checked files. */
export async function load(): Promise<{ dossier: Dossier; geodata: Geodata }> {
  const [dossier, packed] = await Promise.all([
    fetchJson<Dossier>(dossierUrl, "dossier"),
    fetchJson<PackedGeodata>(geodataUrl, "boundaries"),
  ]);
  return { dossier, geodata: unpackGeodata(packed) };
}
