import { renderInset } from "../render/svg/inset.ts";
import { renderLayers } from "../render/svg/map.ts";
import { element, type SvgNode } from "../render/svg/node.ts";
import { type Camera, cameraBounds, fitBounds } from "../scene/camera.ts";
import { scaleBar } from "../scene/scale-bar.ts";
import type { Scene } from "../scene/scene.ts";
import { FONT_FAMILY } from "../theme/metrics.ts";
import { type Block, footBlock, headBlock, legendBlock, stack, text } from "./blocks.ts";

export interface PictureOptions {
  /** Of the whole picture, CSS px. */
  width: number;
  height: number;
  /** What is on screen; the picture shows at least the same ground. */
  camera?: Camera;
}

/** Put before every id, as the page may hold the same map. */
const PREFIX = "picture-";

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

function mapBlock(scene: Scene, frame: Frame, unit: number, seen: Camera | undefined): SvgNode {
  const [width, height] = [frame.width / unit, frame.height / unit];
  const camera = fitBounds(seen ? cameraBounds(seen) : scene.frame.bounds, width, height);
  const { defs, layers } = renderLayers(scene, camera, { prefix: PREFIX });
  const bar = scaleBar(camera);
  const right = width - 14;
  const label = {
    size: 10,
    weight: 500 as const,
    colour: scene.text.strong,
    halo: scene.ground,
    haloWidth: 2,
  };
  return element(
    "svg",
    { ...frame, viewBox: `0 0 ${width} ${height}` },
    element("defs", {}, ...defs),
    element("rect", { width, height, fill: scene.ground }),
    ...layers,
    element("path", {
      d: `M${right - bar.width} ${height - 16}v6h${bar.width}v-6`,
      fill: "none",
      stroke: scene.text.strong,
    }),
    text([bar.label], right - bar.width / 2, height - 20, label, "middle"),
  );
}

function insetBlock(scene: Scene, width: number, unit: number): Block {
  const { inset } = scene;
  if (!inset) return { height: 0, nodes: [] };
  const drawn = renderInset(inset, scene.frame.bounds, width, { prefix: PREFIX });
  const style = { size: 9.5 * unit, weight: 400 as const, colour: scene.text.soft };
  const caption = footBlock([inset.caption], width, style);
  return stack([{ height: drawn.height, nodes: [drawn.node] }, caption], 5 * unit);
}

function at(block: Block, x: number, y: number): SvgNode {
  return element("g", { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, ...block.nodes);
}

function footLines(scene: Scene): string[] {
  return [
    ...scene.notes,
    scene.boundaryPolicy,
    `Source: ${scene.sources.join("; ")}. ${scene.attribution.join("; ")}. Made with Demarche.`,
  ];
}

/** Title, legend and world in a column, the map beside it. */
function landscape(scene: Scene, { width, height, camera }: PictureOptions): SvgNode[] {
  const unit = Math.min(width / 1200, height / 675);
  const margin = 24 * unit;
  const column = 262 * unit;
  const foot = footBlock([footLines(scene).join(" ")], width - 2 * margin, footStyle(scene, unit));
  const footTop = height - foot.height - 12 * unit;
  const head = headBlock(scene, column, unit, 21);
  const legend = legendBlock(scene, column, unit);
  const inset = insetBlock(scene, column, unit);
  const left = column + 2 * margin;
  const map = { x: left, y: 0, width: width - left, height: footTop - 10 * unit };
  const room = map.height - margin - head.height - legend.height - 30 * unit;
  return [
    mapBlock(scene, map, unit, camera),
    at(stack([head, legend], 14 * unit), margin, margin - 4 * unit),
    ...(inset.height <= room ? [at(inset, margin, map.height - inset.height)] : []),
    at(foot, margin, footTop),
  ];
}

/** The map between the title and the legend, with the world beside the legend. */
function upright(scene: Scene, { width, height, camera }: PictureOptions): SvgNode[] {
  const unit = Math.min(width / 830, height / 830);
  const margin = 26 * unit;
  const inner = width - 2 * margin;
  const head = headBlock(scene, inner, unit, 23);
  const half = (inner - margin) / 2;
  const legend = legendBlock(scene, half, unit);
  const inset = insetBlock(scene, half, unit);
  const foot = footBlock([footLines(scene).join(" ")], inner, footStyle(scene, unit));
  const footTop = height - foot.height - 12 * unit;
  const band = Math.max(legend.height, inset.height);
  const bandTop = footTop - band - 14 * unit;
  const mapTop = margin + head.height + 8 * unit;
  const map = { x: 0, y: mapTop, width, height: bandTop - mapTop - 12 * unit };
  return [
    mapBlock(scene, map, unit, camera),
    at(head, margin, margin - 4 * unit),
    at(legend, margin, bandTop),
    at(inset, margin + half + margin, bandTop),
    at(foot, margin, footTop),
  ];
}

function footStyle(scene: Scene, unit: number) {
  return { size: 8.5 * unit, weight: 400 as const, colour: scene.text.soft };
}

/** The whole publishable picture: title, date, map, legend, world, notes, source and boundary policy. */
export function composePicture(scene: Scene, options: PictureOptions): SvgNode {
  const { width, height } = options;
  const parts = width / height > 1.2 ? landscape(scene, options) : upright(scene, options);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      version: "1.1",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "font-family": FONT_FAMILY,
    },
    element("title", {}, scene.title),
    element("desc", {}, [scene.dateLabel, scene.subtitle, scene.boundaryPolicy].filter(Boolean).join(". ")),
    element("rect", { width, height, fill: scene.text.paper }),
    ...parts,
  );
}
