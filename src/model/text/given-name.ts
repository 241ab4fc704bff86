import type { Dossier } from "../dossier.ts";

/** The name that a dossier gives to a code itself; a code may well be called as what every object of JavaScript has. */
export function givenName({ names }: Pick<Dossier, "names">, code: string): string | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined;
}
