import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { memoize } from "../../model/memoize.ts";
import { coreExtentOf } from "./core-extent.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { OwnRegion } from "./own/region-shape.ts";

/** Scenes remember what they found out of some geodata, so the same regions on the same ground stay the same object. */
const joined = memoize((regions: OwnRegion[]) =>
  memoize((geodata: Geodata): Geodata => {
    const features = [...geodata.regions.features, ...regions];
    return { ...geodata, regions: { ...geodata.regions, features } };
  }),
);

/** The ground that a dossier stands on: with the regions that it draws itself over all others. */
export function withRegions(geodata: Geodata, { regions }: Pick<Dossier, "regions">): Geodata {
  if (!regions?.length || geodata.regions.features.some((f) => f.properties.own)) return geodata;
  return joined(regions)(geodata);
}

/** What rows may name where a dossier brings regions; those whose shape has an error have a name still. */
export function gazetteerWith(
  gazetteer: Gazetteer,
  { regions, choices = [] }: { regions: OwnRegion[]; choices?: { code: string; name?: string }[] },
): Gazetteer {
  if (choices.length === 0) return gazetteer;
  const shapes = new Map(regions.map(({ properties }) => [properties.code, properties]));
  const own = choices.map(({ code, name = code }) => {
    const polity = shapes.get(code);
    return { code, name, aliases: [], ...(polity && { coreExtent: coreExtentOf(polity) }) };
  });
  return { ...gazetteer, polities: [...gazetteer.polities, ...own] };
}
