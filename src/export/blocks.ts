import { element, type SvgNode } from "../render/svg/node.ts";
import { swatchParts } from "../render/svg/swatch.ts";
import { type Align, renderText } from "../render/svg/text.ts";
import type { LegendEntry, Scene } from "../scene/scene.ts";
import { wrapText } from "../theme/metrics.ts";
import type { TypeStyle } from "../theme/theme.ts";

/** A part of a picture that begins at 0,0 and knows its height, CSS px. */
export interface Block {
  height: number;
  nodes: SvgNode[];
}

const LINE = 1.32;
const SWATCH = { width: 28, height: 18 };

export function text(
  lines: string[],
  x: number,
  y: number,
  style: TypeStyle,
  align: Align = "start",
): SvgNode {
  return renderText(lines, { x, y, align, lineHeight: style.size * LINE }, style);
}

/** Blocks under one another. */
export function stack(blocks: Block[], gap: number): Block {
  let top = 0;
  const nodes = blocks.map((block) => {
    const node = element("g", { transform: `translate(0 ${top})` }, ...block.nodes);
    top += block.height + gap;
    return node;
  });
  return { height: Math.max(0, top - gap), nodes };
}

function paragraph(words: string, width: number, style: TypeStyle): Block {
  const lines = wrapText(words, style, width);
  return { height: lines.length * style.size * LINE, nodes: [text(lines, 0, style.size, style)] };
}

/** Small print, one paragraph after another. */
export function footBlock(paragraphs: string[], width: number, style: TypeStyle): Block {
  return stack(
    paragraphs.map((p) => paragraph(p, width, style)),
    style.size * 0.3,
  );
}

/** The date shown and the title. */
export function headBlock(scene: Scene, width: number, unit: number, size: number): Block {
  const date = { size: 11 * unit, weight: 600 as const, colour: scene.text.soft };
  const title = { size: size * unit, weight: 700 as const, colour: scene.text.strong };
  return stack([paragraph(scene.dateLabel, width, date), paragraph(scene.title, width, title)], 4 * unit);
}

function entryBlock(entry: LegendEntry, width: number, unit: number, scene: Scene): Block {
  const style = { size: 12 * unit, weight: 400 as const, colour: scene.text.strong };
  const indent = (SWATCH.width + 9) * unit;
  const lines = wrapText(entry.label, style, width - indent - 18 * unit);
  const height = Math.max(23 * unit, lines.length * style.size * LINE + 6 * unit);
  const first = height / 2 - ((lines.length - 1) * style.size * LINE) / 2 + style.size * 0.35;
  const swatch = swatchParts(entry, { ...SWATCH, prefix: "picture-" });
  const place = `translate(0 ${height / 2 - (SWATCH.height * unit) / 2}) scale(${unit})`;
  return {
    height,
    nodes: [
      element("g", { transform: place }, ...swatch),
      text(lines, indent, first, style),
      text(
        [String(entry.count)],
        width,
        height / 2 + style.size * 0.35,
        { ...style, colour: scene.text.soft },
        "end",
      ),
    ],
  };
}

/** Classes that are present, with their counts. */
export function legendBlock(scene: Scene, width: number, unit: number): Block {
  const heading = {
    size: 9.5 * unit,
    weight: 600 as const,
    colour: scene.text.soft,
    letterSpacing: 0.06,
    uppercase: true,
  };
  const sections = scene.legend.flatMap((section) => {
    const entries = section.entries.filter((e) => e.count > 0);
    if (entries.length === 0) return [];
    const rows = entries.map((e) => entryBlock(e, width, unit, scene));
    return stack([paragraph(section.title, width, heading), stack(rows, 0)], 2 * unit);
  });
  return stack(sections, 8 * unit);
}
