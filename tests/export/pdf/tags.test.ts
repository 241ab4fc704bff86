import { beforeAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../src/export/pdf/pdf.ts";
import { composePicture } from "../../../src/export/picture/picture.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { fixtureScene } from "../../fixtures/scene.ts";
import { loadFont, PdfFile } from "../poppler.ts";

const SIZE = { width: 1200, height: 675, unit: "px" } as const;

describe("a PDF that is read aloud", () => {
  let file: PdfFile;
  let plain: string;
  beforeAll(async () => {
    const picture = composePicture(fixtureScene, SIZE);
    const { bytes } = await writePdf(picture, SIZE, provenanceOf(fixtureScene), loadFont);
    file = new PdfFile(bytes, "tagged");
    plain = Buffer.from(bytes).toString("latin1");
  });

  it("is tagged, tells its language and shows its title", () => {
    expect(file.info().Tagged).toBe("yes");
    expect(plain).toContain("/Lang (en)");
    expect(plain).toContain("/DisplayDocTitle true");
  });

  it("has the title as its heading, and paragraphs, and figures for the maps", () => {
    const structure = file.structure();
    expect(structure.match(/^ {2}H1/gm)).toHaveLength(1);
    expect(structure.match(/^ {2}Figure/gm)).toHaveLength(2);
    expect(structure).toMatch(/H1[^"]*"Who stood where, and/);
    expect(structure).toMatch(/P[^"]*"Demands annulment"/);
    expect(structure).toMatch(/P[^"]*"Boundaries are drawn as their makers claim them\."/);
  });

  it("says in words what the maps show", () => {
    const said = [...plain.matchAll(/\/Alt \((.*?)\)\n/g)].map(([, text = ""]) => text.replaceAll("\0", ""));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain("Who stood where, and which flights stopped. 25 to 29 September 2017.");
    expect(said[1]).toBe("The world in the same colours");
  });

  it("leaves nothing on the page untagged", () => {
    let depth = 0;
    for (const line of file.operators().split("\n")) {
      if (/\b(BDC|BMC)$/.test(line)) depth++;
      else if (line === "EMC") depth--;
      else if (/\b(Tj|TJ|Do)$|^(S|f\*?|B\*?)$/.test(line)) expect(depth, line).toBeGreaterThan(0);
    }
    expect(depth).toBe(0);
  });
});
