/** When a picture carries its dossier: where that keeps it small, in any case, or not at all. */
export const CARRYING = ["fitting", "always", "never"] as const;
export type Carrying = (typeof CARRYING)[number];

/** Kilobytes that a packed dossier may have to fit into a picture without being asked for: about as many as the picture has. */
export const FITTING_KILOBYTES = 1_000;

export const fits = (packed: Uint8Array) => packed.length <= FITTING_KILOBYTES * 1000;

export function tooLarge(id: string, { length }: Uint8Array): string {
  return `The dossier ${id} is left out of pictures: packed it has ${Math.ceil(length / 1000)} KB, and up to ${FITTING_KILOBYTES} KB fit. --dossier always puts it in.`;
}

/** The packed dossier that goes into the file; undefined where it is left out. */
export function carriedOf(packed: Uint8Array | undefined, carrying: Carrying): Uint8Array | undefined {
  if (!packed || carrying === "never") return undefined;
  return carrying === "always" || fits(packed) ? packed : undefined;
}
