import { PNG } from "pngjs";
import { writePdf } from "../../../src/export/pdf/pdf.ts";
import { writePngMetadata } from "../../../src/export/png/png-metadata.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { chunkOf, elementOf } from "../../../src/export/reopen/pictures.ts";
import { svgFile } from "../../../src/export/svg/svg-file.ts";
import { loadFont } from "../../../src/node/fonts/fonts.ts";
import { element } from "../../../src/render/svg/tree/node.ts";
import { fixtureScene } from "../../fixtures/scene.ts";

const SIZE = { width: 40, height: 20, unit: "px" } as const;
const drawing = element(
  "svg",
  { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 40 20" },
  element("title", {}, "A map"),
  element("rect", { width: 40, height: 20, fill: "#ffffff" }),
);
const provenance = provenanceOf(fixtureScene);

function png(packed: Uint8Array | undefined): Uint8Array {
  const plain = new PNG({ width: 3, height: 2 });
  return writePngMetadata(new Uint8Array(PNG.sync.write(plain)), [], 96, packed ? [chunkOf(packed)] : []);
}

/** A small picture of each kind, with a dossier in it or without. */
export const CARRIERS = {
  png: async (packed: Uint8Array | undefined) => png(packed),
  svg: async (packed: Uint8Array | undefined) =>
    new TextEncoder().encode(svgFile(drawing, provenance, [], SIZE, packed && elementOf(packed))),
  pdf: async (packed: Uint8Array | undefined) => {
    const attached = packed && { name: "mine.zip", bytes: packed };
    return (await writePdf(drawing, SIZE, provenance, loadFont, { ...(attached && { attached }) })).bytes;
  },
};

export type Carrier = keyof typeof CARRIERS;
export const CARRIER_KINDS = Object.keys(CARRIERS) as Carrier[];
