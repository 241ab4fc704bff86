import { stateAt } from "../dossier/state.ts";
import { withRegions } from "../dossier/with-regions.ts";
import { holds } from "../model/bounds.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata.ts";
import { themeOf } from "../theme/own-colours.ts";
import type { Theme } from "../theme/theme.ts";
import { type AreaClass, classifier, polityName } from "./classes.ts";
import { boundaryLegend, boundarySentence } from "./disputed.ts";
import { citedBy } from "./footnotes.ts";
import { type Drawing, drawingOf, groundLayers, labelLayer } from "./layers.ts";
import { legendOf } from "./legend.ts";
import { ENGLISH, type SceneWords } from "./phrases.ts";
import type { Inset, Scene } from "./scene.ts";
import type { View } from "./view.ts";
import { evidenceSentence, filterSentence, periodLabel, sceneNotes, usedSources } from "./words.ts";

/** Longer captions would crowd out what they explain. */
const LONGEST_CAPTION = 150;

/** Who holds a position outside the main map; by position where they are several, and counted where they are many. */
function insetCaption(outside: { name: string; cls: AreaClass }[], words: SceneWords): string {
  const [first, ...others] = outside;
  const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
  if (first && others.length === 0) return `${first.name}: ${lower(first.cls.label)}`;
  const labels = [...new Set(outside.map((p) => p.cls.label))];
  const named = (label: string) => outside.filter((p) => p.cls.label === label).map((p) => p.name);
  const caption = labels.map((label) => `${label}: ${named(label).join(", ")}`).join(". ");
  return caption.length > LONGEST_CAPTION
    ? words.outside.many(new Intl.NumberFormat(words.locale).format(outside.length))
    : caption;
}

function insetOf({ dossier, geodata, classOf, areas }: Drawing, view: View, theme: Theme): Inset {
  const words = view.words ?? ENGLISH;
  const nobody = view.only?.length ? words.outside.noneShown : words.outside.none;
  const outside = geodata.countries.features
    .map((f) => f.properties)
    .filter(({ label }) => !holds(view.bounds, label))
    .map((p) => ({ name: polityName(dossier, p), cls: classOf(p) }))
    .filter((p) => p.cls.section === "position");
  return {
    title: words.world,
    caption: outside.length > 0 ? insetCaption(outside, words) : nobody,
    ground: theme.sea,
    marks: areas,
    frameStroke: { colour: theme.text, width: 1.2 },
  };
}

/**
 * Everything that a picture shows, decided once, for any renderer: colours, lines, label texts and priorities,
 * legend, notes and credits. Pure: the same arguments give the same scene.
 */
export function buildScene(dossier: Dossier, world: Geodata, view: View, given: Theme): Scene {
  const theme = themeOf(dossier, given);
  const geodata = withRegions(world, dossier);
  const state = stateAt(dossier, view.at);
  const { words } = view;
  const drawn = drawingOf(dossier, geodata, state, view, theme);
  const polities = [...geodata.countries.features, ...geodata.regions.features].map((f) => f.properties);
  const evidence = evidenceSentence(dossier, words);
  const classOf = classifier(dossier, state, theme, words);
  const { legend, footnotes } = citedBy(
    dossier,
    state,
    legendOf(dossier, polities, state, classOf, theme, view),
    words,
  );
  const filter = filterSentence(legend, words);
  return {
    version: 1,
    frame: { bounds: view.bounds },
    title: dossier.title,
    subtitle: dossier.summary ?? "",
    ...(evidence && { evidence }),
    ...(filter && { filter }),
    dateLabel: periodLabel(dossier.period.start, view.at, words),
    at: view.at,
    ground: theme.sea,
    text: { strong: theme.text, soft: theme.soft, rule: theme.rule, paper: theme.card },
    layers: [...groundLayers(drawn), labelLayer(drawn)],
    inset: insetOf(drawn, view, theme),
    legend: [...legend, ...boundaryLegend(geodata, drawn.policy, theme, words)],
    notes: sceneNotes(dossier, state, words),
    ...(drawn.thinned && { thinned: drawn.thinned }),
    sources: usedSources(dossier, state),
    ...(footnotes.length > 0 && { footnotes }),
    boundaryPolicy: boundarySentence(dossier, geodata, drawn.policy, words),
    attribution: [...geodata.attribution, ...(dossier.credits ?? [])],
  };
}
