import { baseDirection } from "../../model/text/direction.ts";
import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import { type Align, renderText } from "../../render/svg/tree/text.ts";
import { measureText, wrapText } from "../../theme/fonts/metrics.ts";
import type { TypeStyle } from "../../theme/theme.ts";

/** A part of a picture that begins at 0,0 and knows its size; px of the layout. */
export interface Block {
  width: number;
  height: number;
  nodes: SvgNode[];
}

export const LINE_HEIGHT = 1.34;
/** Share of a line's height above its baseline. */
const RISE = 0.98;

export function text(
  lines: string[],
  x: number,
  y: number,
  style: TypeStyle,
  align: Align = "start",
): SvgNode {
  return renderText(lines, { x, y, align, lineHeight: style.size * LINE_HEIGHT }, style);
}

export function place(block: Block, x: number, y: number): SvgNode {
  return element(
    "g",
    { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})` },
    ...block.nodes,
  );
}

/** Blocks under one another; empty ones leave no gap. */
export function stack(blocks: Block[], gap: number): Block {
  const shown = blocks.filter((b) => b.height > 0);
  let top = 0;
  const nodes = shown.map((block) => {
    const node = place(block, 0, top);
    top += block.height + gap;
    return node;
  });
  return { width: Math.max(0, ...shown.map((b) => b.width)), height: Math.max(0, top - gap), nodes };
}

/** The narrowest lines that need no more of them: no title ends in a lone word. */
function balanced(words: string, style: TypeStyle, width: number): string[] {
  const lines = wrapText(words, style, width);
  const widest = Math.max(...words.split(/\s+/).map((word) => measureText(word, style)));
  let [low, high] = [Math.min(width, Math.max(width / 2, widest)), width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (wrapText(words, style, middle).length > lines.length) low = middle;
    else high = middle;
  }
  return wrapText(words, style, high);
}

export function paragraph(words: string, width: number, style: TypeStyle, balance = false): Block {
  const lines = balance ? balanced(words, style, width) : wrapText(words, style, width);
  if (lines.length === 0) return { width, height: 0, nodes: [] };
  const baseline = style.size * RISE;
  const isTurned = baseDirection(words) === "rtl";
  return {
    width,
    height: lines.length * style.size * LINE_HEIGHT,
    nodes: [isTurned ? text(lines, width, baseline, style, "end") : text(lines, 0, baseline, style)],
  };
}

/** Every way to cut a list into runs, in order. */
function cuts<T>(items: T[], runs: number): T[][][] {
  if (runs <= 1 || items.length === 0) return [[items]];
  return items.flatMap((_, i) =>
    cuts(items.slice(i + 1), runs - 1).map((rest) => [items.slice(0, i + 1), ...rest]),
  );
}

/** Blocks in order over a few columns, so that the longest column is as short as it can be. */
export function columns(blocks: Block[], count: number, width: number, gap: number, gutter: number): Block {
  const [best] = cuts(blocks, Math.min(count, blocks.length))
    .map((runs) => runs.map((run) => stack(run, gap)))
    .sort((a, b) => Math.max(...a.map((c) => c.height)) - Math.max(...b.map((c) => c.height)));
  const found = best ?? [];
  const step = (width + gutter) / Math.max(1, count);
  return {
    width,
    height: Math.max(0, ...found.map((c) => c.height)),
    nodes: found.map((column, i) => place(column, i * step, 0)),
  };
}

/** Width of one of the columns above. */
export function columnWidth(count: number, width: number, gutter: number): number {
  return (width - gutter * (count - 1)) / count;
}

/** The block as it is, or made smaller as a whole so that it takes no more than a height: never cut, never covered. */
export function shrunk(block: Block, height: number): Block {
  if (block.height <= height) return block;
  const scale = Math.max(0.05, height / block.height);
  const nodes = [element("g", { transform: `scale(${Math.round(scale * 1000) / 1000})` }, ...block.nodes)];
  return { width: block.width * scale, height: block.height * scale, nodes };
}
