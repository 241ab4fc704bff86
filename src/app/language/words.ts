import { batch, signal } from "@preact/signals";
import { type Catalogue, EN } from "./en.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** The page's language and its catalogue; whoever reads `words` is redrawn when it changes. */
export const language = signal<Language>("en");
export const words = signal<Catalogue>(EN);

let last: Language = "en";

/** Loads a catalogue and turns the page to it: its strings, its `lang` and the side that it is read from. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === last) return;
  last = wanted;
  const catalogue = await LANGUAGES[wanted].load();
  // While it was loading, the reader may have asked for another.
  if (wanted !== last) return;
  batch(() => {
    words.value = catalogue;
    language.value = wanted;
  });
  document.documentElement.lang = wanted;
  document.documentElement.dir = LANGUAGES[wanted].dir;
}
