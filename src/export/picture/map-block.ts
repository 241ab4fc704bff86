import { scaleBar } from "../../render/plane/scale-bar.ts";
import { planeOf } from "../../render/plane/scene.ts";
import { renderLayers } from "../../render/svg/map.ts";
import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import { type Box, type PlacedLabel, placeScene } from "../../scene/labels/placement.ts";
import { holdersOutside } from "../../scene/legend/out-of-frame.ts";
import { ENGLISH } from "../../scene/phrases.ts";
import { signsNote } from "../../scene/routes/level-of-detail.ts";
import type { Scene } from "../../scene/scene.ts";
import { measureText } from "../../theme/fonts/metrics.ts";
import type { TypeStyle } from "../../theme/theme.ts";
import { type Block, text } from "./blocks.ts";
import type { Layout } from "./picture-layout.ts";

/** The scale bar and the room that it takes; nothing where the scale varies too much for one. */
function scaleNodes(scene: Scene, camera: Camera): { nodes: SvgNode[]; boxes: Box[] } {
  const [right, bottom] = [camera.width - 14, camera.height - 12];
  const bar = scaleBar(planeOf(scene), camera, [right, bottom]);
  if (!bar) return { nodes: [], boxes: [] };
  const left = right - bar.width;
  const line = { d: `M${left} ${bottom - 5}v5H${right}v-5`, fill: "none" };
  const style: TypeStyle = {
    size: 10,
    weight: 500,
    colour: scene.text.strong,
  };
  const nodes = [
    element("path", { ...line, stroke: scene.ground, "stroke-width": 3.5 }),
    element("path", { ...line, stroke: scene.text.strong, "stroke-width": 1 }),
    text([bar.label], (left + right) / 2, bottom - 8, style, "middle"),
  ];
  return { nodes, boxes: [[left - 12, bottom - 24, right + 6, bottom + 4]] };
}

/** Of those who hold a position and have ground here, how many are named; nothing where all are, or none is to be. */
function namedNote(scene: Scene, camera: Camera, placed: PlacedLabel[], { words = ENGLISH }: Layout) {
  if (!scene.inset) return undefined;
  const outside = new Set(holdersOutside(scene.inset, planeOf(scene).seen(camera)));
  const here = scene.inset.holders.filter((holder) => !outside.has(holder));
  const named = new Set(placed.flatMap(({ mark }) => (mark.lines.length > 0 && mark.area) || []));
  const count = here.filter(({ area }) => named.has(area)).length;
  const number = new Intl.NumberFormat(words.locale);
  return count < here.length ? words.named(number.format(count), number.format(here.length)) : undefined;
}

/** Whose names and which signs the map has no room for; nothing where there is room for all. */
function noteOn(scene: Scene, camera: Camera, placed: PlacedLabel[], layout: Layout): string | undefined {
  if (!layout.include.notes) return undefined;
  const named = layout.labels === "none" ? undefined : namedNote(scene, camera, placed, layout);
  const signs = signsNote(scene, camera.zoom, layout.words)?.replace(/\.$/, "");
  return [named, signs].filter(Boolean).join(" · ") || undefined;
}

/** From the lower left corner of the map, CSS px. */
const NOTE = { left: 12, bottom: 12, size: 10.5 };

/** The labels, and what the picture says of those that it leaves out, which no label covers. */
function namesOn(
  scene: Scene,
  camera: Camera,
  layout: Layout,
  keepClear: Box[],
): { placed: PlacedLabel[]; note: SvgNode | false } {
  const placed = placeScene(scene, camera, { keepClear, density: layout.labels });
  const told = (labels: PlacedLabel[]) => noteOn(scene, camera, labels, layout);
  const first = told(placed);
  if (!first) return { placed, note: false };
  const style: TypeStyle = {
    size: NOTE.size,
    weight: 400,
    colour: scene.text.strong,
  };
  const [left, bottom] = [NOTE.left, camera.height - NOTE.bottom];
  const room: Box = [left - 6, bottom - 16, left + measureText(first, style) + 12, bottom + 8];
  const again = placeScene(scene, camera, { keepClear: [...keepClear, room], density: layout.labels });
  const said = told(again) ?? first;
  // On a card, as it may lie on land of any colour.
  const card = element("rect", {
    ...{ x: left - 5, y: bottom - 12, width: Math.ceil(measureText(said, style)) + 10, height: 17, rx: 3 },
    fill: scene.text.paper,
  });
  return {
    placed: again,
    note: element("g", { id: `${layout.prefix}named` }, card, text([said], left, bottom, style)),
  };
}

/** The map in a frame of its own, with a scale bar that no label covers. */
export function mapBlock(scene: Scene, camera: Camera, layout: Layout): Block {
  const { width, height } = camera;
  const { prefix, transparent } = layout;
  const scale = scaleNodes(scene, camera);
  const { placed, note } = namesOn(scene, camera, layout, scale.boxes);
  const { defs, layers } = renderLayers(scene, camera, { prefix, placed });
  const clip = `${prefix}map-clip`;
  return {
    width,
    height,
    nodes: [
      element("defs", {}, element("clipPath", { id: clip }, element("rect", { width, height })), ...defs),
      element(
        "g",
        { id: `${prefix}map`, "clip-path": `url(#${clip})` },
        !transparent && element("rect", { width, height, fill: scene.ground }),
        ...layers,
        note,
        scale.nodes.length > 0 && element("g", { id: `${prefix}scale` }, ...scale.nodes),
      ),
    ],
  };
}
