import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { politiesOf } from "../../model/geodata/names.ts";
import type { City } from "../../model/geodata/place.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import type { LonLat } from "../../model/geometry/coordinates.ts";
import type { SymbolId, Theme, TypeStyle } from "../../theme/theme.ts";
import { type AreaClass, type Classifier, polityName, subjectPolities } from "../classes/classes.ts";
import { ZOOM_RANGE } from "../frame/camera.ts";
import type { Route } from "../routes/routes.ts";
import type { AreaMark, LabelMark } from "../scene.ts";

/** Priorities, highest first; a label of a lower rank gives way. */
export const PRIORITY = {
  own: 101,
  subject: 100,
  /** The country that the subject lies in, and its neighbours. */
  near: 96,
  position: 86,
  rarity: 8,
  airport: 85,
  action: 80,
  neighbour: 70,
  city: 40,
  carrier: 60,
  base: 20,
  /** More than others of its kind. */
  named: 5,
};
/** Zoom from which towns that the picture is about may be named. */
const NAMED_FROM = 5.4;
/** Cities nearer than this to a drawn airport, degrees, share its label. */
const SAME_PLACE = 0.45;

/** Up to here, square kilometres, a name never has its letters on the fill, though bounds of scattered islands may hold it. */
const ISLETS = 3000;

interface PolityRank {
  priority: number;
  size: number;
  minZoom: number;
}

/** A class is rare that has at most this share of many holders: its members are what a reader looks for. */
const RARE = { share: 0.1, among: 20 };

/** How many hold each position, of how many. */
interface Shares {
  of(cls: AreaClass): number;
  isRare(cls: AreaClass): boolean;
}

function sharesOf(classes: AreaClass[]): Shares {
  const held = classes.filter(({ section }) => section === "position");
  const counts = new Map<string, number>();
  for (const { id } of held) counts.set(id, (counts.get(id) ?? 0) + 1);
  const of = ({ id }: AreaClass) => (counts.get(id) ?? 0) / Math.max(1, held.length);
  return {
    of,
    isRare: (cls) => cls.section === "position" && held.length >= RARE.among && of(cls) <= RARE.share,
  };
}

/** Rare classes come first, then large countries. */
const positionRank = ({ area }: Polity, share: number) =>
  PRIORITY.position + PRIORITY.rarity * (1 - share) + Math.min(1, Math.log10(area + 1) / 8);

function rankOf(polity: Polity, cls: AreaClass, isNeighbour: boolean, shares: Shares): PolityRank {
  const size = polity.area > 900_000 ? 13 : polity.area > 150_000 ? 12 : 10.5;
  const byArea = Math.max(0, 7.2 - Math.log2(Math.max(polity.area, 20) / 4000) * 0.55);
  if (polity.status === "region") return { priority: PRIORITY.subject, size: 11, minZoom: ZOOM_RANGE.least };
  if (cls.section === "position") {
    const priority = isNeighbour ? PRIORITY.near : positionRank(polity, shares.of(cls));
    return { priority, size: size + 1, minZoom: ZOOM_RANGE.least };
  }
  if (cls.section === "action") return { priority: PRIORITY.action, size, minZoom: 1.8 };
  if (isNeighbour || cls.section === "none") return { priority: PRIORITY.neighbour, size, minZoom: 2.1 };
  return {
    priority: PRIORITY.base + Math.min(9, Math.log10(polity.area + 1)),
    size: size - 1,
    minZoom: byArea,
  };
}

function outsideStyle(size: number, theme: Theme): TypeStyle {
  return {
    size,
    weight: 600,
    colour: theme.text,
    halo: theme.halo,
    haloWidth: 2.4,
    letterSpacing: 0.08,
    uppercase: true,
  };
}

/** Long names go on two lines, broken at the space nearest the middle. */
export function breakName(name: string): string[] {
  if (name.length < 14 || !name.includes(" ")) return [name];
  const spaces = [...name.matchAll(/ /g)].map((m) => m.index);
  const middle = name.length / 2;
  const at = spaces.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
  return [name.slice(0, at), name.slice(at + 1)];
}

/** Names of polities in spaced capitals, with the badge of their class as its second channel. */
export function polityLabels(
  dossier: Dossier,
  geodata: Geodata,
  classOf: Classifier,
  theme: Theme,
): LabelMark[] {
  const { whole } = subjectPolities(dossier, geodata);
  const neighbours = new Set(whole?.neighbours);
  const polities = politiesOf(geodata);
  const shares = sharesOf(polities.map(classOf));
  const isNear = ({ code }: Polity) => code === whole?.code || neighbours.has(code);
  return polities.flatMap((polity): LabelMark[] => {
    const cls = classOf(polity);
    if (cls.section === "base" && (polity.status === "region" || polity.code === "ATA")) return [];
    const name = polityName(dossier, polity);
    const { priority, size, minZoom } = rankOf(polity, cls, isNear(polity), shares);
    const isSubject = polity.code === dossier.subject;
    const coloured = cls.section === "position" && !cls.fill.hatch;
    const region = polity.status === "region";
    const onFill = coloured && !region && polity.area > ISLETS;
    return [
      {
        kind: "label",
        id: `label:${polity.code}`,
        title: name,
        rows: [],
        lines: breakName(name),
        at: polity.label,
        anchors: ["centre"],
        gap: 6,
        priority: isSubject ? PRIORITY.own : priority,
        style: {
          size,
          weight: cls.section === "base" || cls.dimmed ? 400 : 600,
          colour: onFill ? cls.on : cls.section === "base" || cls.dimmed ? theme.soft : theme.text,
          // On its own fill a name still crosses lakes, borders and routes.
          halo: !onFill && (coloured || region) ? theme.halo : cls.fill.colour,
          haloWidth: region ? 2.5 : 2,
          letterSpacing: region ? 0.06 : 0.12,
          uppercase: true,
        },
        area: `area:${polity.code}`,
        ...(coloured && { outside: outsideStyle(size, theme) }),
        ...(cls.section !== "base" && { leader: { colour: theme.text, width: 0.9 } }),
        ...((region || shares.isRare(cls)) && {
          callout: { fill: theme.card, stroke: { colour: theme.text, width: 0.75 } },
        }),
        minZoom,
        ...(cls.badge && { badge: cls.badge }),
      },
    ];
  });
}

function near(a: LonLat, b: LonLat): boolean {
  return Math.abs(a[0] - b[0]) < SAME_PLACE && Math.abs(a[1] - b[1]) < SAME_PLACE;
}

export function placeStyle(theme: Theme, strong: boolean): LabelMark["style"] {
  return {
    size: strong ? 13 : 12,
    weight: strong ? 600 : 400,
    colour: theme.text,
    halo: theme.halo,
    haloWidth: 2.6,
  };
}

function cityMinZoom(city: City, country: boolean): number {
  if (city.rank === "capital") return country ? 3 : 5;
  if (city.rank === "regional-capital") return 4;
  if (city.rank === "town") return 7;
  return city.population > 500_000 ? 6 : 6.6;
}

/** Cities that no drawn airport stands for already. */
export function shownCities(geodata: Geodata, routes: Route[]): City[] {
  const airports = [...new Set(routes.flatMap((r) => [r.origin.at, r.destination.at]))];
  return geodata.cities.filter((city) => !airports.some((at) => near(at, city.at)));
}

/** The subject's own capital comes before the country's name, which has room to move. */
function cityPriority(city: City, home: string | undefined): number {
  const size = Math.min(9, Math.log10(city.population + 1));
  if (city.country !== home) return PRIORITY.city + size;
  return (city.rank === "capital" ? PRIORITY.near + 1 : PRIORITY.city + 10) + size / 10;
}

function citySymbol(city: City): SymbolId {
  if (city.rank === "capital" || city.rank === "regional-capital") return city.rank;
  return "city";
}

/** What towns stand for in a picture. */
interface CityPart {
  /** Code of the country that the picture is about. */
  home: string | undefined;
  /** Ids of the towns that the picture is about, which come sooner than others. */
  named: ReadonlySet<string>;
  landOf: (city: City) => Pick<AreaMark, "subject"> | undefined;
}

const subjectOf = (mark: Pick<AreaMark, "subject"> | undefined) =>
  mark?.subject ? { subject: mark.subject } : {};

/** Pointing at a town means the land that it lies in, wherever its name has found room. */
export function cityLabels(cities: City[], { home, named, landOf }: CityPart, theme: Theme): LabelMark[] {
  return cities.map((city) => ({
    kind: "label",
    id: `label:city:${city.id}`,
    title: city.name,
    rows: [],
    ...subjectOf(landOf(city)),
    lines: [city.name],
    at: city.at,
    anchors: ["right", "left", "above", "below", "above-right", "below-right", "above-left", "below-left"],
    gap: 6,
    priority: cityPriority(city, home) + (named.has(city.id) ? PRIORITY.named : 0),
    style: placeStyle(theme, false),
    minZoom: Math.min(cityMinZoom(city, city.country === home), named.has(city.id) ? NAMED_FROM : 24),
    marker: { symbol: citySymbol(city), size: 13, ink: theme.text, paper: theme.halo },
  }));
}
