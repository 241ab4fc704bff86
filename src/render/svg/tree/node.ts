/** An element of the picture: plain data, so that it can be compared, changed and printed without a DOM. */
export interface SvgNode {
  tag: string;
  /** Numbers are printed with fixed decimals; `undefined` leaves the attribute out. */
  attributes: Record<string, string | number | undefined>;
  children: (SvgNode | string)[];
}

type Child = SvgNode | string | undefined | false;

/** Decimals of a number in an attribute: a hundredth of a px is below what anyone can see, even printed. */
const DECIMALS = 2;

/** Builds an element; absent children are left out. */
export function element(tag: string, attributes: SvgNode["attributes"] = {}, ...children: Child[]): SvgNode {
  return { tag, attributes, children: children.filter((c): c is SvgNode | string => Boolean(c)) };
}

/** A number as short as its fixed decimals allow: `-0.50` is `-0.5`, `-0.00` is `0`. */
export function formatNumber(value: number, decimals = DECIMALS): string {
  if (!Number.isFinite(value)) throw new RangeError(`A picture cannot hold the number ${value}.`);
  const factor = 10 ** decimals;
  return String(Math.round(value * factor) / factor + 0);
}

/** What XML 1.0 forbids even when escaped, and the rest of the controls, which no picture needs. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escapeText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>]/g, (c) => ENTITIES[c] ?? c);
}

function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\t\n\r]/g, (c) => ENTITIES[c] ?? c);
}

function printAttributes(attributes: SvgNode["attributes"]): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const plain = typeof value === "number" ? formatNumber(value) : escapeAttribute(value);
    text += ` ${name}="${plain}"`;
  }
  return text;
}

/** The picture as SVG; the only place that escapes. */
export function stringify(node: SvgNode): string {
  const open = `<${node.tag}${printAttributes(node.attributes)}`;
  if (node.children.length === 0) return `${open}/>`;
  const inside = node.children.map((c) => (typeof c === "string" ? escapeText(c) : stringify(c))).join("");
  return `${open}>${inside}</${node.tag}>`;
}

/** A file of its own, as opposed to an element inside a page. */
export function stringifyFile(node: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${stringify(node)}\n`;
}
