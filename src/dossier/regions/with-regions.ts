import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Airport, City, OwnPlace } from "../../model/geodata/place.ts";
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

const airportOf = ({ code, name, at, iata, country = "" }: OwnPlace): Airport => ({
  icao: code,
  name,
  city: name,
  country,
  at,
  ...(iata && { iata }),
});

const cityOf = ({ code, name, at, country = "" }: OwnPlace): City => ({
  id: code,
  name,
  country,
  capitalOf: [],
  rank: "city",
  population: 0,
  at,
});

const placed = memoize((ownPlaces: OwnPlace[]) =>
  memoize((geodata: Geodata): Geodata => {
    const of = (kind: OwnPlace["kind"]) => ownPlaces.filter((place) => place.kind === kind);
    const airports = [...geodata.airports, ...of("airport").map(airportOf)];
    return { ...geodata, airports, cities: [...geodata.cities, ...of("city").map(cityOf)], ownPlaces };
  }),
);

/** The ground that a dossier stands on: with the regions that it draws itself over all others, and its own places. */
export function withRegions(
  geodata: Geodata,
  { regions, places }: Pick<Dossier, "regions" | "places">,
): Geodata {
  const shaped =
    !regions?.length || geodata.regions.features.some((f) => f.properties.own)
      ? geodata
      : joined(regions)(geodata);
  return !places?.length || shaped.ownPlaces ? shaped : placed(places)(shaped);
}

/** What rows may name where a dossier brings places; one whose row has errors may be of any kind. */
export function gazetteerWithPlaces(
  gazetteer: Gazetteer,
  places: (Pick<OwnPlace, "code"> & Partial<OwnPlace>)[],
): Gazetteer {
  if (places.length === 0) return gazetteer;
  const airports = places.filter(({ kind }) => kind === undefined || kind === "airport");
  const others = places.filter(({ kind }) => kind !== "airport");
  const names = airports.map(({ code, name, iata }) => [
    code,
    [name, iata].filter((word) => word !== undefined),
  ]);
  return {
    ...gazetteer,
    airports: [...gazetteer.airports, ...airports.map(({ code }) => code)],
    airportNames: { ...gazetteer.airportNames, ...Object.fromEntries(names) },
    cities: [
      ...(gazetteer.cities ?? []),
      ...others.map(({ code, name }) => ({ code, ...(name && { name }) })),
    ],
    placesAt: {
      ...gazetteer.placesAt,
      ...Object.fromEntries(places.flatMap(({ code, at }) => (at ? [[code, at]] : []))),
    },
  };
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
