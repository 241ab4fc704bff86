import type { Dossier } from "../../model/dossier.ts";
import type { Colour, StancePaint, Theme } from "../theme.ts";
import { themeOf } from "./own-colours.ts";
import type { Scaled } from "./scale-colours.ts";
import { stancePaints } from "./stance-paints.ts";

/** Gives the colour that a token stands for; a colour stands for itself. */
export type ColourOf = (token: Colour) => Colour;

const pairsOf = (token: StancePaint, paint: StancePaint): [Colour, Colour][] => [
  [token.fill, paint.fill],
  [token.on, paint.on],
];

/** For what a page has drawn in tokens and a canvas, which knows no style sheet, draws too: the colours of a theme. */
export function colourOfToken(dossier: Pick<Dossier, "base"> & Scaled, page: Theme, theme: Theme): ColourOf {
  const { id: _, styled: __, ...tokens } = themeOf(dossier, page);
  const colours = themeOf(dossier, theme);
  const paints = stancePaints(dossier, theme);
  const known = new Map<Colour, Colour>([
    ...Object.entries(tokens).map(([name, token]): [Colour, Colour] => [
      token,
      colours[name as keyof typeof tokens],
    ]),
    ...[...stancePaints(dossier, page)].flatMap(([id, token]) => {
      const paint = paints.get(id);
      return paint ? pairsOf(token, paint) : [];
    }),
  ]);
  return (token) => known.get(token) ?? token;
}
