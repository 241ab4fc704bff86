import { batch, signal } from "@preact/signals";
import { type Catalogue, EN } from "./en.ts";

/** BCP 47; the two pseudo-languages have the codes that the field gives them. */
export type Language = "en" | "en-XA" | "ar-XB";
export const LANGUAGES: Language[] = ["en", "en-XA", "ar-XB"];

/** The page's language and its catalogue; whoever reads `words` is redrawn when it changes. */
export const language = signal<Language>("en");
export const words = signal<Catalogue>(EN);

async function catalogueOf(of: Language): Promise<Catalogue> {
  if (of === "en") return EN;
  const { accentedCatalogue, mirroredCatalogue } = await import("./pseudo.ts");
  return of === "en-XA" ? accentedCatalogue(EN) : mirroredCatalogue(EN);
}

let last: Language = "en";

/** Loads a catalogue and turns the page to it: its strings, its `lang` and the side that it is read from. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === last) return;
  last = wanted;
  const catalogue = await catalogueOf(wanted);
  // While it was loading, the reader may have asked for another.
  if (wanted !== last) return;
  batch(() => {
    words.value = catalogue;
    language.value = wanted;
  });
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === "ar-XB" ? "rtl" : "ltr";
}
