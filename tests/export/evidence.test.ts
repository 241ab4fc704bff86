import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { positionsCsv } from "../../src/export/data/csv.ts";
import { geojsonExport } from "../../src/export/data/geojson.ts";
import { composePicture } from "../../src/export/picture/picture.ts";
import { provenanceTexts } from "../../src/export/png/png-metadata.ts";
import { provenanceOf } from "../../src/export/provenance.ts";
import { svgFile } from "../../src/export/svg/svg-file.ts";
import { type SvgNode, stringifyFile } from "../../src/render/svg/tree/node.ts";
import { footnoteMark } from "../../src/scene/legend/footnotes.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { geodata, sceneOf, whole } from "./kurdistan.ts";

const AT = "2017-10-11";
const all = dossierOfLayer(whole, "all");
const scene = sceneOf(LIGHT, { ...all, period: { ...all.period, end: AT } });
const provenance = provenanceOf(scene);
const picture = composePicture(scene, { width: 1600, height: 900 });

/** All words of a picture, whatever lines they are broken into. */
function textsOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textsOf(child))).join(" ");
}

/** The numbers that an entry of the legend ends with. */
const numbersOf = (id: string) =>
  scene.legend.flatMap((s) => s.entries).find((e) => e.id === id)?.footnotes ?? [];

describe("a picture of the wider record", () => {
  it("numbers the sources of its colours and lines, counts the others, and names each in its metadata", () => {
    const { footnotes = [] } = scene;
    expect(scene.sources.length).toBeGreaterThan(40);
    expect(footnotes.length).toBeGreaterThan(20);
    const words = textsOf(picture);
    for (const [i, source] of footnotes.entries()) expect(words).toContain(`${i + 1}\u00a0${source}`);
    expect(words).toContain(`${scene.sources.length - footnotes.length} more sources are listed`);
    const texts = provenanceTexts(provenance);
    const svg = svgFile(picture, provenance);
    for (const source of scene.sources) {
      expect(texts.find((t) => t.keyword === "Source")?.text).toContain(source);
      expect(svg).toContain(source.replaceAll("&", "&amp;"));
    }
  });

  it("has at each class of its legend the numbers of the sources behind it", () => {
    const cited = (id: string) => numbersOf(id).map((n) => scene.footnotes?.[n - 1] ?? "");
    expect(cited("stance:neutral")[0]).toMatch(/^Armenia\.com\.au \(Asbarez\), 28 Sept? 2017$/);
    expect(cited("stance:held")[0]).toMatch(/^Press TV, /);
    expect(textsOf(picture)).toContain(footnoteMark(numbersOf("stance:unity")));
    expect(new Set(scene.legend.flatMap((s) => s.entries.flatMap((e) => e.footnotes ?? []))).size).toBe(
      scene.footnotes?.length,
    );
  });

  it("only counts its sources where their names would take the picture from the map", () => {
    const small = textsOf(composePicture(scene, { width: 600, height: 300 }));
    expect(small).toContain(`${scene.sources.length} sources, listed in this file’s metadata`);
    expect(small).not.toContain("Armenia.com.au");
  });

  it.each([
    [[1], "1"],
    [[1, 2], "1, 2"],
    [[1, 2, 3, 7], "1–3, 7"],
    [[2, 4, 5, 8, 9, 10], "2, 4, 5, 8–10"],
    [[], ""],
  ])("writes %j as %s", (numbers, mark) => expect(footnoteMark(numbers)).toBe(mark));

  it("says which evidence it shows, whatever is left out", () => {
    const bare = composePicture(scene, {
      width: 1200,
      height: 675,
      include: { title: false, source: false, notes: false },
    });
    expect(stringifyFile(bare)).toContain(">Evidence: the wider record.</text>");
    expect(provenance.description).toMatch(/ Evidence: the wider record\.$/);
  });

  it("names the polities outside the main map by position, or counts them where they are many", () => {
    expect(scene.inset?.caption).toMatch(
      /^\d+ more countries or regions hold a position outside the main map$/,
    );
    const few = sceneOf(LIGHT, {
      ...all,
      positions: all.positions.filter((p) => ["DEU", "ESP", "CHN"].includes(p.polity)),
    });
    expect(few.inset?.caption).toBe("Backs the unity of Iraq: China. Regrets it: Germany, Spain");
  });
});

describe("data of the wider record", () => {
  const csv = positionsCsv(all, AT, provenance);
  const geojson = JSON.parse(geojsonExport(all, geodata, { at: AT }, LIGHT, provenance));
  const rowIn = (id: string) => csv.split("\r\n").find((line) => line.startsWith(`${id},`)) ?? "";

  it("says of each row how sure it is, and whether it was before or after the vote", () => {
    expect(rowIn("sau-opposes")).toContain("before the vote");
    expect(rowIn("kwt-unity")).toContain("on the day of the vote");
    expect(rowIn("are-unity")).toContain(",medium,");
    const statements = geojson.features.flatMap(
      (f: { properties: { statements?: unknown[] } }) => f.properties.statements ?? [],
    );
    expect(statements).toContainEqual(
      expect.objectContaining({
        id: "lbn-unity",
        confidence: "low",
        scope: "implied",
        timing: "after the vote",
      }),
    );
  });

  it("keeps every account of a route, and tells which one is drawn", () => {
    const { features, metadata } = geojson;
    const routes = features.filter((f: { properties: { kind: string } }) => f.properties.kind === "route");
    expect(routes.map((f: { properties: { id: string } }) => f.properties.id)).toContain("qr-ebl");
    expect(metadata.not_drawn.suspensions).toContainEqual(
      expect.objectContaining({ id: "qr-ebl-october", reason: "A second report on the route qr-ebl." }),
    );
    expect(metadata.evidence).toBe("Evidence: the wider record.");
  });
});
