import type { Position } from "geojson";
import { concernsRegions, ownClaims } from "../../dossier/regions/region-codes.ts";
import type { Dossier } from "../../model/dossier.ts";
import { withoutEdges } from "../../model/geodata/border-edges.ts";
import { type BoundaryPolicy, POLICIES } from "../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { memoize } from "../../model/memoize.ts";
import { DASHES } from "../../theme/lines.ts";
import type { StrokeStyle, Theme } from "../../theme/theme.ts";
import { breakName } from "../labels/labels.ts";
import { ENGLISH } from "../phrases.ts";
import type { AreaMark, LabelMark, Layer, LegendSection, LineMark, Overlay } from "../scene.ts";

function policySentence(
  dossier: Dossier,
  geodata: Geodata,
  policy: BoundaryPolicy,
  { boundaries } = ENGLISH,
): string {
  if (!POLICIES[policy].disputes && !concernsRegions(dossier, geodata)) {
    return !POLICIES[policy].regions
      ? `${geodata.withoutRegions} ${boundaries.plain}`
      : geodata.withoutRegions;
  }
  return policy === "administrative" ? geodata.boundaryPolicy : geodata.otherPolicies[policy];
}

/** Whose boundary claims a picture draws, in sentences. */
export function boundarySentence(
  dossier: Dossier,
  geodata: Geodata,
  policy: BoundaryPolicy,
  words = ENGLISH,
): string {
  const sentence = policySentence(dossier, geodata, policy, words);
  const own = ownClaims(dossier, geodata);
  return own.length > 0 ? `${sentence} ${words.boundaries.own(own.join(", "))}` : sentence;
}

/** Thin lines that lean the other way than those of an implied position, in a colour that no position has. */
function hatching(theme: Theme): Overlay {
  return { hatch: { id: "reverse", colour: theme.text } };
}

function dashing(theme: Theme): StrokeStyle {
  return { colour: theme.neighbourOutline, width: 0.9, dash: DASHES.disputed };
}

/** The disputed ground as hatches over whatever colour lies there. */
export function disputedLayer(geodata: Geodata, theme: Theme, { boundaries } = ENGLISH): Layer {
  return {
    id: "disputed",
    name: boundaries.ground,
    marks: geodata.disputed.features.map(
      ({ geometry, properties }): AreaMark => ({
        kind: "area",
        id: `disputed:${properties.id}`,
        title: `${properties.name}, approximate`,
        rows: [],
        geometry,
        fill: hatching(theme),
      }),
    ),
  };
}

/** The borders between countries that are agreed: they do not depend on the date, and looking for them takes a while. */
export const agreedBorders = memoize(({ borders: { international, disputed } }: Geodata): Position[][] =>
  withoutEdges(international.coordinates, disputed),
);

export function disputedLine(geodata: Geodata, theme: Theme, { boundaries } = ENGLISH): LineMark {
  return {
    kind: "line",
    id: "border:disputed",
    title: boundaries.lines,
    rows: [],
    geometry: geodata.borders.disputed,
    stroke: dashing(theme),
  };
}

/** Below the towns that lie in it, above other cities. */
const LABEL_PRIORITY = 54;

export function disputedLabels(geodata: Geodata, theme: Theme, { boundaries } = ENGLISH): LabelMark[] {
  return geodata.disputed.features.map(({ properties }) => ({
    kind: "label",
    id: `label:disputed:${properties.id}`,
    title: `${properties.name}, approximate`,
    rows: [],
    lines: breakName(boundaries.ground),
    at: properties.label,
    anchors: ["centre"],
    gap: 6,
    priority: LABEL_PRIORITY,
    style: { size: 11, weight: 600, colour: theme.text, halo: theme.halo, haloWidth: 2.6 },
    area: `disputed:${properties.id}`,
    leader: { colour: theme.text, width: 0.9 },
    callout: { fill: theme.card, stroke: { colour: theme.text, width: 0.75 } },
    minZoom: 3.2,
  }));
}

/** Ids of the towns that lie in the disputed ground. */
export function disputedTowns(geodata: Geodata): string[] {
  return geodata.disputed.features.flatMap((f) => f.properties.towns);
}

/** What the legend tells of the boundaries; nothing where all are drawn as anyone would expect. */
export function boundaryLegend(
  geodata: Geodata,
  policy: BoundaryPolicy,
  theme: Theme,
  { boundaries } = ENGLISH,
): LegendSection[] {
  if (!POLICIES[policy].disputes) return [];
  const { features } = geodata.disputed;
  const colours = { ink: theme.text, paper: theme.card, accent: theme.text };
  return [
    {
      id: "boundaries",
      title: boundaries.section,
      entries: [
        {
          id: "disputed:ground",
          label: boundaries.ground,
          count: features.length,
          uncounted: true,
          members: features.map((f) => f.properties.id),
          swatch: {
            kind: "area",
            fill: hatching(theme),
            stroke: { colour: theme.rule, width: 0.75 },
          },
        },
        {
          id: "disputed:line",
          label: boundaries.line,
          count: 1,
          uncounted: true,
          members: [],
          swatch: { kind: "line", stroke: dashing(theme), ...colours },
        },
      ],
    },
  ];
}
