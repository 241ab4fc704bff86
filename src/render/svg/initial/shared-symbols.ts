import { element, type SvgNode, stringify } from "../tree/node.ts";

/** A drawing that stands fewer times than this is not worth an element of its own. */
const WORTH = 3;

/** Where `renderSymbol` puts a symbol, its turn, and how it brings it to its size. */
const TRANSFORM = /^translate\((\S+) (\S+)\)( rotate\(\S+\))? (scale.*)$/;

/** A symbol apart from its place and its turn: what it looks like anywhere. */
interface Symbol {
  look: SvgNode;
  place: SvgNode["attributes"];
}

function symbolOf({ tag, attributes, children }: SvgNode): Symbol | undefined {
  const [, x = "", y = "", turn, size] = TRANSFORM.exec(String(attributes.transform)) ?? [];
  if (tag !== "g" || size === undefined) return undefined;
  const place =
    turn === undefined
      ? { x: x === "0" ? undefined : x, y: y === "0" ? undefined : y }
      : { transform: `${x === "0" && y === "0" ? "" : `translate(${x} ${y})`}${turn}`.trim() };
  return { look: { tag, attributes: { ...attributes, transform: size }, children }, place };
}

const childrenOf = (node: SvgNode) => node.children.filter((child) => typeof child !== "string");

function countLooks(nodes: SvgNode[], counts = new Map<string, number>()): Map<string, number> {
  for (const node of nodes) {
    const symbol = symbolOf(node);
    if (symbol) {
      const key = stringify(symbol.look);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    } else countLooks(childrenOf(node), counts);
  }
  return counts;
}

/**
 * Draws each symbol that stands several times once, and refers to it: a page of many small states would else be made
 * of little more than their dots.
 */
export function shareSymbols(nodes: SvgNode[], prefix: string): SvgNode[] {
  const counts = countLooks(nodes);
  const shared = new Map<string, SvgNode>();
  const replaced = (node: SvgNode): SvgNode => {
    const symbol = symbolOf(node);
    if (!symbol) {
      const children = node.children.map((child) => (typeof child === "string" ? child : replaced(child)));
      return { ...node, children };
    }
    const key = stringify(symbol.look);
    if ((counts.get(key) ?? 0) < WORTH) return node;
    const id = `${prefix}symbol-${shared.size}`;
    const { attributes, children } = symbol.look;
    const known = shared.get(key) ?? element("g", { id, ...attributes }, ...children);
    shared.set(key, known);
    return element("use", { href: `#${known.attributes.id}`, ...symbol.place });
  };
  const drawn = nodes.map(replaced);
  return shared.size > 0 ? [element("defs", {}, ...shared.values()), ...drawn] : drawn;
}
