import type { Colour, StancePaint, Theme } from "./theme.ts";

type Colours = Omit<Theme, "id" | "styled" | "stances">;

function coloursOf({ id: _, styled: __, stances: ___, ...colours }: Theme): Colours {
  return colours;
}

/** Every colour of a theme under the name of its CSS custom property. */
function named(theme: Theme): [name: string, colour: Colour][] {
  const plain = Object.entries(coloursOf(theme));
  const stances = Object.entries(theme.stances).flatMap(([role, { fill, on }]) => [
    [`${role}-fill`, fill],
    [`${role}-on`, on],
  ]);
  return [...plain, ...stances].map(([name, colour]) => [`--c-${name}`, colour as Colour]);
}

const variable = (name: string): Colour => `var(--c-${name})`;

/**
 * The theme of a page: each colour is a CSS custom property, so that one drawing serves light and dark, changes with
 * the reader's system, and needs no script for it. For elements inside a page only: files carry real colours.
 */
export function variablesOf(theme: Theme): Theme {
  const colours = Object.keys(coloursOf(theme)).map((name) => [name, variable(name)]);
  const stances = Object.entries(theme.stances).map(([role, { symbol }]): [string, StancePaint] => [
    role,
    { fill: variable(`${role}-fill`), on: variable(`${role}-on`), symbol },
  ]);
  return {
    id: theme.id,
    styled: true,
    ...(Object.fromEntries(colours) as Colours),
    stances: Object.fromEntries(stances) as Theme["stances"],
  };
}

/** What the variables stand for, in light and in dark. */
export function variablesStylesheet(light: Theme, dark: Theme): string {
  const night = new Map(named(dark));
  const lines = named(light).map(([name, day]) => `${name}:light-dark(${day},${night.get(name) ?? day})`);
  return `:root{${lines.join(";")}}`;
}
