import type { Colour } from "../theme.ts";

/** `#RRGGBB` to light, each channel from 0 to 1. */
function linear(hex: Colour): [r: number, g: number, b: number] {
  const channel = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Of text on a ground, as WCAG 2 has it: from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const luminance = (hex: Colour) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
