import type { SvgNode } from "../../../render/svg/tree/node.ts";

/** What an element hands down to those inside it. Lengths in px of its own coordinates. */
export interface DrawStyle {
  /** `#RRGGBB`, `none` or `url(#id)`. */
  fill: string;
  fillRule: "nonzero" | "evenodd";
  stroke: string;
  strokeWidth: number;
  dash: number[];
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
  fontSize: number;
  fontWeight: number;
  spacing: number;
  anchor: "start" | "middle" | "end";
  direction: "ltr" | "rtl";
}

/** What SVG begins with. */
export const INITIAL_STYLE: DrawStyle = {
  fill: "#000000",
  fillRule: "nonzero",
  stroke: "none",
  strokeWidth: 1,
  dash: [],
  cap: "butt",
  join: "miter",
  fontSize: 16,
  fontWeight: 400,
  spacing: 0,
  anchor: "start",
  direction: "ltr",
};

function oneOf<const T extends string>(name: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (!found) throw new Error(`The PDF cannot draw ${name}="${value}".`);
  return found;
}

function numberIn(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) {
    throw new Error(`The PDF cannot draw ${name}="${value}".`);
  }
  return number;
}

function paintIn(name: string, value: string): string {
  if (value === "none" || /^#[0-9A-Fa-f]{6}$/.test(value) || /^url\(#[^)]+\)$/.test(value)) return value;
  throw new Error(`The PDF cannot draw ${name}="${value}".`);
}

/** Only our own typeface is embedded, and the first name of a family is the one that is meant. */
function checkFamily(value: string): void {
  if (/^["']?IBM Plex Sans["']?(,|$)/.test(value)) return;
  throw new Error(`The PDF cannot set text in ${value}.`);
}

type Reader = (value: string, name: string) => Partial<DrawStyle>;

const READERS: Record<string, Reader> = {
  fill: (v, n) => ({ fill: paintIn(n, v) }),
  "fill-rule": (v, n) => ({ fillRule: oneOf(n, v, ["nonzero", "evenodd"]) }),
  stroke: (v, n) => ({ stroke: paintIn(n, v) }),
  "stroke-width": (v, n) => ({ strokeWidth: numberIn(n, v) }),
  "stroke-dasharray": (v, n) => ({
    dash: v === "none" ? [] : v.split(/[\s,]+/).map((part) => numberIn(n, part)),
  }),
  "stroke-linecap": (v, n) => ({ cap: oneOf(n, v, ["butt", "round", "square"]) }),
  "stroke-linejoin": (v, n) => ({ join: oneOf(n, v, ["miter", "round", "bevel"]) }),
  "font-size": (v, n) => ({ fontSize: numberIn(n, v) }),
  "font-weight": (v, n) => ({ fontWeight: numberIn(n, v) }),
  "letter-spacing": (v, n) => ({ spacing: numberIn(n, v) }),
  "text-anchor": (v, n) => ({ anchor: oneOf(n, v, ["start", "middle", "end"]) }),
  direction: (v, n) => ({ direction: oneOf(n, v, ["ltr", "rtl"]) }),
  "font-family": (v) => {
    checkFamily(v);
    return {};
  },
};

/** Attributes that no one sees. */
const UNSEEN = /^(id|class|role|version|xmlns(:.*)?|xml:.*|aria-.*|data-.*)$/;
/** Attributes that place an element, which whoever draws it reads itself. */
const GEOMETRY: Record<string, string[]> = {
  svg: ["width", "height", "viewBox"],
  g: ["transform", "clip-path"],
  path: ["d", "transform"],
  rect: ["x", "y", "width", "height", "rx", "transform"],
  line: ["x1", "y1", "x2", "y2", "transform"],
  circle: ["cx", "cy", "r", "transform"],
  text: ["x", "y", "transform"],
  clipPath: [],
  pattern: ["x", "y", "width", "height", "patternUnits", "patternTransform"],
  defs: [],
};

/** The style of an element. An attribute that is not known might change the drawing, so it is an error. */
export function styleOf(node: SvgNode, parent: DrawStyle): DrawStyle {
  const own = GEOMETRY[node.tag];
  if (!own) throw new Error(`The PDF cannot draw the element ${node.tag}.`);
  let style = parent;
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value === undefined || UNSEEN.test(name) || own.includes(name)) continue;
    const read = READERS[name];
    if (!read) throw new Error(`The PDF cannot draw the attribute ${name} of ${node.tag}.`);
    style = { ...style, ...read(String(value), name) };
  }
  return style;
}

/** A number of an element's geometry; `fallback` where it may be left out. */
export function lengthOf(node: SvgNode, name: string, fallback?: number): number {
  const value = node.attributes[name];
  if (value === undefined && fallback !== undefined) return fallback;
  return numberIn(`${node.tag} ${name}`, String(value ?? ""));
}
