import {
  differenceCiede2000,
  differenceEuclidean,
  displayable,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  modeLab65,
  modeLrgb,
  modeOklab,
  modeRgb,
  type Oklab,
  type Rgb,
  useMode,
} from "culori/fn";
import type { Colour } from "../theme.ts";

const rgbOf = useMode(modeRgb);
const linearOf = useMode(modeLrgb);
const oklabOf = useMode(modeOklab);
const labOf = useMode(modeLab65);
const distance = differenceEuclidean("oklab");
const ciede2000 = differenceCiede2000();

/** Full dichromacy by Machado, Oliveira and Fernandes 2009. */
const VISIONS = {
  normal: (light: Rgb) => light,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
export type Vision = keyof typeof VISIONS;
export const VISION_NAMES = Object.keys(VISIONS) as Vision[];

/** The filters are made for linear light, and take any numbers that are called RGB. */
function seen(colour: Colour, vision: Vision): Oklab {
  const light = linearOf(colour);
  if (!light) throw new Error(`Not a colour: ${colour}.`);
  const { r, g, b } = rgbOf(VISIONS[vision]({ ...light, mode: "rgb" }));
  return oklabOf({ mode: "lrgb", r: Math.max(0, r), g: Math.max(0, g), b: Math.max(0, b) });
}

/** Lightness and opponent colours of OKLab. */
export function oklab(colour: Colour): Oklab {
  return seen(colour, "normal");
}

/** To the nearest `#RRGGBB`; undefined for what no screen can show. */
export function hexOf(colour: Oklab): Colour | undefined {
  return displayable(colour) ? formatHex(colour).toUpperCase() : undefined;
}

/** What a colour is to the eyes of all kinds, in the order of their names. */
export function seenByAll(colour: Colour): Oklab[] {
  return VISION_NAMES.map((vision) => seen(colour, vision));
}

/** How far apart two colours are to an eye: 0 where they are one, about 1 from black to white. */
export function difference(a: Colour, b: Colour, vision: Vision = "normal"): number {
  return distance(seen(a, vision), seen(b, vision));
}

/** As the industry counts it: 1 is just noticed, 100 is from black to white. */
export function perceivedDifference(a: Colour, b: Colour, vision: Vision = "normal"): number {
  return ciede2000(seen(a, vision), seen(b, vision));
}

/** L* of CIELAB, from 0 to 100: what is left of a colour in a grey print. */
export function greyOf(colour: Colour): number {
  return labOf(colour)?.l ?? 0;
}
