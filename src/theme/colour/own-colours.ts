import type { Dossier, OwnColour } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";
import type { Colour, Theme } from "../theme.ts";
import { contrast } from "./contrast.ts";

/** What WCAG 2 asks of text. */
export const LEGIBLE = 4.5;
/** The inks of the house, and those that on any ground one at least can be read on. */
const INKS = ["#14110C", "#FFFFFF"] as const;
const LAST_INKS = ["#000000", "#FFFFFF"] as const;

const better = (fill: Colour, [a, b]: readonly [Colour, Colour]) =>
  contrast(a, fill) >= contrast(b, fill) ? a : b;

/** What can be read on a fill; there is an ink for every one. */
export function inkOn(fill: Colour): Colour {
  const ink = better(fill, INKS);
  return contrast(ink, fill) >= LEGIBLE ? ink : better(fill, LAST_INKS);
}

/** A page leaves it to the browser which of the two it shows. */
export function inTheme(light: Colour, dark: Colour, theme: Theme): Colour {
  if (theme.styled) return `light-dark(${light},${dark})`;
  return theme.id === "dark" ? dark : light;
}

export function shadeOf({ light, dark = light }: OwnColour, theme: Theme): Colour {
  return inTheme(light, dark, theme);
}

/** Made once, so that a picture can be told from another by its theme. */
const themesWith = memoize((base: NonNullable<Dossier["base"]>) =>
  memoize(
    (theme: Theme): Theme => ({
      ...theme,
      ...(base.sea && { sea: shadeOf(base.sea, theme) }),
      ...(base.land && { land: shadeOf(base.land, theme) }),
    }),
  ),
);

/** A theme with the ground that a dossier gives itself. */
export function themeOf({ base }: Pick<Dossier, "base">, theme: Theme): Theme {
  return base ? themesWith(base)(theme) : theme;
}
