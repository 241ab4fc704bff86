import { describe, expect, it } from "vitest";
import { ROLES } from "../../src/dossier/schema.ts";
import { HATCHES } from "../../src/theme/hatches.ts";
import { SYMBOLS } from "../../src/theme/symbols.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";

type Rgb = [number, number, number];

/** Full dichromacy on linear RGB, Machado, Oliveira and Fernandes 2009, table 1. */
const VISIONS: Record<string, number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(hex: string): Rgb {
  const channel = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen([r, g, b]: Rgb, m: number[]): Rgb {
  const row = (i: number) => Math.max(0, (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b);
  return [row(0), row(3), row(6)];
}

/** Lightness and opponent colours of OKLab. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function difference(a: string, b: string, vision: number[]): number {
  const [x, y] = [oklab(seen(linear(a), vision)), oklab(seen(linear(b), vision))];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each([LIGHT, DARK])("the $id theme", (theme) => {
  const classes = {
    initiates: theme.stances.initiates.fill,
    rejects: theme.stances.rejects.fill,
    demands: theme.stances.demands.fill,
    carrier: theme.carrier,
    silent: theme.silent,
  };
  const pairs = Object.entries(classes).flatMap((a, i, all) => all.slice(i + 1).map((b) => [a, b] as const));

  it.each(Object.keys(VISIONS))("keeps its main classes apart under %s", (vision) => {
    for (const [[nameA, a], [nameB, b]] of pairs) {
      const apart = difference(a, b, VISIONS[vision] ?? []);
      expect(apart, `${nameA} and ${nameB} under ${vision}`).toBeGreaterThan(0.05);
    }
  });

  const { remark: _, exception, ...scale } = theme.stances;

  it.each(Object.keys(VISIONS))(
    "keeps every stance apart from every other, and from the ground, under %s",
    (vision) => {
      const grounds = { carrier: theme.carrier, silent: theme.silent, land: theme.land };
      const fills = Object.entries(scale).map(([role, { fill }]) => [role, fill] as const);
      for (const [role, fill] of fills) {
        for (const [name, other] of [...fills, ...Object.entries(grounds)]) {
          if (name === role) continue;
          const apart = difference(fill, other, VISIONS[vision] ?? []);
          expect(apart, `${role} and ${name} under ${vision}`).toBeGreaterThan(0.04);
        }
      }
    },
  );

  it("deepens from the middle of the scale to both its ends, and turns from green to red", () => {
    const lightness = (fill: string) => oklab(linear(fill))[0];
    const hue = (fill: string) => Math.atan2(oklab(linear(fill))[2], oklab(linear(fill))[1]);
    const of = (roles: (keyof typeof scale)[]) => roles.map((role) => scale[role].fill);
    const yes = of(["supports", "initiates"]);
    const no = of(["status-quo", "concern", "regrets", "opposes", "rejects", "demands"]);
    for (const side of [yes, no]) {
      const depths = side.map(lightness);
      expect(depths).toEqual(depths.toSorted((a, b) => b - a));
    }
    const turns = no.map(hue);
    expect(turns).toEqual(turns.toSorted((a, b) => b - a));
    for (const fill of yes) expect(oklab(linear(fill))[1]).toBeLessThan(0);
    for (const fill of no.slice(1)) expect(oklab(linear(fill))[2]).toBeGreaterThan(0.03);
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
