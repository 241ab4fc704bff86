import { formatNumber, type SvgNode } from "../../../render/svg/tree/node.ts";

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

const withId = (svg: Element, id: string) => svg.querySelector(`#${CSS.escape(id)}`);

/** Puts elements in the place of those in a picture that have their ids. */
export function exchange(svg: Element, elements: Iterable<Element>): void {
  for (const element of elements) withId(svg, element.id)?.replaceWith(element);
}

/** Adds the patterns that a picture does not have yet. */
export function addPatterns(svg: Element, patterns: Iterable<Element>): void {
  const missing = [...patterns].filter(({ id }) => !withId(svg, id));
  if (missing.length === 0) return;
  const defs = svg.querySelector("defs") ?? document.createElementNS(SVG, "defs");
  defs.append(...missing);
  if (!defs.parentNode) svg.prepend(defs);
}
