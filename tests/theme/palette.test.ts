import { describe, expect, it } from "vitest";
import { ROLES } from "../../src/dossier/read/header/schema.ts";
import { difference, oklab, VISION_NAMES } from "../../src/theme/colour/colour-vision.ts";
import { contrast } from "../../src/theme/colour/contrast.ts";
import { HATCHES } from "../../src/theme/hatches.ts";
import { SYMBOLS } from "../../src/theme/symbols.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";

describe.each([LIGHT, DARK])("the $id theme", (theme) => {
  const classes = {
    initiates: theme.stances.initiates.fill,
    rejects: theme.stances.rejects.fill,
    demands: theme.stances.demands.fill,
    carrier: theme.carrier,
    silent: theme.silent,
  };
  const pairs = Object.entries(classes).flatMap((a, i, all) => all.slice(i + 1).map((b) => [a, b] as const));

  it.each(VISION_NAMES)("keeps its main classes apart under %s", (vision) => {
    for (const [[nameA, a], [nameB, b]] of pairs) {
      const apart = difference(a, b, vision);
      expect(apart, `${nameA} and ${nameB} under ${vision}`).toBeGreaterThan(0.05);
    }
  });

  const { remark: _, exception, ...scale } = theme.stances;

  it.each(VISION_NAMES)(
    "keeps every stance apart from every other, and from the ground, under %s",
    (vision) => {
      const grounds = { carrier: theme.carrier, silent: theme.silent, land: theme.land };
      const fills = Object.entries(scale).map(([role, { fill }]) => [role, fill] as const);
      for (const [role, fill] of fills) {
        for (const [name, other] of [...fills, ...Object.entries(grounds)]) {
          if (name === role) continue;
          const apart = difference(fill, other, vision);
          expect(apart, `${role} and ${name} under ${vision}`).toBeGreaterThan(0.04);
        }
      }
    },
  );

  it("deepens from the middle of the scale to both its ends, and turns from green to red", () => {
    const lightness = (fill: string) => oklab(fill).l;
    const hue = (fill: string) => Math.atan2(oklab(fill).b, oklab(fill).a);
    const of = (roles: (keyof typeof scale)[]) => roles.map((role) => scale[role].fill);
    const yes = of(["supports", "initiates"]);
    const no = of(["status-quo", "concern", "regrets", "opposes", "rejects", "demands"]);
    for (const side of [yes, no]) {
      const depths = side.map(lightness);
      expect(depths).toEqual(depths.toSorted((a, b) => b - a));
    }
    const turns = no.map(hue);
    expect(turns).toEqual(turns.toSorted((a, b) => b - a));
    for (const fill of yes) expect(oklab(fill).a).toBeLessThan(0);
    for (const fill of no.slice(1)) expect(oklab(fill).b).toBeGreaterThan(0.03);
  });

  it("names the roles in the order of the scale", () => {
    expect(Object.keys(theme.stances)).toEqual([...ROLES]);
    // What is only the exception from a claim is hatched, never filled: it lends the colour of its end of the scale.
    expect(exception.fill).toBe(scale.initiates.fill);
  });

  it("can be read: text on every fill, and on the page", () => {
    for (const [role, { fill, on }] of Object.entries(theme.stances)) {
      expect(contrast(fill, on), `text on ${role}`).toBeGreaterThanOrEqual(4);
    }
    expect(contrast(theme.text, theme.page)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.soft, theme.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.text, theme.carrier)).toBeGreaterThanOrEqual(4.5);
  });

  it("gives each stance a sign of its own as a second channel", () => {
    const { remark, ...coloured } = theme.stances;
    const signs = Object.values(coloured).map((s) => JSON.stringify(SYMBOLS[s.symbol]));
    expect(new Set(signs).size).toBe(signs.length);
    expect(remark.fill).toBe(theme.silent);
    expect(Object.keys(HATCHES)).toContain("diagonal");
  });
});
