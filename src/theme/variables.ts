import type { Colour, Theme } from "./theme.ts";

type Colours = Omit<Theme, "id" | "styled">;

function coloursOf({ id: _, styled: __, ...colours }: Theme): Colours {
  return colours;
}

const nameOf = (key: string) => `--c-${key}`;

/**
 * The theme of a page: each colour is a CSS custom property, so that one drawing serves light and dark, changes with
 * the reader's system, and needs no script for it. For elements inside a page only: files carry real colours.
 */
export function variablesOf(theme: Theme): Theme {
  const colours = Object.keys(coloursOf(theme)).map((key) => [key, `var(${nameOf(key)})`]);
  return { id: theme.id, styled: true, ...(Object.fromEntries(colours) as Colours) };
}

/** What the variables stand for, in light and in dark. */
export function variablesStylesheet(light: Theme, dark: Theme): string {
  const night = new Map<string, Colour>(Object.entries(coloursOf(dark)));
  const lines = Object.entries(coloursOf(light)).map(
    ([key, day]) => `${nameOf(key)}:light-dark(${day},${night.get(key) ?? day})`,
  );
  return `:root{${lines.join(";")}}`;
}
