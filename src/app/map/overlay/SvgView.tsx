import { h } from "preact";
import { formatNumber, type SvgNode } from "../../../render/svg/tree/node.ts";

/** A tree of the SVG renderer as components: built node by node, never from a string. */
export function SvgView({ node }: { node: SvgNode }) {
  return toVNode(node);
}

function toVNode(node: SvgNode): ReturnType<typeof h> {
  const children = node.children.map((child) => (typeof child === "string" ? child : toVNode(child)));
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value !== undefined) attributes[name] = typeof value === "number" ? formatNumber(value) : value;
  }
  return h(node.tag, attributes, ...children);
}
