import { filterOf, showsClass } from "../../dossier/filter/filter.ts";
import { group } from "../../dossier/state/dossier-index.ts";
import { type ActionState, type DossierState, isDrawn, type RouteStatus } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import { stancePaints } from "../../theme/colour/stance-paints.ts";
import type { Theme } from "../../theme/theme.ts";
import { drawableActs } from "../actions/acts.ts";
import { actEntries } from "../actions/legend.ts";
import { type AreaClass, type Classifier, classifier, classOfStance } from "../classes/classes.ts";
import { routeStroke } from "../classes/route-stroke.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { LegendEntry, LegendSection } from "../scene.ts";
import type { View } from "../view.ts";

interface Held {
  cls: AreaClass;
  members: string[];
  organisations: number;
}

function areaEntry({ cls, members, organisations }: Held, theme: Theme): LegendEntry {
  return {
    id: cls.id,
    label: cls.label,
    count: members.length,
    members,
    ...(organisations > 0 && { organisations }),
    swatch: {
      kind: "area",
      fill: cls.fill,
      stroke: { colour: cls.section === "none" ? theme.neighbourOutline : theme.rule, width: 0.75 },
      ...(cls.symbol && { symbol: cls.symbol, ink: cls.on }),
    },
  };
}

/** Organisations have no ground to colour, and count beside those that have where they hold a position. */
function areaEntries(
  { polities, organisations }: { polities: Polity[]; organisations: Dossier["organisations"] },
  classOf: Classifier,
  theme: Theme,
): (section: AreaClass["section"]) => LegendEntry[] {
  const found = new Map<string, Held>();
  const entryOf = (cls: AreaClass) => {
    const entry = found.get(cls.id) ?? { cls, members: [], organisations: 0 };
    found.set(cls.id, entry);
    return entry;
  };
  for (const polity of polities) entryOf(classOf(polity)).members.push(polity.code);
  for (const { id: code } of organisations) {
    const cls = classOf({ code });
    if (cls.section === "position") entryOf(cls).organisations++;
  }
  const sections = group([...found.values()], ({ cls }) => cls.section);
  return (section) => (sections.get(section) ?? []).map((held) => areaEntry(held, theme));
}

/** How the legend would show each stance, by its id, whether anybody takes it or not. */
export function stanceEntries(
  dossier: Pick<Dossier, "stances" | "scale">,
  theme: Theme,
): Map<string, LegendEntry> {
  const paints = stancePaints(dossier, theme);
  return new Map(
    dossier.stances.flatMap((stance) => {
      const paint = paints.get(stance.id);
      const held = paint && { cls: classOfStance(stance, paint), members: [], organisations: 0 };
      return held ? [[stance.id, areaEntry(held, theme)] as const] : [];
    }),
  );
}

const STATUSES: RouteStatus[] = ["operating", "announced", "suspended", "lifted"];

/** The route states, each with its line; the three that an action goes through are listed even where none is in it. */
function routeEntries(state: DossierState, theme: Theme, words: SceneWords): LegendEntry[] {
  return STATUSES.flatMap((status): LegendEntry[] => {
    const members = state.suspensions
      .filter((s) => s.status === status && isDrawn(s))
      .map((s) => s.suspension.id);
    if (members.length === 0 && status === "operating") return [];
    const colours = { ink: theme.route, paper: theme.routeCasing, accent: theme.stop };
    const swatch = { kind: "line" as const, stroke: routeStroke(status, theme), ...colours };
    return [
      {
        id: `route:${status}`,
        label: words.routes[status],
        count: members.length,
        members,
        swatch: status === "suspended" ? { ...swatch, symbol: "stop" as const } : swatch,
      },
    ];
  });
}

/**
 * Classes that are present, with their counts, in the order of the dossier's stances. `polities` are all that may be in
 * one; the filter of a view marks the classes that it leaves out. `drawn` are the acts that have marks; where the ground is
 * not at hand, all that may have some.
 */
export function legendOf(
  dossier: Dossier,
  polities: Polity[],
  state: DossierState,
  theme: Theme,
  { only, words = ENGLISH, drawn }: Pick<View, "only" | "words"> & { drawn?: ActionState[] } = {},
): LegendSection[] {
  const ground = { polities, organisations: dossier.organisations };
  const areas = areaEntries(ground, classifier(dossier, state, theme, words), theme);
  const order = (e: LegendEntry) => dossier.stances.findIndex((s) => e.id.split(":")[1] === s.id);
  const positions = areas("position").toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const routes = dossier.suspensions.length > 0 ? routeEntries(state, theme, words) : [];
  const codes = () => new Set(polities.map(({ code }) => code));
  const acts = actEntries(dossier, drawn ?? drawableActs(dossier, state, codes()), theme, words);
  const sections: LegendSection[] = [
    { id: "position", title: words.sections.position, entries: positions },
    {
      id: "action",
      title: words.sections.action,
      entries: [...areas("action"), ...routes, ...acts],
    },
    { id: "none", title: words.sections.none, entries: areas("none") },
  ];
  const filter = filterOf(dossier, state, only);
  const shown = new Set([
    ...state.suspensions.filter(filter.flight).map((s) => s.suspension.id),
    ...state.actions.filter(filter.action).map((a) => a.action.id),
  ]);
  const marked = (entry: LegendEntry): LegendEntry => {
    if (entry.uncounted || showsClass(only, entry.id)) return entry;
    // A line is also drawn for the class of its carrier's home, and an act for each class that it is in.
    const members = /^(route|action):/.test(entry.id) ? entry.members.filter((id) => shown.has(id)) : [];
    return members.length > 0 ? { ...entry, members, count: members.length } : { ...entry, off: true };
  };
  return sections.filter((s) => s.entries.length > 0).map((s) => ({ ...s, entries: s.entries.map(marked) }));
}
