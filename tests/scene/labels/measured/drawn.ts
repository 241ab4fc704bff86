import { type SvgNode, stringify } from "../../../../src/render/svg/tree/node.ts";
import type { Box } from "../../../../src/scene/labels/placement.ts";
import { FONT_HEIGHTS, measureText } from "../../../../src/theme/fonts/metrics.ts";
import type { TypeStyle } from "../../../../src/theme/theme.ts";

/** A label as a picture has it; px of the map's own frame. */
export interface DrawnLabel {
  /** `AUS`, of `label_AUS`. */
  code: string;
  lines: string[];
  /** Around all lines of text; undefined for a badge alone. */
  text: Box | undefined;
  badges: Box[];
  /** Whether it stands in a box of its own. */
  card: Box | undefined;
  /** Length of its leader. */
  leader: number;
}

export const childrenOf = (node: SvgNode): SvgNode[] =>
  node.children.filter((child): child is SvgNode => typeof child !== "string");

export function byId(node: SvgNode, id: string): SvgNode | undefined {
  if (node.attributes.id === id) return node;
  for (const child of childrenOf(node)) {
    const found = byId(child, id);
    if (found) return found;
  }
  return undefined;
}

const within = (node: SvgNode, tag: string): SvgNode[] => [
  ...(node.tag === tag ? [node] : []),
  ...childrenOf(node).flatMap((child) => within(child, tag)),
];

const numberOf = ({ attributes }: SvgNode, name: string) => Number(attributes[name] ?? 0);

export function union(boxes: Box[]): Box | undefined {
  const [first, ...rest] = boxes;
  if (!first) return undefined;
  const join = (a: Box, b: Box): Box => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ];
  return rest.reduce((a, b) => join(a, b), first);
}

/** Lines of one group of type: without the halos, which repeat them. */
function linesOf(group: SvgNode): { line: string; box: Box }[] {
  const size = numberOf(group, "font-size");
  const weight = numberOf(group, "font-weight") as TypeStyle["weight"];
  const spacing = numberOf(group, "letter-spacing");
  const anchor = group.attributes["text-anchor"] ?? "start";
  return childrenOf(group)
    .filter(({ tag, attributes }) => tag === "text" && attributes["aria-hidden"] === undefined)
    .map((text) => {
      const line = text.children.join("");
      const width = measureText(line, { size, weight, letterSpacing: spacing / size });
      // The spacing after the last letter counts for where a line stands, and is not seen.
      const set = width + spacing;
      const x = numberOf(text, "x") - (anchor === "middle" ? set / 2 : anchor === "end" ? set : 0);
      const y = numberOf(text, "y");
      return { line, box: [x, y - FONT_HEIGHTS.capital * size, x + width, y] };
    });
}

/** Of a symbol's 16 x 16 box all but the rim. */
const SYMBOL_HALF = 7;

function badgeBox({ attributes }: SvgNode): Box | undefined {
  const said = String(attributes.transform ?? "");
  const [, x, y, scale] = /^translate\((\S+) (\S+)\).* scale\((\S+)\)/.exec(said)?.map(Number) ?? [];
  if (x === undefined || y === undefined || scale === undefined) return undefined;
  const half = SYMBOL_HALF * scale;
  return [x - half, y - half, x + half, y + half];
}

function labelOf(group: SvgNode, code: string): DrawnLabel {
  const lines = childrenOf(group)
    .filter(({ tag, attributes }) => tag === "g" && attributes["font-size"] !== undefined)
    .flatMap(linesOf);
  const [rect] = within(group, "rect");
  const leaders = within(group, "line").map((line) =>
    Math.hypot(numberOf(line, "x2") - numberOf(line, "x1"), numberOf(line, "y2") - numberOf(line, "y1")),
  );
  return {
    code,
    lines: lines.map(({ line }) => line),
    text: union(lines.map(({ box }) => box)),
    badges: childrenOf(group)
      .map(badgeBox)
      .filter((box) => box !== undefined),
    card: rect && [
      numberOf(rect, "x"),
      numberOf(rect, "y"),
      numberOf(rect, "x") + numberOf(rect, "width"),
      numberOf(rect, "y") + numberOf(rect, "height"),
    ],
    leader: Math.max(0, ...leaders),
  };
}

export function drawnLabels(map: SvgNode): DrawnLabel[] {
  const layer = byId(map, "layer-labels");
  if (!layer) throw new Error(`There is no layer of labels in ${stringify(map).slice(0, 200)}`);
  return childrenOf(layer).flatMap((group) => {
    const [, code] = /^label_(.+)$/.exec(String(group.attributes.id ?? "")) ?? [];
    return code === undefined ? [] : [labelOf(group, code)];
  });
}
