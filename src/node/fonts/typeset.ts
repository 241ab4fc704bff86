import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import { type OutlineStyle, outlineText } from "./outlines.ts";
import { SUBSETS, type Subset, setsWhole, subsetFor } from "./plex.ts";

interface Typeset {
  /** The same picture; what resvg cannot set has become outlines. */
  picture: SvgNode;
  /** What the rest is set in: each pair of subset and weight once. */
  fonts: { subset: Subset; weight: number }[];
  /** Characters that no font has, in order of appearance. */
  missing: string[];
}

interface Style extends OutlineStyle {
  anchor: string;
}

type Fonts = Map<string, Typeset["fonts"][number]>;

const INITIAL: Style = { size: 16, weight: 400, letterSpacing: 0, anchor: "start", direction: "ltr" };
/** What needs no letter: marks are drawn on the one before, joiners not at all. */
const UNDRAWN = /[\p{M}\p{Cf}\s\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const OF_TEXT = ["x", "y", "font-size", "font-weight", "letter-spacing", "text-anchor", "direction"];

function inherited({ attributes: a }: SvgNode, style: Style): Style {
  return {
    size: Number(a["font-size"] ?? style.size),
    weight: Number(a["font-weight"] ?? style.weight),
    letterSpacing: Number(a["letter-spacing"] ?? style.letterSpacing),
    anchor: String(a["text-anchor"] ?? style.anchor),
    direction: (a.direction ?? style.direction) === "rtl" ? "rtl" : "ltr",
  };
}

function outlined({ attributes }: SvgNode, text: string, style: Style): SvgNode {
  const { d, width } = outlineText(text, style);
  const isRight = style.anchor === (style.direction === "rtl" ? "start" : "end");
  const share = style.anchor === "middle" ? 0.5 : isRight ? 1 : 0;
  const x = Number(attributes.x ?? 0) - width * share;
  const y = Number(attributes.y ?? 0);
  const paint = Object.entries(attributes).filter(([name]) => !OF_TEXT.includes(name));
  return element("path", { ...Object.fromEntries(paint), transform: `translate(${x} ${y})`, d });
}

/** Characters of a picture's texts that none of some subsets has, each once. */
function lettersWithout(picture: SvgNode, subsets: readonly string[]): string[] {
  const drawn = (node: SvgNode): string =>
    node.children
      .map((child) => (typeof child !== "string" ? drawn(child) : node.tag === "text" ? child : ""))
      .join("");
  const lacks = (c: string) => !UNDRAWN.test(c) && !subsets.includes(subsetFor(c)?.id ?? "");
  return [...new Set(drawn(picture))].filter(lacks);
}

function setText(node: SvgNode, style: Style, fonts: Fonts): SvgNode {
  const text = node.children.join("");
  // resvg knows no base direction.
  const subset = style.direction === "ltr" ? setsWhole(text) : undefined;
  if (!subset) return outlined(node, text, style);
  fonts.set(`${subset.id}-${style.weight}`, { subset, weight: style.weight });
  return { ...node, attributes: { ...node.attributes, "font-family": subset.family } };
}

function walk(node: SvgNode, style: Style, fonts: Fonts): SvgNode {
  const own = inherited(node, style);
  if (node.tag === "text") return setText(node, own, fonts);
  const children = node.children.map((child) =>
    typeof child === "string" ? child : walk(child, own, fonts),
  );
  return { ...node, children };
}

/**
 * Gives every text of a picture the one font that sets it. resvg looks up a single font for a text and takes what it
 * lacks from any other, whatever its weight; a title in two scripts would be drawn half thin, or not at all.
 */
export function typeset(picture: SvgNode): Typeset {
  const fonts: Fonts = new Map();
  const set = walk(picture, INITIAL, fonts);
  const all = SUBSETS.map(({ id }) => id);
  return { picture: set, fonts: [...fonts.values()], missing: lettersWithout(picture, all) };
}
