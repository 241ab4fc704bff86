import exactUrl from "../../app/generated/geodata.json?url";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { GeodataFiles, PackedGeodata } from "../../model/geodata/topology.ts";
import { packForPage, STEPS } from "../data/page-geodata.ts";
import { pageContent } from "./page-content.ts";
import { PARTS } from "./parts.ts";
import { fontsOf, type SingleTemplate, singlePage } from "./single-page.ts";

/** @throws where it cannot be had. */
async function fetched(address: string): Promise<Response> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** What boundaries are packed from; regions that a dossier draws itself are packed beside them. */
function filesOf(geodata: Geodata, { disputedLines }: PackedGeodata): GeodataFiles {
  const { regions, boundaryPolicy, withoutRegions, otherPolicies, attribution } = geodata;
  const none = { type: "FeatureCollection" as const, features: [] };
  return {
    ...geodata,
    regions: { ...regions, features: regions.features.filter(({ properties }) => !properties.own) },
    disputedLines,
    cities: none,
    airports: none,
    policy: { boundaryPolicy, withoutRegions, otherPolicies, attribution },
  };
}

/**
 * The page of a dossier that the reader has opened, as one HTML file: made in the browser, from the page without a
 * dossier that lies beside the one that is shown.
 * @param packed zip of the dossier's files
 * @throws where a file cannot be had
 */
export async function ownPage(dossier: Dossier, geodata: Geodata, packed: Uint8Array): Promise<string> {
  const [template, shown] = await Promise.all([
    fetched(PARTS.single).then((response) => response.json() as Promise<SingleTemplate>),
    fetched(exactUrl).then((response) => response.json() as Promise<PackedGeodata>),
  ]);
  const files = filesOf(geodata, shown);
  const boundariesAt = (steps: number) => ({ ...packForPage(files, [], steps), cities: shown.cities });
  const boundaries = { exact: boundariesAt(STEPS.exact), rough: boundariesAt(STEPS.opening) };
  const content = pageContent({ dossier, geodata, boundaries, packed });
  const fonts = fontsOf(template, content).map(async (name): Promise<[string, Uint8Array]> => {
    const response = await fetched(`fonts/${name}`);
    return [name, new Uint8Array(await response.arrayBuffer())];
  });
  return singlePage(template, content, new Map(await Promise.all(fonts)));
}
