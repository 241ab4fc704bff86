import { withRegions } from "../dossier/regions/with-regions.ts";
import { stateAt } from "../dossier/state/state.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata/geodata.ts";
import { politiesOf } from "../model/geodata/names.ts";
import { themeOf } from "../theme/colour/own-colours.ts";
import type { Theme } from "../theme/theme.ts";
import { actNotes } from "./actions/notes.ts";
import { boundaryLegend, boundarySentence } from "./areas/disputed.ts";
import { polityName } from "./classes/classes.ts";
import { basemapLayers, type Drawing, drawingOf, labelLayer } from "./layers.ts";
import { citedBy } from "./legend/footnotes.ts";
import { legendOf } from "./legend/legend.ts";
import { outsideNote } from "./legend/out-of-frame.ts";
import { ENGLISH } from "./phrases.ts";
import type { Holder, Inset, Scene } from "./scene.ts";
import type { View } from "./view.ts";
import {
  evidenceSentence,
  filterSentence,
  periodLabel,
  questionSentence,
  sceneNotes,
  usedSources,
} from "./words.ts";

/** A region that a dossier tells of may lie in a country that holds a position too: each is one who does. */
function holdersOf({ dossier, geodata, classOf }: Drawing): Holder[] {
  return politiesOf(geodata).flatMap((polity) => {
    const { section, label } = classOf(polity);
    return section === "position"
      ? [{ area: `area:${polity.code}`, name: polityName(dossier, polity), label }]
      : [];
  });
}

function insetOf(drawn: Drawing, view: View, theme: Theme, filter: string | undefined): Inset {
  const words = view.words ?? ENGLISH;
  const [holders, marks] = [holdersOf(drawn), drawn.areas];
  const subject = `area:${drawn.dossier.subject}`;
  return {
    title: words.world,
    caption: outsideNote({ inset: { holders, marks }, filter }, view.bounds, words),
    holders,
    ground: theme.sea,
    marks,
    ...(marks.some(({ id }) => id === subject) && { subject }),
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
  const polities = politiesOf(geodata);
  const evidence = evidenceSentence(dossier, words);
  const question = questionSentence(dossier, words);
  const acts = drawn.acts.map((act) => act.state);
  const entries = legendOf(dossier, polities, state, theme, { ...view, drawn: acts });
  const { legend, footnotes } = citedBy(dossier, state, entries, words);
  const filter = filterSentence(legend, words);
  return {
    version: 1,
    frame: { bounds: view.bounds, ...(view.projection && { projection: view.projection }) },
    title: dossier.title,
    subtitle: dossier.summary ?? "",
    ...(dossier.language && { language: dossier.language }),
    ...(evidence && { evidence }),
    ...(question && { question }),
    ...(filter && { filter }),
    dateLabel: periodLabel(dossier.period.start, view.at, words),
    at: view.at,
    ground: theme.sea,
    text: { strong: theme.text, soft: theme.soft, rule: theme.rule, paper: theme.card },
    layers: [...basemapLayers(drawn), labelLayer(drawn)],
    inset: insetOf(drawn, view, theme, filter),
    legend: [...legend, ...boundaryLegend(geodata, drawn.policy, theme, words)],
    notes: [...sceneNotes(dossier, state, words), ...actNotes(state, drawn.acts, words ?? ENGLISH)],
    ...(drawn.levelOfDetail && { levelOfDetail: drawn.levelOfDetail }),
    sources: usedSources(dossier, state),
    ...(footnotes.length > 0 && { footnotes }),
    boundaryPolicy: boundarySentence(dossier, geodata, drawn.policy, words),
    attribution: [...geodata.attribution, ...(dossier.credits ?? [])],
  };
}
