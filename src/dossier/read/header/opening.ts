import type { Dossier } from "../../../model/dossier.ts";
import type { JsonPath } from "../../../model/text/json.ts";
import type { Report } from "../../report.ts";
import { openingDay } from "../../state/layers.ts";
import { isObject } from "../unknown-fields.ts";
import { wordFault } from "../vocabulary.ts";
import { type HeaderFile, listOf } from "./header.ts";

type Say = (message: string | undefined, path: JsonPath, value: unknown) => void;

/** The view that a dossier, or a layer of it, opens with is one of the dossier's own. */
export function checkOpening({ raw }: HeaderFile, say: Say): void {
  const ids = listOf(raw.views).flatMap((v) => (isObject(v) && typeof v.id === "string" ? [v.id] : []));
  const none = "The dossier has no views: leave opening.view out.";
  const check = (part: unknown, path: JsonPath) => {
    const opening = isObject(part) ? part.opening : undefined;
    const view = isObject(opening) ? opening.view : undefined;
    if (typeof view !== "string" || ids.includes(view)) return;
    say(ids.length > 0 ? wordFault(view, "view", ids) : none, [...path, "opening", "view"], view);
  };
  check(raw, []);
  for (const [i, layer] of listOf(raw.layers).entries()) check(layer, ["layers", i]);
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
