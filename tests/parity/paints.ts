import { featureFilter, type Feature as StyleFeature } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { svgId } from "../../src/render/svg/tree/ids.ts";
import type { SvgNode } from "../../src/render/svg/tree/node.ts";

/** What a renderer does with one mark, in the words of neither: colours, and widths and dashes in CSS px. */
export interface Paint {
  fill?: string;
  hatch?: string;
  stroke?: string;
  width?: number;
  dash?: number[];
  casing?: string;
  casingWidth?: number;
  symbol?: string;
  rotation?: number;
}

export type Paints = Map<string, Paint>;

const tidy = (value: number) => Math.round(value * 100) / 100;

function add(paints: Paints, id: string, paint: Paint): void {
  paints.set(id, { ...paints.get(id), ...paint });
}

type Properties = Record<string, string | number | undefined>;

function paintOf(p: Properties): Paint {
  const width = Number(p.width);
  const dash = typeof p.dash === "string" ? p.dash.split(" ").map((d) => tidy(Number(d) * width)) : null;
  return {
    ...(p.fill !== undefined && { fill: String(p.fill) }),
    ...(p.hatch !== undefined && { hatch: String(p.hatch) }),
    // A line thinner than a px is drawn a px wide and paler: its ink is what counts.
    ...(p.stroke !== undefined && { stroke: String(p.stroke), width: tidy(width * Number(p.opacity)) }),
    ...(dash && { dash }),
    ...(p.casing !== undefined && { casing: String(p.casing), casingWidth: Number(p.casingWidth) }),
    ...(p.image !== undefined && { symbol: String(p.image), rotation: tidy(Number(p.rotation)) }),
  };
}

function featuresOf(style: StyleSpecification, source: string): Feature[] {
  const found = style.sources[source];
  if (found?.type !== "geojson" || typeof found.data === "string")
    throw new Error(`No features in ${source}.`);
  return found.data.type === "FeatureCollection" ? found.data.features : [];
}

function drawnBy(style: StyleSpecification, layer: LayerSpecification, zoom: number): Properties[] {
  if (layer.type === "background" || !("source" in layer)) return [];
  const filter = featureFilter(layer.filter, `layers.${layer.id}.filter`);
  return featuresOf(style, layer.source)
    .filter(() => zoom >= (layer.minzoom ?? 0) && zoom < (layer.maxzoom ?? 24))
    .filter((f) => filter.filter({ zoom }, { type: 1, properties: f.properties } as unknown as StyleFeature))
    .map((f) => f.properties as Properties);
}

/** Paints by the id of the mark, and the ids of lines and points from the ground up. */
export function stylePaints(style: StyleSpecification, zoom: number): { paints: Paints; order: string[] } {
  const paints: Paints = new Map();
  const order: string[] = [];
  for (const layer of style.layers) {
    const drawn = drawnBy(style, layer, zoom);
    for (const properties of drawn) add(paints, svgId("", String(properties.id)), paintOf(properties));
    if (layer.type === "fill" || layer.id.includes(":area:")) continue;
    const part = layer.id.endsWith(":casing") ? "-casing" : "";
    order.push(...drawn.map((p) => svgId("", String(p.id)) + part));
  }
  return { paints, order };
}

function strokeOf(a: SvgNode["attributes"]): Paint {
  if (a.stroke === undefined) return {};
  const dash = a["stroke-dasharray"];
  return {
    stroke: String(a.stroke),
    width: Number(a["stroke-width"]),
    ...(dash !== undefined && { dash: String(dash).split(" ").map(Number) }),
  };
}

function children(node: SvgNode): SvgNode[] {
  return node.children.filter((c): c is SvgNode => typeof c !== "string" && c.tag !== "title");
}

/** The name of a hatch or a symbol by what it draws, as MapLibre's images are named. */
export type NameOf = (node: SvgNode) => string | undefined;

/** An area's ground and the hatch over it; one without ground shows what lies below. */
function groundAndHatch(node: SvgNode): [ground: SvgNode | undefined, over: SvgNode | undefined] {
  if (node.tag !== "g")
    return String(node.attributes.fill).startsWith("url(") ? [undefined, node] : [node, undefined];
  const [ground, over] = children(node);
  return [ground, over];
}

function areaPaint(node: SvgNode, hatches: Map<string, string>): Paint {
  const [ground, over] = groundAndHatch(node);
  const hatch = over && hatches.get(String(over.attributes.fill).slice("url(#".length, -1));
  return {
    ...(ground && { fill: String(ground.attributes.fill) }),
    ...(hatch && { hatch }),
    ...strokeOf((over ?? node).attributes),
  };
}

function pointPaint(node: SvgNode, nameOf: NameOf): Paint {
  const [symbol] = children(node);
  const [, turn = "0"] = /rotate\((\S+?)\)/.exec(String(symbol?.attributes.transform)) ?? [];
  const name = symbol && nameOf(symbol);
  return { ...(name !== undefined && { symbol: name }), rotation: Number(turn) };
}

/** The same from the tree of an SVG map without labels. */
export function svgPaints(
  map: SvgNode,
  nameOfHatch: NameOf,
  nameOfSymbol: NameOf,
): { paints: Paints; order: string[] } {
  const paints: Paints = new Map();
  const order: string[] = [];
  const defs = map.children.find((c): c is SvgNode => typeof c !== "string" && c.tag === "defs");
  const hatches = new Map(defs?.children.flatMap((c) => hatchEntry(c, nameOfHatch)));
  const layers = children(map).filter((c) => String(c.attributes.id).startsWith("layer-"));
  for (const node of layers.flatMap(children)) {
    const id = String(node.attributes.id);
    const isLine = node.attributes.fill === "none";
    const isPoint = node.tag === "g" && children(node)[0]?.tag === "g";
    if (isLine || isPoint) order.push(id);
    if (id.endsWith("-casing")) {
      const { stroke: casing = "", width: casingWidth = 0 } = strokeOf(node.attributes);
      add(paints, id.slice(0, -"-casing".length), { casing, casingWidth });
    } else if (isLine) add(paints, id, strokeOf(node.attributes));
    else if (isPoint) add(paints, id, pointPaint(node, nameOfSymbol));
    else add(paints, id, areaPaint(node, hatches));
  }
  return { paints, order };
}

function hatchEntry(node: SvgNode | string, nameOf: NameOf): [string, string][] {
  const name = typeof node === "string" ? undefined : nameOf(node);
  return typeof node === "string" || name === undefined ? [] : [[String(node.attributes.id), name]];
}
