import { planeOf } from "../../render/plane/scene.ts";
import { insetHeight, insetParts } from "../../render/svg/inset.ts";
import { captionFor, renderCloseUp, type SmallMap } from "../../render/svg/small-map.ts";
import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import type { Scene } from "../../scene/scene.ts";
import type { TypeStyle } from "../../theme/theme.ts";
import { type Block, paragraph, stack } from "./blocks.ts";
import type { Layout } from "./picture-layout.ts";

const CAPTION_GAP = 4;

/** The small map, where there is one, and its caption, where it says something. */
function blocksOf(scene: Scene, width: number, layout: Layout, nodes: SvgNode[]): Block[] {
  if (!scene.inset) return [];
  const map = { width, height: insetHeight(width), nodes };
  const style: TypeStyle = { size: 11, weight: 400, colour: scene.text.soft };
  const { smallMap, words } = layout;
  const caption = captionFor(smallMap, scene.inset.caption, words);
  const said = paragraph(caption, width, style);
  if (smallMap !== "none") return [map, said];
  return caption ? [said] : [];
}

/** The room that the small map and its caption take, without drawing them. */
export function insetSpace(scene: Scene, width: number, layout: Layout): number {
  return stack(blocksOf(scene, width, layout, []), CAPTION_GAP).height;
}

interface Drawn {
  defs: SvgNode[];
  parts: SvgNode[];
}

function worldParts(scene: Scene, camera: Camera, width: number, { prefix, transparent }: Layout): Drawn {
  if (!scene.inset) return { defs: [], parts: [] };
  const seen = planeOf(scene).seen(camera);
  const { defs, parts } = insetParts(scene.inset, seen, width, { prefix: `${prefix}world-` });
  return { defs, parts: transparent ? parts.filter(({ tag }) => tag !== "rect") : parts };
}

const DRAWINGS: Record<Exclude<SmallMap, "none">, typeof worldParts> = {
  world: worldParts,
  "close-up": (_, __, width, { prefix, unprojected }) => ({
    defs: [],
    parts: [renderCloseUp(unprojected, width, { prefix: `${prefix}close-` }).node],
  }),
};

/** The world with the outline of the map's own frame, or the subject close up, and the caption. */
export function insetBlock(scene: Scene, camera: Camera, width: number, layout: Layout): Block {
  const { inset } = scene;
  const { prefix, smallMap } = layout;
  if (!inset || smallMap === "none") return stack(blocksOf(scene, width, layout, []), CAPTION_GAP);
  const height = insetHeight(width);
  const { defs, parts } = DRAWINGS[smallMap](scene, camera, width, layout);
  const clip = `${prefix}world-clip`;
  const frame = element("clipPath", { id: clip }, element("rect", { width, height, rx: 4 }));
  const nodes = [
    element("defs", {}, frame, ...defs),
    element(
      "g",
      { id: `${prefix}world`, "clip-path": `url(#${clip})` },
      element("title", {}, inset.title),
      ...parts,
    ),
  ];
  return stack(blocksOf(scene, width, layout, nodes), CAPTION_GAP);
}
