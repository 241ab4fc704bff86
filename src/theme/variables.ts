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

const VARIABLE = /^var\((--c-[^)]+)\)$/;
/** A dossier's own colours have no variable. */
const PAIR = /^light-dark\((#\w+),(#\w+)\)$/;

/** Something drawn in variables, in the colours that they stand for in a theme; all else in it is shared, not copied. */
export function coloured<T>(drawn: T, theme: Theme): T {
  const colours = new Map(named(theme));
  const own = theme.id === "light" ? 1 : 2;
  return replaced(
    drawn,
    (text) => colours.get(VARIABLE.exec(text)?.[1] ?? "") ?? PAIR.exec(text)?.[own] ?? text,
  ) as T;
}

function replaced(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (!value || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, change));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === "geometry" ? item : replaced(item, change)]),
  );
}
