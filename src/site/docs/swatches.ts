import { element, type SvgNode } from "../../render/svg/tree/node.ts";

const COLOURS = /^#[0-9A-F]{6}( #[0-9A-F]{6})*$/;
/** CSS px. */
const SIDE = 22;

/** Colours as they look, where a code names nothing but colours: `#864BC2 #8C8C8C`. */
export function swatches(code: string): SvgNode | undefined {
  if (!COLOURS.test(code)) return undefined;
  const colours = code.split(" ");
  const [width, height] = [colours.length * SIDE, SIDE];
  return element(
    "svg",
    { class: "swatches", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": code },
    ...colours.map((fill, i) =>
      element("rect", { x: i * SIDE, width: SIDE, height, fill }, element("title", {}, fill)),
    ),
  );
}
