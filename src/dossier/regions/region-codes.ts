import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";

/** Codes of all that a dossier has anything of; ids of the rows that contest others are among them. */
export function namedCodes(dossier: Dossier): Set<string | undefined> {
  return new Set([
    dossier.subject,
    ...dossier.covered,
    ...(dossier.layers ?? []).flatMap(({ covered = [] }) => covered),
    ...dossier.positions.map((p) => p.polity),
    ...dossier.actions.flatMap((a) => [a.polity, a.target, a.requestedBy, a.contestedBy]),
    ...dossier.suspensions.flatMap((s) => [s.polity, s.requestedBy, s.contestedBy]),
  ]);
}

/** Whether a dossier has anything of the regions that the map draws by itself, so that their boundary is its claim. */
export function concernsRegions(dossier: Dossier, geodata: Geodata): boolean {
  const codes = namedCodes(dossier);
  return geodata.regions.features.some(
    ({ properties: { own, subdivision, code } }) => !own && !subdivision && codes.has(code),
  );
}

/** Names of the regions that a dossier has something of and draws itself, whose boundaries are its own claim. */
export function ownClaims(dossier: Dossier, geodata: Geodata): string[] {
  const codes = namedCodes(dossier);
  const own = geodata.regions.features.map((f) => f.properties).filter((p) => p.own && codes.has(p.code));
  return own.map(({ code, name }) => dossier.names[code] ?? name);
}
