import { words } from "../language/words.ts";
import type { PageData } from "./page-data.ts";

/** With more sources than this the line under the map only counts them, or it would leave no room for the map. */
const NAMED = 3;

/** What every picture must say: whose boundaries these are, and where all of it comes from. */
export function creditsOf({ boundaryPolicy, attribution }: PageData, sources: string[]): string {
  const cited =
    sources.length > NAMED
      ? words.value.filter.manySources(sources.length)
      : sources.length > 0 && words.value.page.sources(sources.join("; "));
  return [boundaryPolicy, cited, `${attribution.join("; ")}.`].filter(Boolean).join(" ");
}
