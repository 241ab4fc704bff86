import { defaultLayer, dossierOfLayer } from "../../dossier/state/layers.ts";
import type { Dossier } from "../../model/dossier.ts";
import { didYouMean } from "../../model/nearest.ts";
import { shown } from "../../model/text/text.ts";
import { Usage } from "../../node/errors.ts";

/**
 * What a dossier shows of its evidence: the layer of that id or label, or its first.
 * @throws Usage where it has no such layer.
 */
export function layerOf(dossier: Dossier, name: string | undefined): Dossier {
  if (name === undefined) return dossierOfLayer(dossier, defaultLayer(dossier));
  const layers = dossier.layers ?? [];
  const asked = name.trim().toLowerCase();
  const found = layers.find((l) => l.id === name) ?? layers.find((l) => l.label.toLowerCase() === asked);
  if (found) return dossierOfLayer(dossier, found.id);
  const lack = `${shown(name) || "An empty text"} is no layer of the evidence of ${dossier.id}`;
  if (layers.length === 0) throw new Usage(`${lack}, which has none: leave --sources out.`);
  const ids = layers.map((l) => l.id).join(", ");
  const choices = layers.map((l) => ({ code: l.id, name: l.label }));
  const hint = didYouMean(name, choices, `one of ${ids}`);
  throw new Usage(`${lack}${hint}${hint.endsWith("?") ? ` Its layers are ${ids}.` : ""}`);
}
