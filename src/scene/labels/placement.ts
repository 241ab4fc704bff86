import { alongLine, type Box, inside } from "../frame/boxes.ts";
import type { Camera } from "../frame/camera.ts";
import { type Obstacle, obstaclesOf, ofKind, seenAt } from "../mark-kinds.ts";
import type { AreaMark, LabelMark, LineMark, Mark, Scene } from "../scene.ts";
import { isNamed, type LabelDensity } from "./density.ts";
import { labelSize } from "./label-box.ts";
import { type Candidate, candidates, type Standing } from "./label-candidates.ts";
import { LabelSpace, type LabelSpaceOptions, symbolBox } from "./label-obstacles.ts";
import { PRIORITY } from "./labels.ts";
import { Land } from "./land/land.ts";
import { dottedLabel, type PlacedLabel, placeBefore, placedAt, type Remembered } from "./placed-label.ts";
import { dotBox, placeDots } from "./polity/dots.ts";
import { withoutBadge } from "./polity/forms.ts";
import { farPlace, nearPlace, PADDING } from "./polity/places.ts";

export type { Box } from "../frame/boxes.ts";
export type { PlacedLabel } from "./placed-label.ts";

interface PlacementOptions extends LabelSpaceOptions {
  /** The picture before, whose places are tried first, so that labels do not jump about while zooming. */
  previous?: ReadonlyMap<string, Remembered>;
  /** All where absent. Dots for what is too small to be seen are there in any case. */
  density?: LabelDensity;
}

/** CSS px between two labels: across more than a space between words, or two names would read as one. */
const APART = { across: 5, down: 1.5 };

/** The first free candidate that keeps off the lines; failing that, the first free one. */
function choose(list: Candidate[], space: LabelSpace): Candidate | undefined {
  const free = list.filter(({ box }) => space.isFree(box));
  return free.find(({ box }) => !space.lines.hits(box)) ?? free[0];
}

function occupy(placed: PlacedLabel, space: LabelSpace): void {
  const [x0, y0, x1, y1] = placed.box;
  const { across, down } = placed.anchor === "callout" ? { across: PADDING, down: PADDING } : APART;
  space.taken.add([x0 - across, y0 - down, x1 + across, y1 + down]);
  if (placed.marker) space.taken.add(markerBox(placed.mark, placed.marker));
  if (placed.leader) for (const box of alongLine(...placed.leader, 1)) space.taken.add(box);
}

function markerBox(mark: LabelMark, at: { x: number; y: number }): Box {
  return symbolBox(at.x, at.y, mark.marker?.size ?? 0);
}

/** One try to place a label: where it belongs or, after the others, where it can still be told. */
interface Turn {
  mark: LabelMark;
  priority: number;
  far: boolean;
}

/** Labels that may stand elsewhere wait for those that rank so much lower and may not. */
const FAR_WAITS = 20;
/** More boxes than these would be a second legend. */
const MOST_CALLOUTS = 5;

function turns(labels: LabelMark[], urgent: LabelMark | undefined): Turn[] {
  const all = labels.flatMap((mark): Turn[] => {
    const first = { mark, priority: mark.priority, far: false };
    const waits = mark === urgent ? 0 : FAR_WAITS;
    return mark.leader ? [first, { mark, priority: mark.priority - waits, far: true }] : [first];
  });
  const byId = (a: Turn, b: Turn) => (a.mark.id < b.mark.id ? -1 : a.mark.id > b.mark.id ? 1 : 0);
  return all.sort((a, b) => b.priority - a.priority || byId(a, b) || Number(a.far) - Number(b.far));
}

function placePoint(
  mark: LabelMark,
  space: LabelSpace,
  zoom: number,
  before?: Standing,
): PlacedLabel | undefined {
  const point = space.project(mark.at);
  if (mark.marker && !space.isFree(markerBox(mark, { x: point[0], y: point[1] }))) return undefined;
  const size = labelSize(mark);
  const list = candidates(mark, ...point, size);
  const same = list.filter((c) => c.anchor === before);
  const chosen = choose(same, space) ?? choose(list, space);
  return chosen && placedAt(mark, chosen, size, { point, zoom });
}

/** What labels are placed among. */
export interface Surroundings {
  /** From the lowest to the uppermost. */
  areas: AreaMark[];
  obstacles: Obstacle[];
}

/**
 * Gives each label its place, or leaves it out: greedy, by priority and then by id, so that the order of the
 * input and the machine make no difference. Labels never cover one another, a point's symbol or the frame's edge, and a
 * bare name never stands on another's land.
 */
export function placeLabels(
  labels: LabelMark[],
  surroundings: Surroundings,
  camera: Camera,
  options: PlacementOptions = {},
): PlacedLabel[] {
  const placed = placeInTurn(labels, surroundings, camera, options);
  const own = labels.find(({ priority }) => priority >= PRIORITY.own);
  const isMissed = own && isNamed(own, options.density ?? "all") && !placed.some(names(own));
  if (!isMissed) return placed;
  // The others leave what the map is about no room for its name: it goes before them.
  const again = placeInTurn(labels, surroundings, camera, { ...options, urgent: own });
  return again.some(names(own)) ? again : placed;
}

const names =
  ({ id }: LabelMark) =>
  ({ mark }: PlacedLabel) =>
    mark.id === id && mark.lines.length > 0;

function placeInTurn(
  labels: LabelMark[],
  { areas, obstacles }: Surroundings,
  camera: Camera,
  options: PlacementOptions & { urgent?: LabelMark },
): PlacedLabel[] {
  const { zoom } = camera;
  const space = new LabelSpace(obstacles, camera, options);
  const shown = labels.filter((l) => camera.zoom >= l.minZoom && l.lines.length > 0);
  space.expect(shown);
  const land = new Land(areas, camera, options.project);
  const dots = placeDots(shown, { areas, obstacles }, camera, space);
  for (const dot of dots.values()) space.taken.add(dotBox(dot));
  const placed = new Map<LabelMark, PlacedLabel>();
  let callouts = MOST_CALLOUTS;
  const placeArea = (mark: LabelMark, far: boolean): PlacedLabel | undefined => {
    const dot = dots.get(mark);
    const point = dot?.at ?? space.project(mark.at);
    if (!inside([...point, ...point], space.frame) && !land.boxOf(mark.area ?? "")) return undefined;
    const before = placeBefore(options.previous?.get(mark.id), point, zoom);
    const isUrgent = mark === options.urgent;
    const context = { space, land, point, before, dot, dots: [...dots.values()], isUrgent };
    const written = dot ? withoutBadge(mark) : mark;
    const found = far ? farPlace(written, context, callouts) : nearPlace(written, context);
    if (found?.candidate.anchor === "callout") callouts--;
    const label = found && placedAt(found.mark, found.candidate, found.size, { point, zoom });
    return label && dot ? dottedLabel(mark, dot, zoom, label) : label;
  };
  const named = shown.filter((mark) => isNamed(mark, options.density ?? "all"));
  for (const { mark, far } of turns(named, options.urgent)) {
    if (placed.has(mark)) continue;
    const label =
      mark.area === undefined
        ? placePoint(mark, space, zoom, options.previous?.get(mark.id)?.anchor)
        : placeArea(mark, far);
    if (!label) continue;
    placed.set(mark, label);
    occupy(label, space);
  }
  const unnamed = [...dots].filter(([mark]) => !placed.has(mark));
  return [...placed.values(), ...unnamed.map(([mark, dot]) => dottedLabel(mark, dot, zoom))];
}

/** With more lines than this no ground is left that keeps off them, and looking for it takes longer than a frame. */
const MANY_LINES = 60;

/** The cased lines among marks that are seen, unless they are too many. */
export function linesToAvoid(marks: Mark[], camera: Camera): LineMark[] {
  const cased = ofKind(marks, "line").filter((m) => m.casing && seenAt(m, camera.zoom));
  return cased.length > MANY_LINES ? [] : cased;
}

/** Waters are no land: a name may stand on a lake as on the sea. */
const isLand = ({ id }: AreaMark) => !id.startsWith("lake:");

export function surroundingsOf(marks: Mark[]): Surroundings {
  return { areas: ofKind(marks, "area").filter(isLand), obstacles: obstaclesOf(marks) };
}

/** The labels of a scene, clear of its symbols and, where they can be, of its routes. */
export function placeScene(scene: Scene, camera: Camera, options: PlacementOptions = {}): PlacedLabel[] {
  const marks = scene.layers.flatMap((l) => l.marks);
  const avoid = linesToAvoid(marks, camera);
  return placeLabels(ofKind(marks, "label"), surroundingsOf(marks), camera, { avoid, ...options });
}
