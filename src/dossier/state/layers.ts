import type { Dossier, EvidenceLayer, IsoDate, NamedView } from "../../model/dossier.ts";

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
  const opening = (dossier.opening || layer.opening) && { ...dossier.opening, ...layer.opening };
  return {
    ...dossier,
    ...(summary !== undefined && { summary }),
    period,
    ...(opening && { opening }),
    covered,
    layer: { id: layer.id, label },
    notes: [...dossier.notes, ...(layer.notes ?? [])],
    positions: dossier.positions.filter(held),
    actions: dossier.actions.filter(held),
    suspensions: dossier.suspensions.filter(held),
    sources: dossier.sources.filter((source) => held({ source: source.id })),
  };
}

/** The day that is shown where nobody asks for another: the period's last, unless the dossier names one in it. */
export function openingDay({ opening, period }: Pick<Dossier, "opening" | "period">): IsoDate {
  const [first, last] = [period.start.slice(0, 10), period.end.slice(0, 10)];
  const day = opening?.day?.slice(0, 10);
  return day && day >= first && day <= last ? day : last;
}

/** The view that is shown where nobody asks for another; none where the dossier has no views. */
export function openingView({ opening, views }: Pick<Dossier, "opening" | "views">): NamedView | undefined {
  return views.find(({ id }) => id === opening?.view) ?? views[0];
}
