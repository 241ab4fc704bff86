import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** A stretch of text of one direction that one font can set. */
export interface BidiRun<F> {
  /** In the order of speech; brackets already turned where the run goes to the left. */
  text: string;
  /** Depth of embedding: odd numbers run to the left. */
  level: number;
  font: F;
}

/** Chooses the font of a character; of marks and joiners, by the font of the character before. */
type FontChoice<F> = (character: string, before: F | undefined) => F;

export type Direction = "ltr" | "rtl";

/** Marks of direction, variation selectors and the like have done their work before anything is drawn; joiners have not. */
const UNSEEN = /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/u;

/** In the order of speech. */
function logicalRuns<F>(text: string, fontFor: FontChoice<F>, base: Direction): BidiRun<F>[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: BidiRun<F>[] = [];
  let index = 0;
  for (const character of text) {
    const level = levels[index] ?? 0;
    const shown = mirrored.get(index) ?? character;
    index += character.length;
    if (UNSEEN.test(character)) continue;
    const before = runs.at(-1);
    const font = fontFor(character, before?.font);
    if (before && before.level === level && before.font === font) before.text += shown;
    else runs.push({ text: shown, level, font });
  }
  return runs;
}

/** From left to right, as they are drawn (rule L2 of the Unicode Bidirectional Algorithm, for whole runs). */
export function visualRuns<F>(text: string, fontFor: FontChoice<F>, base: Direction = "ltr"): BidiRun<F>[] {
  const runs = logicalRuns(text, fontFor, base);
  const deepest = Math.max(0, ...runs.map((r) => r.level));
  for (let level = deepest; level > 0; level--) {
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end - start > 1) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return runs;
}

/** A bracket as it is written, not as it looks in a run to the left. */
export function unmirrored(codePoint: number): number {
  return bidi.getMirroredCharacter(String.fromCodePoint(codePoint))?.codePointAt(0) ?? codePoint;
}
