import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata.ts";

/** Whether a dossier has anything of a region below the countries, so that its boundary is a claim of the map. */
export function concernsRegions(dossier: Dossier, geodata: Geodata): boolean {
  const codes = new Set([
    dossier.subject,
    ...dossier.covered,
    ...(dossier.layers ?? []).flatMap(({ covered = [] }) => covered),
    ...dossier.positions.map((p) => p.polity),
    ...dossier.suspensions.flatMap((s) => [s.polity, s.requestedBy]),
  ]);
  return geodata.regions.features.some((f) => codes.has(f.properties.code));
}
