import type { Dossier, EvidenceLayer } from "../../model/dossier.ts";

/** Ids of the layers of a dossier, in its order; none where its evidence is one. */
export function layerIds(dossier: Dossier): string[] {
  return (dossier.layers ?? []).map(({ id }) => id);
}

/** Id of the layer that is shown where nobody asks for another. */
export function defaultLayer(dossier: Dossier): string | undefined {
  return layerIds(dossier)[0];
}

/** Whether a layer holds the rows of a source. */
export function holdsSource({ sources }: EvidenceLayer, source: string): boolean {
  return sources?.includes(source) ?? true;
}

/**
 * A dossier of one layer's rows, sources, period, coverage and notes, for whatever works on dossiers; `layer` says which.
 * Without layers the dossier is given back as it is.
 * @throws RangeError for an id that is none of `layerIds`: ask before passing on what a user wrote.
 */
export function dossierOfLayer(dossier: Dossier, id = defaultLayer(dossier)): Dossier {
  const { layers = [] } = dossier;
  const layer = layers.find((l) => l.id === id);
  if (!layer) {
    if (id === undefined) return dossier;
    throw new RangeError(
      `${dossier.id} has no layer ${id}: it has ${layerIds(dossier).join(", ") || "none"}.`,
    );
  }
  const held = ({ source }: { source: string }) => holdsSource(layer, source);
  const { label, period = dossier.period, covered = dossier.covered, summary = dossier.summary } = layer;
  return {
    ...dossier,
    ...(summary !== undefined && { summary }),
    period,
    covered,
    layer: { id: layer.id, label },
    notes: [...dossier.notes, ...(layer.notes ?? [])],
    positions: dossier.positions.filter(held),
    actions: dossier.actions.filter(held),
    suspensions: dossier.suspensions.filter(held),
    sources: dossier.sources.filter((source) => held({ source: source.id })),
  };
}
