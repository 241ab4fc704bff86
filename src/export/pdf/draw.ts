import type { SvgNode } from "../../render/svg/tree/node.ts";
import type { Pause } from "../pauses.ts";
import { PdfCanvas } from "./graphics/canvas.ts";
import { boxThrough, grown, hatchStrokes, type Tile } from "./graphics/hatch.ts";
import { IDENTITY, inverse, type Matrix, multiply, parseTransform } from "./graphics/matrix.ts";
import { boxOf, outline } from "./graphics/shapes.ts";
import { type DrawStyle, INITIAL_STYLE, lengthOf, styleOf } from "./graphics/style.ts";
import { TaggedPage, tagOf } from "./tags.ts";
import { drawText, type TextTools } from "./text/text.ts";

/** Elements that say something and draw nothing. */
const WORDS = ["title", "desc", "metadata"];

interface Context {
  canvas: PdfCanvas;
  page: TaggedPage;
  picture: SvgNode;
  /** Patterns and clips by id. */
  defined: Map<string, SvgNode>;
  tools: TextTools;
  pause: Pause;
}

function nodesIn(node: SvgNode): SvgNode[] {
  return node.children.map((child) => {
    if (typeof child === "string")
      throw new Error(`The PDF cannot draw the words "${child}" in ${node.tag}.`);
    return child;
  });
}

function collectDefined(node: SvgNode, found: Map<string, SvgNode>): void {
  if (node.tag === "pattern" || node.tag === "clipPath") found.set(String(node.attributes.id), node);
  for (const child of node.children) if (typeof child !== "string") collectDefined(child, found);
}

function referenced(value: string, tag: string, { defined }: Context): SvgNode {
  const [, id = ""] = /^url\(#(.+)\)$/.exec(value) ?? [];
  const node = defined.get(id);
  if (node?.tag !== tag) throw new Error(`The PDF finds no ${tag} for ${value}.`);
  return node;
}

interface Hatch {
  tile: Tile;
  style: DrawStyle;
  /** From the tiles' coordinates to those of the element. */
  matrix: Matrix;
}

function matrixOf(transform: string | number | undefined): Matrix {
  return transform === undefined ? IDENTITY : parseTransform(String(transform));
}

function hatchOf(value: string, context: Context): Hatch {
  const node = referenced(value, "pattern", context);
  const [path, ...more] = nodesIn(node);
  if (node.attributes.patternUnits !== "userSpaceOnUse" || path?.tag !== "path" || more.length > 0) {
    throw new Error(`The PDF cannot draw the pattern ${value}: expected one path in user space.`);
  }
  const style = styleOf(path, styleOf(node, INITIAL_STYLE));
  if (style.fill !== "none" || !style.stroke.startsWith("#")) {
    throw new Error(`The PDF cannot draw the pattern ${value}: expected strokes of one colour, and no fill.`);
  }
  const drawn = matrixOf(path.attributes.transform);
  const [shrink, , , , e, f] = inverse(drawn);
  if (e !== 0 || f !== 0) throw new Error(`The PDF cannot draw the pattern ${value}: its path is moved.`);
  const origin: Matrix = [1, 0, 0, 1, lengthOf(node, "x", 0), lengthOf(node, "y", 0)];
  return {
    tile: {
      width: lengthOf(node, "width") * shrink,
      height: lengthOf(node, "height") * shrink,
      d: String(path.attributes.d ?? ""),
    },
    style,
    matrix: multiply(multiply(matrixOf(node.attributes.patternTransform), origin), drawn),
  };
}

/** The strokes of a hatch, clipped to the shape that they fill. */
function drawHatch(node: SvgNode, fillRule: DrawStyle["fillRule"], hatch: Hatch, canvas: PdfCanvas): void {
  const { tile, style, matrix } = hatch;
  canvas.save();
  outline(node, canvas);
  canvas.write(fillRule === "evenodd" ? "W* n" : "W n");
  canvas.transform(matrix);
  canvas.strokeColour(style.stroke);
  canvas.lineStyle(style);
  const area = grown(boxThrough(inverse(matrix), boxOf(node)), style.strokeWidth);
  for (const [x0, y0, x1, y1] of hatchStrokes(tile, area)) {
    canvas.moveTo(x0, y0);
    canvas.lineTo(x1, y1);
  }
  canvas.write("S");
  canvas.restore();
}

function drawShape(node: SvgNode, style: DrawStyle, context: Context): void {
  const { canvas } = context;
  const isStroked = style.stroke !== "none" && style.strokeWidth > 0;
  const isFlat = style.fill.startsWith("#") && node.tag !== "line";
  if (style.fill.startsWith("url")) drawHatch(node, style.fillRule, hatchOf(style.fill, context), canvas);
  if (isFlat) canvas.fillColour(style.fill);
  if (isStroked) {
    if (!style.stroke.startsWith("#")) throw new Error(`The PDF cannot draw stroke="${style.stroke}".`);
    canvas.strokeColour(style.stroke);
    canvas.lineStyle(style);
  }
  if (!isFlat && !isStroked) return;
  outline(node, canvas);
  const rule = isFlat && style.fillRule === "evenodd" ? "*" : "";
  canvas.write(`${isFlat ? (isStroked ? "B" : "f") : "S"}${rule}`);
}

function clip(node: SvgNode, context: Context): void {
  const path = referenced(String(node.attributes["clip-path"]), "clipPath", context);
  const shapes = nodesIn(path);
  const [shape] = shapes;
  if (!shape || shapes.length > 1) throw new Error("The PDF cannot clip to anything but one shape.");
  const { fillRule } = styleOf(shape, INITIAL_STYLE);
  outline(shape, context.canvas);
  context.canvas.write(`W${fillRule === "evenodd" ? "*" : ""} n`);
}

async function drawInside(node: SvgNode, style: DrawStyle, context: Context): Promise<void> {
  if (node.tag === "g" || node.tag === "svg") {
    for (const child of nodesIn(node)) {
      await drawNode(child, style, context);
      await context.pause();
    }
  } else if (node.tag === "text") drawText(node, style, context.canvas, context.tools);
  else context.page.decoration(() => drawShape(node, style, context));
}

async function drawNode(node: SvgNode, parent: DrawStyle, context: Context): Promise<void> {
  if (WORDS.includes(node.tag) || node.tag === "defs") return;
  const tag = tagOf(node, context.picture);
  if (tag) await context.page.part(tag, () => drawUntagged(node, parent, context));
  else await drawUntagged(node, parent, context);
}

async function drawUntagged(node: SvgNode, parent: DrawStyle, context: Context): Promise<void> {
  if (node.tag === "svg") throw new Error("The PDF cannot draw a picture inside a picture.");
  const style = styleOf(node, parent);
  const { transform, "clip-path": clipped } = node.attributes;
  if (transform === undefined && clipped === undefined) {
    await drawInside(node, style, context);
    return;
  }
  context.canvas.save();
  if (transform !== undefined) context.canvas.transform(parseTransform(String(transform)));
  if (clipped !== undefined) clip(node, context);
  await drawInside(node, style, context);
  context.canvas.restore();
}

/**
 * Draws the whole picture on the page, tagged. `matrix` leads from the picture's own px to points that run downwards,
 * which is what PDFKit begins a page with.
 */
export async function drawPicture(
  picture: SvgNode,
  matrix: Matrix,
  tools: TextTools,
  pause: Pause,
): Promise<void> {
  const canvas = new PdfCanvas();
  const page = new TaggedPage(tools.document, canvas);
  const context: Context = { canvas, page, picture, defined: new Map(), tools, pause };
  collectDefined(picture, context.defined);
  canvas.save();
  canvas.transform(matrix);
  await drawInside(picture, styleOf(picture, INITIAL_STYLE), context);
  canvas.restore();
  page.end();
}
