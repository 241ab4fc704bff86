import { memoize } from "../../model/memoize.ts";
import type { Stance } from "../../model/stance.ts";
import { ROLE_SYMBOLS, SHAPE_IDS } from "../symbols.ts";
import type { HatchId, StancePaint, SymbolId, Theme } from "../theme.ts";
import { inkOn, inTheme, shadeOf } from "./own-colours.ts";
import { type Scaled, scaleColours } from "./scale-colours.ts";

/** Over ground without a position: one for each stance in the role of a remark. */
const REMARK_HATCHES: HatchId[] = ["rows", "columns", "cross"];

/** The sign of its role; without one, a shape that says neither yes nor no. */
function symbolOf({ role }: Stance, index: number): SymbolId {
  return role ? ROLE_SYMBOLS[role] : (SHAPE_IDS[index % SHAPE_IDS.length] ?? "dot");
}

function remarkPaint(stance: Stance, index: number, theme: Theme): StancePaint {
  const id = REMARK_HATCHES[index % REMARK_HATCHES.length] ?? "rows";
  return {
    fill: theme.silent,
    on: theme.text,
    hatch: { id, colour: theme.soft },
    symbol: symbolOf(stance, index),
  };
}

function paintsIn(dossier: Scaled, theme: Theme): Map<string, StancePaint> {
  const colours = scaleColours(dossier);
  const remarks = dossier.stances.filter(({ role }) => role === "remark");
  return new Map(
    dossier.stances.map((stance, i): [string, StancePaint] => {
      const given = colours.get(stance.id);
      const shades = stance.colour ?? given;
      if (stance.role === "remark" || !shades) {
        return [stance.id, remarkPaint(stance, remarks.indexOf(stance), theme)];
      }
      const { light, dark = light } = shades;
      const on = inTheme(inkOn(light), inkOn(dark), theme);
      const hatch = given?.hatch && { id: given.hatch, colour: on };
      const paint = { fill: shadeOf(shades, theme), on, symbol: symbolOf(stance, i) };
      return [stance.id, { ...paint, ...(hatch && { hatch }) }];
    }),
  );
}

/** How each stance of a dossier is painted, by id: in its own colour, or in that of the scale. */
const paintsOf = memoize((dossier: Scaled) => memoize((theme: Theme) => paintsIn(dossier, theme)));

export function stancePaints(dossier: Scaled, theme: Theme): Map<string, StancePaint> {
  return paintsOf(dossier)(theme);
}
