import { lastBefore, mapDays } from "../../../dossier/state/changes.ts";
import { defaultLayer, openingDay, openingView } from "../../../dossier/state/layers.ts";
import { furtherQuestion } from "../../../dossier/state/questions.ts";
import type { Dossier, IsoDate, NamedView } from "../../../model/dossier.ts";

/** Cards of a layer: as many as a build makes in a few seconds, which are fewer where each has many rows to draw. */
const MOST = 96;
const MOST_OF_LARGE = 21;
/** Rows. */
const LARGE = 500;

/** A view on a day, of the question that the page opens with, that has a page and a picture of its own, which sites show where its link is posted. */
export interface Card {
  /** Of its files, without the ending. */
  name: string;
  view: NamedView;
  at: IsoDate;
}

/** The id of the layer that a dossier's rows are of, where it is not the one that the page opens with. */
export function furtherLayer(dossier: Dossier): string | undefined {
  const id = dossier.layer?.id;
  return id === defaultLayer(dossier) ? undefined : id;
}

/**
 * A card for every named view on every day on which anything changed; of many days only the latest have one, and the
 * one that the page opens on.
 * @param dossier of one layer's rows
 */
export function cardsOf(dossier: Dossier): { cards: Card[]; left: IsoDate[] } {
  const { views } = dossier;
  const days = mapDays(dossier);
  const further = furtherLayer(dossier);
  const nameOf = (view: NamedView, at: IsoDate) => [view.id, at, ...(further ? [further] : [])].join("-");
  const most =
    dossier.positions.length + dossier.actions.length + dossier.suspensions.length > LARGE
      ? MOST_OF_LARGE
      : MOST;
  const latest = days.slice(-Math.max(1, Math.floor(most / Math.max(1, views.length))));
  const opening = lastBefore(days, openingDay(dossier));
  const kept = latest.includes(opening) ? latest : [opening, ...latest.slice(1)];
  return {
    cards: kept.flatMap((at) => views.map((view) => ({ name: nameOf(view, at), view, at }))),
    left: days.filter((day) => !kept.includes(day)),
  };
}

/** The card of a view on a day, if it has one. */
export function cardOf(dossier: Dossier, viewId: string | null, at: IsoDate): Card | undefined {
  if (furtherQuestion(dossier)) return undefined;
  const id = viewId ?? openingView(dossier)?.id;
  return cardsOf(dossier).cards.find((card) => card.view.id === id && card.at === at);
}
