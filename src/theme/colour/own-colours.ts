import type { Dossier, OwnColour, Stance } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";
import type { Colour, StancePaint, Theme } from "../theme.ts";
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
function inTheme(light: Colour, dark: Colour, theme: Theme): Colour {
  if (theme.styled) return `light-dark(${light},${dark})`;
  return theme.id === "dark" ? dark : light;
}

function shadeOf({ light, dark = light }: OwnColour, theme: Theme): Colour {
  return inTheme(light, dark, theme);
}

/** How a stance is painted: in its own colours, or in those of its role. The sign is always the role's. */
export function stancePaint({ role, colour }: Pick<Stance, "role" | "colour">, theme: Theme): StancePaint {
  const paint = theme.stances[role];
  if (!colour || role === "remark") return paint;
  const { light, dark = light } = colour;
  return { ...paint, fill: shadeOf(colour, theme), on: inTheme(inkOn(light), inkOn(dark), theme) };
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
