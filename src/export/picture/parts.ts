import { swatchParts } from "../../render/svg/swatch.ts";
import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import { footnoteMark } from "../../scene/legend/footnotes.ts";
import { ENGLISH, type SceneWords } from "../../scene/phrases.ts";
import type { LegendEntry, Scene } from "../../scene/scene.ts";
import { measureText, wrapText } from "../../theme/fonts/metrics.ts";
import type { TypeStyle } from "../../theme/theme.ts";
import { type Block, LINE_HEIGHT, paragraph, stack, text } from "./blocks.ts";

const SWATCH = { width: 28, height: 18 };
const COUNT_WIDTH = 26;

/** Sentences under the title, from the one that gives way first to the one that always stands. */
export const HEAD_SENTENCES = ["subtitle", "question", "filter"] as const;
type HeadSentence = (typeof HEAD_SENTENCES)[number];

/** The date shown, the title and what it is about. */
export function headBlock(scene: Scene, width: number, size: number, said: HeadSentence[]): Block {
  const { strong, soft } = scene.text;
  const date = paragraph(scene.dateLabel, width, { size: 11.5, weight: 600, colour: soft });
  const title = paragraph(scene.title, width, { size, weight: 700, colour: strong }, true);
  const about = said.flatMap((which) => scene[which] || []).join(" ");
  const subtitle = about ? paragraph(about, width, { size: 12.5, weight: 400, colour: soft }) : null;
  return stack([stack([date, title], 5), ...(subtitle ? [subtitle] : [])], 7);
}

interface Lettering {
  lines: string[];
  height: number;
  /** `first` is the baseline of the first line. */
  nodes(left: number, first: number): SvgNode[];
}

/** A label and, where its last word leaves them room, the numbers of its footnotes behind it; else under it. */
function lettering(entry: LegendEntry, numbered: boolean, room: number, scene: Scene): Lettering {
  const style: TypeStyle = { size: 12.5, weight: 400, colour: scene.text.strong };
  const small: TypeStyle = { ...style, size: 8, colour: scene.text.soft };
  const line = style.size * LINE_HEIGHT;
  const mark = numbered && entry.footnotes ? footnoteMark(entry.footnotes) : "";
  const markWidth = mark ? measureText(mark, small) + 2 : 0;
  const behind = markWidth < room / 2;
  const labels = wrapText(entry.label, style, room);
  const last = measureText(labels.at(-1) ?? "", style) + markWidth;
  const lines = behind && last > room ? wrapText(entry.label, style, room - markWidth) : labels;
  const rows = behind ? [] : wrapText(mark, small, room);
  const end = measureText(lines.at(-1) ?? "", style) + 2;
  return {
    lines,
    height: lines.length * line + rows.length * small.size * LINE_HEIGHT,
    nodes: (left, first) => {
      const baseline = first + (lines.length - 1) * line;
      const numbers = behind
        ? text([mark], left + end, baseline - style.size * 0.33, small)
        : text(rows, left, baseline + small.size * LINE_HEIGHT, small);
      return [text(lines, left, first, style), ...(mark ? [numbers] : [])];
    },
  };
}

function entryBlock(entry: LegendEntry, width: number, row: number, options: LegendOptions): Block {
  const { scene, prefix, numbered, words = ENGLISH } = options;
  const indent = SWATCH.width + 9;
  const count = entry.organisations
    ? words.withOrganisations(String(entry.count), String(entry.organisations))
    : String(entry.count);
  const label = lettering(entry, numbered, width - indent - Math.max(COUNT_WIDTH, count.length * 7), scene);
  const style: TypeStyle = { size: 12.5, weight: 400, colour: scene.text.soft };
  const height = Math.max(row, label.height + 5);
  const baseline = height / 2 + style.size * 0.35;
  const first = baseline - (label.height - style.size * LINE_HEIGHT) / 2;
  const swatch = swatchParts(entry, { ...SWATCH, prefix });
  return {
    width,
    height,
    nodes: [
      element("g", { transform: `translate(0 ${(height - SWATCH.height) / 2})` }, ...swatch),
      ...label.nodes(indent, first),
      ...(entry.uncounted ? [] : [text([count], width, baseline, style, "end")]),
    ],
  };
}

export interface LegendOptions {
  words?: SceneWords | undefined;
  scene: Scene;
  prefix: string;
  /** With the numbers of the footnotes that stand in the footer of the picture. */
  numbered: boolean;
}

/** The sections of the legend; classes that no one is in, or that the filter leaves out, are not listed. */
export function legendBlocks(width: number, row: number, options: LegendOptions): Block[] {
  const { scene, prefix } = options;
  const heading: TypeStyle = {
    size: 10,
    weight: 600,
    colour: scene.text.soft,
    letterSpacing: 0.06,
    uppercase: true,
  };
  return scene.legend.flatMap((section) => {
    const entries = section.entries.filter((e) => (e.count > 0 || e.organisations) && !e.off);
    if (entries.length === 0) return [];
    const rows = entries.map((e, i) =>
      entryBlock(e, width, row, { ...options, prefix: `${prefix}${section.id}-${i}-` }),
    );
    return stack([paragraph(section.title, width, heading), stack(rows, 0)], 2);
  });
}
