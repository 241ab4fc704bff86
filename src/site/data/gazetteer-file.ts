import type { GazetteerFile } from "../../app/open/world.ts";
import { politiesOf } from "../../model/geodata/names.ts";
import { readGeodataFiles } from "../../node/geodata/geodata-files.ts";

/**
 * What the check of a dossier knows and the page's own boundaries leave out: all airports, and all other names of
 * polities. Fetched when a reader opens a dossier of his own.
 */
export function gazetteerFile(geodataDir: string): string {
  const { airports, countries, regions } = readGeodataFiles(geodataDir);
  const named = politiesOf({ countries, regions });
  const file: GazetteerFile = {
    aliases: Object.fromEntries(named.map(({ code, aliases }) => [code, aliases])),
    airports: airports.features.map(({ properties, geometry }) => ({
      ...properties,
      at: geometry.coordinates as [number, number],
    })),
  };
  return JSON.stringify(file);
}
