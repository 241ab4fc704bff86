import { lastBefore, mapDays } from "../../../dossier/state/changes.ts";
import type { Dossier, IsoDate } from "../../../model/dossier.ts";
import { readAddress } from "../../state/url/url-state.ts";
import { cardOf } from "./cards.ts";

/** What a link can say and have a card of its own. */
const TOLD = ["view", "at", "sources", "remarks"];

/**
 * The address of the page that shows a picture of this view where it is posted; none where the view is more than a named
 * one on a day of change, or where the site was built without such pages.
 */
export function cardAddress(dossier: Dossier, at: IsoDate, href: string): string | undefined {
  const { hash } = new URL(href);
  const asked = readAddress(hash);
  const image = document.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content;
  if (!image?.includes("share/") || Object.keys(asked).some((key) => !TOLD.includes(key))) return undefined;
  const card = cardOf(dossier, asked.view ?? null, lastBefore(mapDays(dossier), at));
  return card && new URL(`share/${card.name}.html`, href).href;
}
