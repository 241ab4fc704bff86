import type { SvgNode } from "../../../render/svg/tree/node.ts";
import { numbers, type PdfCanvas } from "../graphics/canvas.ts";
import { cubic } from "../graphics/path.ts";
import { type DrawStyle, lengthOf } from "../graphics/style.ts";
import type { PdfFont } from "./font.ts";
import type { KitGlyph, PdfDocument } from "./pdfkit-fonts.ts";
import { type PlacedGlyph, type ShapedLine, shapeLine } from "./shaping.ts";

/** What several texts share: fonts, and outlines that are drawn again and again. */
export interface TextTools {
  document: PdfDocument;
  fonts: PdfFont[];
  /** Names of the outlines in the page's resources, by font and glyph. */
  outlines: Map<string, string>;
  /** Characters that no font has, as they are met. */
  missing: Set<string>;
}

function hex(number: number): string {
  return number.toString(16).padStart(4, "0");
}

/** Text as a string in UTF-16, as dictionaries hold it. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i)));
  return `<FEFF${units.join("")}>`;
}

/** Glyphs of one font and spacing in one operator: each number takes back what the glyph is too wide. */
function showRun(run: PlacedGlyph[], size: number): string {
  let text = "";
  for (const placed of run) {
    const { font, width, advance, spacing } = placed;
    const rest = (Math.round(width) * 1000) / font.font.unitsPerEm - ((advance - spacing) * 1000) / size;
    text += `<${hex(font.numberOf(placed))}>${Math.abs(rest) > 0.01 ? numbers(rest) : ""}`;
  }
  return `${numbers(run[0]?.spacing ?? 0)} Tc [${text.replaceAll("><", "")}] TJ`;
}

function runsOf(line: ShapedLine): PlacedGlyph[][] {
  const runs: PlacedGlyph[][] = [];
  for (const placed of line.glyphs) {
    const before = runs.at(-1)?.[0];
    if (before?.font === placed.font && before.spacing === placed.spacing) runs.at(-1)?.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

/**
 * Spaced letters would be copied as single ones, so the word is said beside them. Not of words from right to left:
 * programs turn round what is said as they do what is drawn.
 */
function needsWords(line: ShapedLine, style: DrawStyle): boolean {
  return style.spacing !== 0 && line.glyphs.length > 1 && !line.rightToLeft;
}

function writeText(canvas: PdfCanvas, line: ShapedLine, style: DrawStyle, x: number, y: number) {
  const isSaid = needsWords(line, style);
  canvas.fillColour(style.fill);
  if (isSaid) canvas.write(`/Span <</ActualText ${utf16(line.words)}>> BDC`);
  canvas.write("BT");
  // The y of the picture runs downwards, letters stand upwards.
  for (const run of runsOf(line)) {
    canvas.write(`/${run[0]?.font.id} ${numbers(style.fontSize)} Tf`);
    canvas.write(`1 0 0 -1 ${numbers(x + (run[0]?.x ?? 0), y)} Tm`);
    canvas.write(showRun(run, style.fontSize));
  }
  canvas.write("ET");
  if (isSaid) canvas.write("EMC");
}

/** The outline of a glyph as a form of the page, in units of its font. */
function outlineName({ document, outlines }: TextTools, font: PdfFont, glyph: KitGlyph): string {
  const key = `${font.id} ${glyph.id}`;
  const known = outlines.get(key);
  if (known) return known;
  const name = `G${outlines.size + 1}`;
  outlines.set(key, name);
  const operators: string[] = [];
  let [x, y] = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    if (command === "moveTo") operators.push(`${numbers(...args)} m`);
    else if (command === "lineTo") operators.push(`${numbers(...args)} l`);
    else if (command === "quadraticCurveTo") {
      const [cx = 0, cy = 0, nx = 0, ny = 0] = args;
      operators.push(`${numbers(...cubic(x, y, cx, cy, nx, ny))} c`);
    } else operators.push("h");
    if (command !== "closePath") [x = 0, y = 0] = args.slice(-2);
  }
  const { unitsPerEm } = font.font;
  const em = [-unitsPerEm, -unitsPerEm, 3 * unitsPerEm, 2 * unitsPerEm];
  const form = document.ref({ Type: "XObject", Subtype: "Form", BBox: em, Resources: {} });
  form.end([...operators, "B"].join("\n"));
  document.page.xobjects[name] = form;
  return name;
}

/** Letters as outlines, which no one copies or reads aloud: the halo under a text that is there already. */
function writeOutlines(
  canvas: PdfCanvas,
  tools: TextTools,
  line: ShapedLine,
  style: DrawStyle,
  x: number,
  y: number,
) {
  if (style.fill === "none" || style.stroke === "none") {
    throw new Error("The PDF draws a hidden text only where it has both fill and stroke.");
  }
  canvas.fillColour(style.fill);
  canvas.strokeColour(style.stroke);
  for (const { font, glyph, x: from, dx, dy } of line.glyphs) {
    if (!glyph || glyph.path.commands.length === 0) continue;
    const scale = style.fontSize / font.font.unitsPerEm;
    canvas.lineStyle({ ...style, strokeWidth: style.strokeWidth / scale });
    canvas.save();
    canvas.transform([scale, 0, 0, -scale, x + from + dx * scale, y - dy * scale]);
    canvas.write(`/${outlineName(tools, font, glyph)} Do`);
    canvas.restore();
  }
}

/** One line of text at its anchor. */
export function drawText(node: SvgNode, style: DrawStyle, canvas: PdfCanvas, tools: TextTools): void {
  const text = node.children.map((child) => {
    if (typeof child !== "string") throw new Error(`The PDF cannot draw the element ${child.tag} in a text.`);
    return child;
  });
  // As SVG has it: line breaks are none, and blanks at the ends are not drawn.
  const words = text
    .join("")
    .replace(/[\t\n\r ]+/g, " ")
    .trim();
  const line = shapeLine(
    words,
    {
      size: style.fontSize,
      weight: style.fontWeight,
      spacing: style.spacing,
      direction: style.direction,
    },
    tools.fonts,
    tools.missing,
  );
  const isTurned = style.direction === "rtl";
  const share = { start: isTurned ? 1 : 0, middle: 0.5, end: isTurned ? 0 : 1 }[style.anchor];
  const x = lengthOf(node, "x", 0) - line.width * share;
  const y = lengthOf(node, "y", 0);
  if (style.fill.startsWith("url")) throw new Error(`The PDF cannot draw fill="${style.fill}" of a text.`);
  if (node.attributes["aria-hidden"] === "true") writeOutlines(canvas, tools, line, style, x, y);
  else if (style.stroke !== "none") throw new Error("The PDF cannot draw a stroke on a text that is read.");
  else if (style.fill !== "none") writeText(canvas, line, style, x, y);
}
