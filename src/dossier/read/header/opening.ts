import type { Dossier } from "../../../model/dossier.ts";
import type { JsonPath } from "../../../model/text/json.ts";
import type { Report } from "../../report.ts";
import { openingDay } from "../../state/layers.ts";
import { isObject } from "../unknown-fields.ts";
import { wordFault } from "../vocabulary.ts";
import { type HeaderFile, listOf } from "./header.ts";

type Say = (message: string | undefined, path: JsonPath, value: unknown) => void;

/** The view that a dossier opens with is one of its own; its layers have none of theirs. */
export function checkOpening({ raw }: HeaderFile, say: Say): void {
  const view = isObject(raw.opening) ? raw.opening.view : undefined;
  if (typeof view === "string") {
    const ids = listOf(raw.views).flatMap((v) => (isObject(v) && typeof v.id === "string" ? [v.id] : []));
    const none = "The dossier has no views: leave opening.view out.";
    const fault = ids.length > 0 ? wordFault(view, "view", ids) : none;
    if (!ids.includes(view)) say(fault, ["opening", "view"], view);
  }
  listOf(raw.layers).forEach((layer, i) => {
    const opening = isObject(layer) ? layer.opening : undefined;
    if (!isObject(opening) || !("view" in opening)) return;
    const message = "A layer has only a day of its own: the map stays where it is when the layer changes.";
    say(message, ["layers", i, "opening", "view"], opening.view);
  });
}

/** A day that the period does not have is not shown, which is said. */
export function remarkOpening(dossier: Dossier, { document }: HeaderFile, report: Report): void {
  const { period, layers = [] } = dossier;
  const parts = [
    { part: dossier, path: ["opening", "day"] },
    ...layers.map((layer, i) => ({ part: { period, ...layer }, path: ["layers", i, "opening", "day"] })),
  ];
  for (const { part, path } of parts) {
    const value = part.opening?.day;
    const shown = openingDay(part);
    // What a layer takes over from the dossier is told there.
    if (!value || value.slice(0, 10) === shown) continue;
    const { start, end } = part.period;
    const message = `${value} lies outside of the period, ${start} to ${end}: the map opens on ${shown}.`;
    report("warning", message, { offset: document.offsetOf(path), field: path.join("."), value });
  }
}
