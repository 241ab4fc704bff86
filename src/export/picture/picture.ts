import { planeOf, sceneOn } from "../../render/plane/scene.ts";
import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import { seenBy } from "../../scene/legend/out-of-frame.ts";
import { sceneAt } from "../../scene/routes/level-of-detail.ts";
import type { Scene } from "../../scene/scene.ts";
import { FONT_FAMILY } from "../../theme/fonts/metrics.ts";
import { type Block, columns, columnWidth, place, shrunk, stack } from "./blocks.ts";
import { countedSources, footerOf } from "./footer.ts";
import { mapBlock } from "./map-block.ts";
import { HEAD_SENTENCES, headBlock, type LegendOptions, legendBlocks } from "./parts.ts";
import { cameraFor, type Layout, layoutOf, type PictureOptions, zoomOf } from "./picture-layout.ts";
import { insetBlock, insetSpace } from "./small-map.ts";

export type { PictureOptions } from "./picture-layout.ts";

const MARGIN = 24;
const GUTTER = 28;
/** The map keeps at least this share of an upright picture's height. */
const LEAST_MAP = 0.42;
/** More sources than these are counted in the picture's description, which is read aloud. */
const MOST_DESCRIBED = 8;
/** Title and filter alone, rather than letters too small to be read. */
const SMALL_HEAD = { size: 15, sentences: HEAD_SENTENCES.slice(2), share: 0.4 };
const NOTHING: Block = { width: 0, height: 0, nodes: [] };

/** The small print, and the legend's options that follow from how it tells the sources. */
function smallPrint(scene: Scene, { width, height, include, prefix, words, small }: Layout) {
  const { block, citing } = footerOf({ scene, include, words, small }, width - 2 * MARGIN, height);
  const options: LegendOptions = {
    scene,
    words,
    prefix: `${prefix}legend-`,
    numbered: citing === "numbered",
  };
  return { footer: block, legend: options };
}

function rule(scene: Scene, d: string): SvgNode {
  return element("path", { d, fill: "none", stroke: scene.text.rule, "stroke-width": 1 });
}

/** From the airiest to the tightest; the first that fits is taken. */
const DENSITIES = [
  { title: 24, row: 24, inset: 1, subtitle: true, gap: 16 },
  { title: 22, row: 23, inset: 1, subtitle: false, gap: 14 },
  { title: 20, row: 21, inset: 0.8, subtitle: false, gap: 10 },
  { title: 18, row: 20, inset: 0.6, subtitle: false, gap: 8 },
] as const;

/** Title and legend from the top, the world at the bottom. */
function sideColumn(
  scene: Scene,
  layout: Layout & { legend: LegendOptions },
  camera: Camera,
  width: number,
  height: number,
): SvgNode[] {
  const { include } = layout;
  const topOf = ({ title, subtitle, row, gap }: (typeof DENSITIES)[number]) => {
    const head = include.title
      ? headBlock(scene, width, title, HEAD_SENTENCES.slice(subtitle ? 0 : 1))
      : NOTHING;
    const legend = include.legend ? stack(legendBlocks(width, row, layout.legend), gap) : NOTHING;
    return stack([head, legend], gap + 2);
  };
  const world = (share: number) => (include.inset ? insetSpace(scene, width * share, layout) : 0);
  const tightest = DENSITIES[DENSITIES.length - 1] as (typeof DENSITIES)[number];
  const density = DENSITIES.find((d) => topOf(d).height + world(d.inset) + d.gap <= height) ?? tightest;
  const bottom =
    world(density.inset) > 0 ? insetBlock(scene, camera, width * density.inset, layout) : NOTHING;
  const room = height - bottom.height - (bottom.height > 0 ? 8 : 0);
  return [place(shrunk(topOf(density), room), 0, 0), place(bottom, 0, height - bottom.height)];
}

/** Title, legend and world in a column, the map beside it. */
function landscape(scene: Scene, layout: Layout): SvgNode[] {
  const { width, height, include } = layout;
  const { footer, legend } = smallPrint(scene, layout);
  const mapHeight = Math.round(height - footer.height - 20);
  const beside = include.title || include.legend || (include.inset && scene.inset);
  const column = beside ? Math.min(310, Math.max(240, width * 0.215)) : 0;
  const left = beside ? Math.round(column + 2 * MARGIN) : 0;
  const camera = cameraFor(scene, layout, width - left, mapHeight);
  const room = mapHeight - 2 * MARGIN + 8;
  const side = beside
    ? sideColumn(
        seenBy(scene, planeOf(scene).seen(camera), layout.words),
        { ...layout, legend },
        camera,
        column,
        room,
      )
    : [];
  return [
    place(mapBlock(scene, camera, layout), left, 0),
    rule(scene, `M0 ${mapHeight + 0.5}H${width}`),
    place({ ...NOTHING, nodes: side }, MARGIN, MARGIN - 4),
    place(footer, MARGIN, mapHeight + 9),
  ];
}

/** The legend in columns with the world beside it; without a camera only the room that they take. */
function band(
  scene: Scene,
  layout: Layout & { legend: LegendOptions },
  camera: Camera | null,
  width: number,
): Block {
  const { include } = layout;
  const count = width > 1300 ? 4 : width > 600 ? 3 : 2;
  const one = columnWidth(count, width, GUTTER);
  const world = include.inset ? insetSpace(scene, one, layout) : 0;
  const rest = world > 0 ? count - 1 : count;
  const restWidth = one * rest + GUTTER * (rest - 1);
  const sections = include.legend ? legendBlocks(one, 23, layout.legend) : [];
  const legend = columns(sections, rest, restWidth, 12, GUTTER);
  const height = Math.max(legend.height, world);
  if (!camera) return { width, height, nodes: [] };
  const inset = world > 0 ? insetBlock(scene, camera, one, layout) : NOTHING;
  const nodes = [place(legend, 0, 0), place(inset, sections.length > 0 ? restWidth + GUTTER : 0, 0)];
  return { width, height, nodes };
}

/** The map between the title and the legend. */
function upright(scene: Scene, layout: Layout): SvgNode[] {
  const { width, height, include } = layout;
  const inner = width - 2 * MARGIN;
  const { size, sentences, share } = layout.small
    ? SMALL_HEAD
    : { size: Math.min(30, Math.max(20, width / 32)), sentences: HEAD_SENTENCES, share: 0.25 };
  const whole = include.title ? headBlock(scene, inner, size, [...sentences]) : NOTHING;
  const head = shrunk(whole, height * share);
  const { footer, legend } = smallPrint(scene, layout);
  const mapTop = head.height > 0 ? Math.round(head.height + 2 * MARGIN - 10) : 0;
  const room = height * (1 - LEAST_MAP) - mapTop - footer.height - 60;
  const bandOf = (camera: Camera | null) => {
    const seen = camera ? seenBy(scene, planeOf(scene).seen(camera), layout.words) : scene;
    return shrunk(band(seen, { ...layout, legend }, camera, inner), Math.max(20, room));
  };
  const footerTop = height - footer.height - 14;
  // What lies outside the map follows from its height, and may need more of it to be told: the band only grows.
  const around = (spare: number): { spare: number; bandTop: number; camera: Camera; below: Block } => {
    const bandTop = spare > 0 ? footerTop - spare - 18 : footerTop - 8;
    const mapHeight = Math.round(bandTop - mapTop - (spare > 0 ? 16 : 0));
    const camera = cameraFor(scene, layout, width, mapHeight);
    const below = bandOf(camera);
    return below.height > spare ? around(below.height) : { spare, bandTop, camera, below };
  };
  const { spare, bandTop, camera, below } = around(bandOf(null).height);
  return [
    place(head, MARGIN, MARGIN - 4),
    place(mapBlock(scene, camera, layout), 0, mapTop),
    place(below, MARGIN, bandTop),
    ...(spare > 0 ? [rule(scene, `M${MARGIN} ${footerTop - 9}H${width - MARGIN}`)] : []),
    place(footer, MARGIN, footerTop),
  ];
}

/**
 * The whole publishable picture: title, date, map, legend, world, notes, sources, credits and boundary policy. Of many
 * routes it has as many as its zoom has room for, and a note of it.
 */
export function composePicture(given: Scene, options: PictureOptions): SvgNode {
  const layout = layoutOf(options, given);
  const { width, height, prefix, transparent } = layout;
  const scene = sceneOn(planeOf(given), sceneAt(given, zoomOf(given, layout), options.words));
  const parts = width / height > 1.2 ? landscape(scene, layout) : upright(scene, layout);
  const sources =
    scene.sources.length > MOST_DESCRIBED ? [countedSources(scene, options.words)] : scene.sources;
  const described = [scene.dateLabel, scene.subtitle, scene.evidence, ...sources, scene.boundaryPolicy]
    .filter((part): part is string => Boolean(part))
    .map((part) => part.replace(/\.$/, ""));
  const [title, desc] = [`${prefix}title`, `${prefix}desc`];
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      version: "1.1",
      width: options.width,
      height: options.height,
      viewBox: `0 0 ${Math.round(width * 100) / 100} ${Math.round(height * 100) / 100}`,
      role: "img",
      "aria-labelledby": `${title} ${desc}`,
      "font-family": FONT_FAMILY,
    },
    element("title", { id: title }, scene.title),
    element("desc", { id: desc }, `${described.join(". ")}.`),
    !transparent && element("rect", { width, height, fill: scene.text.paper }),
    ...parts,
  );
}
