/** What is said of a size that cannot be used. */
export const SIZE_WORDS = {
  dpi: (given: string, least: string, most: string, near: string) =>
    `${given} dpi cannot be used: expected ${least} to ${most}, the nearest is ${near}.`,
  wide: (given: string, fault: string) => `${given} cannot be how wide a picture is: ${fault}`,
  high: (given: string, fault: string) => `${given} cannot be how high a picture is: ${fault}`,
  noNumber: (unit: string) => `expected a number of ${unit}, such as 1200x675 in px.`,
  least: (side: string) => `the least is ${side}.`,
  most: (side: string) => `the most is ${side}.`,
  pixels: (side: string, dpi: string, px: string, most: string, way: string) =>
    `${side} at ${dpi} dpi are ${px} px, and a side may have ${most}: ${way}`,
  fewerDpi: (dpi: string) => `take ${dpi} dpi or less.`,
  smaller: (side: string) => `take ${side} or less.`,
};
export type SizeWords = typeof SIZE_WORDS;
