import { sha256 } from "@noble/hashes/sha2.js";
import { openingFrame } from "../../app/state/store.ts";
import { type PageData, pageDataOf } from "../../app/view-model/page-data.ts";
import { base64 } from "../../export/fonts/fonts.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { PackedGeodata } from "../../model/geodata/topology.ts";
import { element, stringify } from "../../render/svg/tree/node.ts";
import { themeOf } from "../../theme/colour/own-colours.ts";
import { DARK, LIGHT } from "../../theme/themes.ts";
import { variablesStylesheet } from "../../theme/variables.ts";
import { OPENING } from "../data/page-geodata.ts";
import { dataInHtml, openingLayer } from "../data/truncate.ts";
import { filled, generalise } from "../initial/generalise.ts";
import { type PageParts, renderPage } from "../initial/page.tsx";
import { awayFrom } from "../initial/tolerance.ts";
import type { SiteFile } from "../site-file.ts";

/** Boundaries in full, and as a page opens; airports are the dossier's. */
export interface Boundaries {
  exact: PackedGeodata;
  rough: PackedGeodata;
}

/** What a page shows, and what it asks for later. */
export interface PageContent {
  data: PageData;
  /** All rows of the layer that it opens with. */
  whole: Dossier;
  exact: PackedGeodata;
  parts: PageParts;
  /** Rules that fit one dossier. */
  css: string;
  /** By the names that the page's scripts ask for: `dataModules`. */
  files: { opening: SiteFile } & Record<string, SiteFile>;
}

/** Stands in the style sheet where the rules that fit one dossier's picture go. */
export const INITIAL_MARK = /\.demarche-first\{--here:\s*1;?\}/;

/** SHA-256 as policies write it, in Base64. */
export function digest(source: string | Uint8Array): string {
  return base64(sha256(typeof source === "string" ? new TextEncoder().encode(source) : source));
}

/** A file named by what is in it, so that it never changes under its name. */
export function hashed(name: string, source: string | Uint8Array, ending = "json"): SiteFile {
  const hash = digest(source).slice(0, 8).replaceAll("+", "-").replaceAll("/", "_");
  return { fileName: `assets/${name}-${hash}.${ending}`, source };
}

const json = (name: string, value: unknown) => hashed(name, JSON.stringify(value));

/** Data, which no browser runs: nothing in it ends the element early. */
export function jsonElement(value: unknown, attributes: Record<string, string>): string {
  const open = stringify(element("script", attributes, " "));
  const text = JSON.stringify(value).replaceAll("<", "\\u003c");
  return open.replace("> </script>", () => `>${text}</script>`);
}

export function dataBlock({ data, files }: Pick<PageContent, "data" | "files">, more = {}): string {
  const addresses = Object.entries(files).map(([name, { fileName }]) => [`data-${name}`, `./${fileName}`]);
  const attributes = { id: "page-data", type: "application/json", ...Object.fromEntries(addresses), ...more };
  return jsonElement(data, attributes);
}

interface Shown {
  dossier: Dossier;
  geodata: Geodata;
  boundaries: Boundaries;
  /** Zip of what the dossier is read from; without it none is given away. */
  packed?: Uint8Array | undefined;
}

/** What the page of a dossier is made of. `fits`: whether legend and picture are light enough. */
export function pageContent(
  { dossier, geodata, boundaries, packed }: Shown,
  fits?: (html: string) => boolean,
): PageContent {
  const allLayers = pageDataOf(dossier, geodata);
  const whole = pageDataOf(openingLayer(dossier), geodata);
  const data = dataInHtml(whole);
  const own = { airports: allLayers.airports, ...(dossier.regions && { own: dossier.regions }) };
  const exact = { ...boundaries.exact, ...own };
  const rough = { ...boundaries.rough, ...own };
  const { camera, project } = filled(openingFrame(data.dossier), OPENING.width);
  const parts = renderPage(data, exact, whole.dossier, fits);
  return {
    data,
    whole: whole.dossier,
    exact,
    parts,
    css: `${variablesStylesheet(themeOf(dossier, LIGHT), themeOf(dossier, DARK))}${parts.css}`,
    files: {
      opening: json("opening", generalise(rough, project, awayFrom(camera, OPENING))),
      wider: json("wider", allLayers),
      geodata: json("geodata", exact),
      ...(packed && { dossier: hashed("dossier", packed, "zip") }),
    },
  };
}
