import { geoEqualEarthRaw } from "d3-geo";
import type { Bounds, LonLat } from "../../model/geometry/coordinates.ts";
import { memoize } from "../../model/memoize.ts";
import { flatten } from "../../scene/frame/flat-geometry.ts";
import type { AreaMark, Inset } from "../../scene/scene.ts";
import { pathOf, type Transform } from "./geometry/path.ts";
import { frameOutline } from "./inset-frame.ts";
import { hatchId, hatchPatterns, strokeAttributes } from "./paint.ts";
import { svgId } from "./tree/ids.ts";
import { element, type SvgNode } from "./tree/node.ts";
import { subjectAttribute } from "./tree/subject.ts";

/** Antarctica, where no one takes a position, would take a sixth of the height. */
const SOUTH = -57;
const NORTH = 84;
const RADIANS = Math.PI / 180;

function project([lon, lat]: LonLat): [x: number, y: number] {
  const [x, y] = geoEqualEarthRaw(lon * RADIANS, lat * RADIANS);
  return [x, -y];
}

const HALF_WIDTH = project([180, 0])[0];
const TOP = project([0, NORTH])[1];
const BOTTOM = project([0, SOUTH])[1];

function transformOf(width: number): Transform {
  const scale = width / (2 * HALF_WIDTH);
  return { scale, dx: width / 2, dy: -TOP * scale };
}

/** The height that goes with a width of the world map. */
export function insetHeight(width: number): number {
  return (BOTTOM - TOP) * transformOf(width).scale;
}

const worldGeometry = memoize((geometry: AreaMark["geometry"]) => flatten(geometry, project));

function renderFrame(inset: Inset, bounds: Bounds, width: number, prefix: string): SvgNode {
  const d = pathOf(flatten(frameOutline(bounds, SOUTH, NORTH), project), transformOf(width));
  return element("path", {
    id: svgId(prefix, "inset-frame"),
    d,
    fill: "none",
    ...strokeAttributes(inset.frameStroke),
    "stroke-linejoin": "round",
  });
}

function renderArea(
  mark: AreaMark,
  width: number,
  height: number,
  { prefix = "", subjects, coarse = false }: InsetOptions,
): SvgNode[] {
  const d = pathOf(worldGeometry(mark.geometry), transformOf(width), {
    tolerance: 0.5,
    clip: [-2, -2, width + 2, height + 2],
    ...(coarse && { halves: true, smallest: 1 }),
  });
  if (!d) return [];
  const { colour, hatch } = mark.fill;
  const attributes = {
    ...(!coarse && { id: svgId(prefix, `inset-${mark.id}`) }),
    ...(subjects && subjectAttribute(mark.subject)),
  };
  const title = !coarse && mark.subject && element("title", {}, mark.title);
  if (!hatch) return [element("path", { ...attributes, d, fill: colour }, title)];
  const over = element("path", { d, fill: `url(#${hatchId(prefix, hatch)})` });
  return [
    element("g", attributes, title, colour !== undefined && element("path", { d, fill: colour }), over),
  ];
}

interface InsetOptions {
  /** Put before every id, where a page holds several pictures. */
  prefix?: string;
  /** Adds `data-subject="polity:USA"`; not SVG 1.1, so for pages only. */
  subjects?: boolean;
  /** Coasts on half px and no islets: for a page, whose picture waits for them. */
  coarse?: boolean;
}

/** Ground, areas and frame of the world map as parts for another picture, in a box that begins at 0,0. */
export function insetParts(
  inset: Inset,
  frame: Bounds | null,
  width: number,
  options: InsetOptions = {},
): { defs: SvgNode[]; parts: SvgNode[] } {
  const { prefix = "" } = options;
  const height = insetHeight(width);
  const areas = inset.marks.flatMap((mark) => renderArea(mark, width, height, options));
  const land = element(
    "g",
    {
      id: svgId(prefix, "inset-land"),
      "fill-rule": "evenodd",
      stroke: inset.ground,
      "stroke-width": 0.3,
      "stroke-linejoin": "round",
    },
    ...areas,
  );
  return {
    defs: hatchPatterns(
      prefix,
      inset.marks.map((m) => m.fill),
    ),
    parts: [
      ...(inset.marks.length > 0 ? [element("rect", { width, height, fill: inset.ground }), land] : []),
      ...(frame ? [renderFrame(inset, frame, width, prefix)] : []),
    ],
  };
}

/**
 * The world in Equal Earth with the outline of a frame on it. Without marks only the outline is drawn, on a clear
 * ground, so that a page can move it without drawing the world again.
 */
export function renderInset(
  inset: Inset,
  frame: Bounds | null,
  width: number,
  options: InsetOptions = {},
): { node: SvgNode; width: number; height: number } {
  const height = insetHeight(width);
  const { defs, parts } = insetParts(inset, frame, width, { subjects: true, ...options });
  const node = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${Math.round(height * 100) / 100}`,
      role: "img",
      "aria-label": inset.title,
    },
    defs.length > 0 && element("defs", {}, ...defs),
    ...parts,
  );
  return { node, width, height };
}
