import { formatNumber, type SvgNode } from "../render/svg/node.ts";

export const SVG = "http://www.w3.org/2000/svg";

/** A tree of the SVG renderer as elements: built node by node, never from a string. */
export function toDom(node: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, node.tag);
  for (const [name, value] of Object.entries(node.attributes))
    if (value !== undefined)
      element.setAttribute(name, typeof value === "number" ? formatNumber(value) : value);
  for (const child of node.children) element.append(typeof child === "string" ? child : toDom(child));
  return element;
}
