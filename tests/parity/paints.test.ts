import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { hatchImage, symbolImage } from "../../src/render/maplibre/images/image-names.ts";
import { styleOf } from "../../src/render/maplibre/style/style.ts";
import { renderMap } from "../../src/render/svg/map.ts";
import { hatchPattern } from "../../src/render/svg/paint.ts";
import { svgId } from "../../src/render/svg/tree/ids.ts";
import { type SvgNode, stringify } from "../../src/render/svg/tree/node.ts";
import { renderSymbol } from "../../src/render/svg/tree/symbol.ts";
import { type Camera, worldSize } from "../../src/scene/frame/camera.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";
import { actsDossier, actsScene } from "../fixtures/act-marks.ts";
import { fixtureScene } from "../fixtures/scene.ts";
import { type NameOf, stylePaints, svgPaints } from "./paints.ts";
import { dossierScene } from "./scenes.ts";

/** The whole world at a whole zoom, where every mark is large enough to be drawn and dashes have their own length. */
const ZOOM = 9;
const camera: Camera = { center: [0, 0], zoom: ZOOM, width: worldSize(ZOOM), height: worldSize(ZOOM) };

const SCENES: [string, Scene][] = [
  ["of the fixture", fixtureScene],
  ["of acts, light", actsScene(actsDossier())],
  ["of acts, dark", actsScene(actsDossier(), {}, DARK)],
  ["of the dossier, light", dossierScene(LIGHT)],
  ["of the dossier, dark", dossierScene(DARK)],
  ["of the dossier, with disputed ground", dossierScene(LIGHT, "disputed")],
  ["of the dossier, with international borders only", dossierScene(LIGHT, "plain")],
];

const drawingOf = (node: SvgNode) => stringify({ ...node, attributes: { tag: node.tag } });

/** Names of the images that MapLibre asks for, by what the SVG draws for the same hatch or symbol. */
function hatchNames(scene: Scene): NameOf {
  const fills = scene.layers.flatMap((l) => l.marks).flatMap((m) => (m.kind === "area" ? [m.fill] : []));
  const names = new Map(
    fills.flatMap(({ hatch }) => (hatch ? [[drawingOf(hatchPattern("", hatch)), hatchImage(hatch)]] : [])),
  );
  return (node) => names.get(drawingOf(node));
}

function symbolNames(scene: Scene): NameOf {
  const size = (node: SvgNode) => /scale\((\S+)\)/.exec(String(node.attributes.transform))?.[1];
  const key = (node: SvgNode) => `${size(node)} ${drawingOf(node)}`;
  const points = scene.layers.flatMap((l) => l.marks).filter((m) => m.kind === "point");
  const names = new Map(points.map((m) => [key(renderSymbol(m.symbol, m.size, m)), symbolImage(m)]));
  return (node) => names.get(key(node));
}

const allNodes = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : allNodes(child))),
];

describe.each(SCENES)("the scene %s", (_, scene) => {
  const map = renderMap(scene, camera, { labels: false });
  const svg = svgPaints(map, hatchNames(scene), symbolNames(scene));
  const inDashes = scene.layers
    .flatMap((l) => l.marks)
    .flatMap((m) => (m.kind === "line" && m.inset !== undefined && m.stroke.dash ? svgId("", m.id) : []));

  test.each([1, 2, 3])("has the same ids and paints in both renderers, %i px to the CSS px", (ratio) => {
    const { paints } = stylePaints(styleOf(scene, { ratio }), ZOOM);
    const ids = scene.layers.flatMap((l) => l.marks).filter((m) => m.kind !== "label").length;
    expect(paints.size).toBe(ids);
    for (const id of inDashes) {
      const { dash, ...paint } = paints.get(id) ?? {};
      expect(dash).toBeDefined();
      paints.set(id, paint);
    }
    expect(Object.fromEntries(svg.paints)).toEqual(Object.fromEntries(paints));
  });

  test("draws the dashes of lines at a side one by one in the SVG", () => {
    const drawn = allNodes(map).filter(({ attributes }) => inDashes.includes(String(attributes.id)));
    expect(drawn).toHaveLength(inDashes.length);
    for (const { attributes } of drawn) expect(String(attributes.d).split("M").length).toBeGreaterThan(2);
  });

  test("has its lines and points in the same order in both renderers", () => {
    expect(svg.order).toEqual(stylePaints(styleOf(scene), ZOOM).order);
  });

  test.each([1, 2])("is a valid MapLibre style, %i px to the CSS px", (ratio) => {
    expect(validateStyleMin(styleOf(scene, { ratio }))).toEqual([]);
  });
});
