import type { Feature } from "geojson";
import type { DossierState } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import { withoutEdges } from "../../model/geodata/border-edges.ts";
import { type BoundaryPolicy, POLICIES } from "../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import { outlineOf } from "../../model/geometry/antimeridian.ts";
import type { AreaGeometry } from "../../model/geometry/coordinates.ts";
import { DASHES } from "../../theme/lines.ts";
import type { Theme } from "../../theme/theme.ts";
import { type Classifier, polityName, subjectPolities } from "../classes/classes.ts";
import type { AreaMark, Layer, LineMark } from "../scene.ts";
import { agreedBorders, disputedLine } from "./disputed.ts";

/** One area a polity: countries, then the regions that lie on top of them. */
export function areaMarks(
  dossier: Dossier,
  geodata: Geodata,
  state: DossierState,
  classOf: Classifier,
): AreaMark[] {
  const mark = ({ geometry, properties }: Feature<AreaGeometry, Polity>): AreaMark => {
    const cls = classOf(properties);
    const known = state.polities.get(properties.code);
    const also = known?.split.map((s) => `also: ${s.label}`).join(", ");
    const speaks = cls.section !== "base";
    return {
      kind: "area",
      id: `area:${properties.code}`,
      title: `${polityName(dossier, properties)}: ${[cls.label, also].filter(Boolean).join("; ")}`,
      rows: [...(known?.positions ?? []), ...(known?.suspensions ?? [])].map((r) => r.id),
      ...(speaks && { subject: { kind: "polity" as const, code: properties.code } }),
      geometry,
      fill: cls.fill,
    };
  };
  const regions = geodata.regions.features.filter((f) => classOf(f.properties).section !== "base");
  return [...geodata.countries.features, ...regions].map(mark);
}

function base(id: string, title: string): Pick<LineMark, "id" | "title" | "rows"> {
  return { id, title, rows: [] };
}

function baseLine(
  id: string,
  title: string,
  geometry: LineMark["geometry"],
  stroke: LineMark["stroke"],
): LineMark {
  return { kind: "line", ...base(id, title), geometry, stroke };
}

/** Lakes over the land, in the sea's colour, and rivers. */
export function waterLayer(geodata: Geodata, theme: Theme): Layer {
  return {
    id: "water",
    name: "Lakes and rivers",
    marks: [
      ...geodata.rivers.features.map((f, i) =>
        baseLine(`river:${f.properties.id || i}`, f.properties.name ?? "River", f.geometry, {
          colour: theme.river,
          width: 0.7,
        }),
      ),
      ...geodata.lakes.features.map(
        (f): AreaMark => ({
          kind: "area",
          ...base(`lake:${f.properties.id}`, f.properties.name ?? "Lake"),
          geometry: f.geometry,
          fill: { colour: theme.sea },
          stroke: { colour: theme.coast, width: 0.5 },
        }),
      ),
    ],
  };
}

/** The subject's neighbours, told from other land by a firmer line. */
function neighbourOutlines(
  dossier: Dossier,
  geodata: Geodata,
  theme: Theme,
  policy: BoundaryPolicy,
): LineMark[] {
  const neighbours = new Set(subjectPolities(dossier, geodata).whole?.neighbours);
  return geodata.countries.features
    .filter((f) => neighbours.has(f.properties.code))
    .map(({ geometry, properties }) => {
      const { coordinates: rings } = outlineOf(geometry);
      return baseLine(
        `outline:${properties.code}`,
        `Outline of ${polityName(dossier, properties)}`,
        {
          type: "MultiLineString",
          coordinates: POLICIES[policy].disputes ? withoutEdges(rings, geodata.borders.disputed) : rings,
        },
        { colour: theme.neighbourOutline, width: 0.9 },
      );
    });
}

/** The regions that the dossier draws itself: their shape is all that tells of them, so it is drawn whatever the policy. */
function ownOutlines(dossier: Dossier, geodata: Geodata, theme: Theme, drawn: AreaMark[]): LineMark[] {
  const ids = new Set(drawn.map(({ id }) => id));
  return geodata.regions.features
    .filter(({ properties: { own, code } }) => own && ids.has(`area:${code}`))
    .map(({ geometry, properties }) =>
      baseLine(
        `outline:${properties.code}`,
        `Boundary of ${polityName(dossier, properties)}, as the dossier draws it`,
        outlineOf(geometry),
        { colour: theme.neighbourOutline, width: 1, dash: DASHES.regional },
      ),
    );
}

/** Inner, coastal, international and regional lines; the last is never drawn as an international one. */
export function borderLayer(
  dossier: Dossier,
  geodata: Geodata,
  theme: Theme,
  { policy, withRegions, drawn }: { policy: BoundaryPolicy; withRegions: boolean; drawn: AreaMark[] },
): Layer {
  const { borders } = geodata;
  const regional = baseLine(
    "border:regional",
    "Boundary of the region inside its country",
    borders.regional,
    {
      colour: theme.regional,
      width: 1.5,
      dash: DASHES.regional,
    },
  );
  const divisional = baseLine("border:divisional", "Governorates", borders.divisional, {
    colour: theme.division,
    width: 0.4,
  });
  const international: LineMark["geometry"] = POLICIES[policy].disputes
    ? { type: "MultiLineString", coordinates: agreedBorders(geodata) }
    : borders.international;
  return {
    id: "borders",
    name: "Boundaries",
    marks: [
      ...(POLICIES[policy].regions ? [divisional] : []),
      baseLine("border:coast", "Coast", borders.coast, { colour: theme.coast, width: 0.6 }),
      baseLine("border:international", "International boundaries", international, {
        colour: theme.border,
        width: 0.8,
      }),
      ...neighbourOutlines(dossier, geodata, theme, policy),
      ...(POLICIES[policy].disputes ? [disputedLine(geodata, theme)] : []),
      ...(withRegions && POLICIES[policy].regions ? [regional] : []),
      ...ownOutlines(dossier, geodata, theme, drawn),
    ],
  };
}
