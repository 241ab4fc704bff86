import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/export/pdf/pdf.ts";
import { composePicture } from "../../../src/export/picture/picture.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { fixtureScene } from "../../fixtures/scene.ts";
import { loadFont } from "../poppler.ts";

const SIZE = { width: 1200, height: 675, unit: "px" } as const;

describe("the language of a PDF", () => {
  it.each([
    ["ar", "ar"],
    ["pt-BR", "pt-BR"],
    ["ckb", "ckb"],
    [undefined, "en"],
  ])("is the dossier's: %s", async (language, written) => {
    const scene = { ...fixtureScene, ...(language && { language }) };
    const { bytes } = await writePdf(composePicture(scene, SIZE), SIZE, provenanceOf(scene), loadFont);
    const plain = Buffer.from(bytes).toString("latin1");
    expect(plain).toContain(`/Lang (${written})`);
    expect(plain.replace(/\s+/g, "")).toContain(
      `<dc:language><rdf:Bag><rdf:li>${written}</rdf:li></rdf:Bag></dc:language>`,
    );
  });
});
