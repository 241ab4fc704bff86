import { element, type SvgNode, stringify } from "../tree/node.ts";

/** A drawing that stands fewer times than this is not worth an element of its own. */
const WORTH = 3;

/** A symbol at its place, which `renderSymbol` moves by the one attribute `transform`. */
const isSymbol = ({ tag, attributes }: SvgNode) => tag === "g" && attributes.transform !== undefined;

/** What a symbol looks like, wherever it stands. */
function look({ attributes: { transform: _, ...rest }, children }: SvgNode): SvgNode {
  return { tag: "g", attributes: rest, children };
}

const childrenOf = (node: SvgNode) => node.children.filter((child) => typeof child !== "string");

function countLooks(nodes: SvgNode[], counts = new Map<string, number>()): Map<string, number> {
  for (const node of nodes) {
    if (isSymbol(node)) {
      const key = stringify(look(node));
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
    if (!isSymbol(node)) {
      const children = node.children.map((child) => (typeof child === "string" ? child : replaced(child)));
      return { ...node, children };
    }
    const key = stringify(look(node));
    if ((counts.get(key) ?? 0) < WORTH) return node;
    const { attributes, children } = look(node);
    const known = shared.get(key) ?? element("g", { id: `${prefix}symbol-${shared.size}`, ...attributes });
    if (!shared.has(key)) shared.set(key, { ...known, children });
    return element("use", { href: `#${known.attributes.id}`, transform: node.attributes.transform });
  };
  const drawn = nodes.map(replaced);
  return shared.size > 0 ? [element("defs", {}, ...shared.values()), ...drawn] : drawn;
}
