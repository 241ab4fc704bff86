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
export type FontChoice<F> = (character: string, before: F | undefined) => F;

/** In the order of speech. The base direction is that of the picture, left to right. */
function logicalRuns<F>(text: string, fontFor: FontChoice<F>): BidiRun<F>[] {
  const { levels } = bidi.getEmbeddingLevels(text, "ltr");
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: BidiRun<F>[] = [];
  let index = 0;
  for (const character of text) {
    const level = levels[index] ?? 0;
    const before = runs.at(-1);
    const font = fontFor(character, before?.font);
    const shown = mirrored.get(index) ?? character;
    if (before && before.level === level && before.font === font) before.text += shown;
    else runs.push({ text: shown, level, font });
    index += character.length;
  }
  return runs;
}

/** From left to right, as they are drawn (rule L2 of the Unicode Bidirectional Algorithm, for whole runs). */
export function visualRuns<F>(text: string, fontFor: FontChoice<F>): BidiRun<F>[] {
  const runs = logicalRuns(text, fontFor);
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
