/** What is said of a packed dossier that is not taken. */
export const PACK_WORDS = {
  many: (count: number, most: number) => `${count} files are more than the ${most} that a dossier may have.`,
  large: (own: number, most: number) =>
    `The files are ${own} MB large: a dossier may have at most ${most} MB.`,
  damaged: "The zip is damaged or incomplete.",
  locked: "The zip has a password: save it without one.",
  packing: (name: string) => `${name} uses a compression that cannot be read here: make the zip again.`,
  path: (name: string) =>
    `The zip names a file outside of its own folder (${name.slice(0, 60)}): it is not opened.`,
  lies: (name: string) => `${name} unfolds to more than the zip says: it is not opened.`,
  nested: (name: string) => `${name} is a zip inside a zip inside a zip: unpack it first.`,
  twice: (name: string) => `${name} is in the zip twice: keep one of them.`,
  bare: "This picture carries no dossier: a program has removed it, or it was saved without.",
  spoilt: "The dossier in this picture is damaged: ask for the picture as it was saved.",
  bomb: "The dossier in this picture unfolds to more than a dossier may have: it is not opened.",
};

type PackWords = typeof PACK_WORDS;

/** Why a packed dossier is not taken, to be told in any language. */
export class PackFault extends Error {
  constructor(readonly tell: (say: PackWords) => string) {
    super(tell(PACK_WORDS));
  }
}
