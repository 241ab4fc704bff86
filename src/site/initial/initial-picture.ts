import { openingDay } from "../../dossier/state/layers.ts";
import { stateAt } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import { type PackedGeodata, unpackGeodata } from "../../model/geodata/topology.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { planeOf, sceneOn } from "../../render/plane/scene.ts";
import {
  BASEMAP_UNITS,
  type InitialBasemap,
  renderInitialBasemap,
} from "../../render/svg/initial/initial-basemap.ts";
import { renderInitialMarks } from "../../render/svg/initial/initial-marks.ts";
import { element, type SvgNode, stringify } from "../../render/svg/tree/node.ts";
import { buildScene } from "../../scene/build.ts";
import { type Camera, mercator, worldSize } from "../../scene/frame/camera.ts";
import {
  boundsRatio,
  INITIAL_REACH,
  type InitialSize,
  initialSizes,
  wholeZoomSizes,
} from "../../scene/frame/initial-sizes.ts";
import type { Box } from "../../scene/labels/placement.ts";
import { drawingOf, shapeLayers } from "../../scene/layers.ts";
import { sceneAt, seenNote } from "../../scene/routes/level-of-detail.ts";
import type { Frame, Scene, Subject } from "../../scene/scene.ts";
import { HATCHES } from "../../theme/hatches.ts";
import { LIGHT } from "../../theme/themes.ts";
import { variablesOf } from "../../theme/variables.ts";
import { filled, generalise } from "./generalise.ts";
import { lighter } from "./lighter.ts";
import { awayFrom } from "./tolerance.ts";

/** CSS px of the width that the drawing is generalised for; on larger screens it is still within a px or so. */
const WIDTH = 1000;
/** CSS px that a border may stray at `WIDTH`: as few as leave the page's HTML within its budget. */
const TOLERANCES = [0.45, 0.6, 0.8, 0.9, 1] as const;
/** More of them, by a px for every so many, away from the middle. */
const AWAY = { coarsest: 6, fallOff: 20 };
/** Islets below this are not drawn, CSS px. */
const SMALLEST = 0.9;

export interface InitialPicture {
  ground: SvgNode;
  marks: SvgNode;
  /** Rules that fit both to the frame's size. */
  css: string;
  /** How many routes of many it shows; absent where each has a line of its own. */
  levelOfDetail?: string;
}

/** The page's own controls lie in the upper corners. */
function controlsOf({ camera }: InitialSize): Box[] {
  return [
    [0, 0, 212, 52],
    [camera.width - 56, 0, camera.width, 92],
  ];
}

const tidy = (value: number) => Math.round(value * 1000) / 1000;

/** Tiles of each hatch for each whole zoom, lying as MapLibre lays them: from the world's corner, doubled at each. */
function hatchTiles({ hatches }: InitialBasemap, camera: Camera, zooms: number[]): SvgNode[] {
  const scale = worldSize(camera.zoom) * BASEMAP_UNITS;
  const [cx, cy] = mercator(camera.center);
  const corner = [
    (camera.width / 2) * BASEMAP_UNITS - cx * scale,
    (camera.height / 2) * BASEMAP_UNITS - cy * scale,
  ];
  return hatches.flatMap(({ id, colour }, n) =>
    zooms.map((zoom) => {
      const { size, strokeWidth, path } = HATCHES[id];
      const unit = 2 ** (camera.zoom - zoom) * BASEMAP_UNITS;
      const [x = 0, y = 0] = corner.map((c) => tidy(c % (size * unit)));
      const attributes = { width: size, height: size, patternUnits: "userSpaceOnUse" };
      return element(
        "pattern",
        {
          id: `first-hatch-${n}-${zoom}`,
          ...attributes,
          patternTransform: `translate(${x} ${y}) scale(${tidy(unit)})`,
        },
        element("path", {
          d: path,
          fill: "none",
          stroke: colour,
          "stroke-width": strokeWidth,
          "stroke-linecap": "round",
        }),
      );
    }),
  );
}

/** `n` is the number of the step where labels are placed anew at it. */
function rulesAt({ camera }: InitialSize, n: number, { dashes, hatches }: InitialBasemap): string {
  const zoom = Math.floor(camera.zoom + 1e-6);
  const stretch = 2 ** (camera.zoom - zoom);
  return [
    ...(n < 0 ? [] : [`.sized{display:none}.size-${n}{display:block}`]),
    ...dashes.map(
      (d, i) => `.dash-${i}{stroke-dasharray:${d.map((v) => `${tidy(v * stretch)}px`).join(" ")}}`,
    ),
    ...hatches.map((_, i) => `.hatch-${i}{fill:url(#first-hatch-${i}-${zoom})}`),
  ].join("");
}

/** `--fit` is what CSS needs to fit a box of the bounds' shape into the frame. */
function stylesheet(bounds: Bounds, sizes: InitialSize[], ground: InitialBasemap): string {
  const ratio = boundsRatio(bounds);
  const all = [...sizes, ...wholeZoomSizes(bounds)].toSorted((a, b) => a.from - b.from);
  const steps = all.map((size, i) => {
    const rules = rulesAt(size, sizes.indexOf(size), ground);
    const when = `(min-width:${tidy(size.from)}px) and (min-height:${tidy(size.from * ratio)}px)`;
    return i === 0 ? rules : `@container map ${when}{${rules}}`;
  });
  return `:root{--fit:${tidy(ratio)}}${steps.join("")}`;
}

/** What all tolerances have in common. */
interface Ground {
  dossier: Dossier;
  packed: PackedGeodata;
  view: Frame & { at: string };
  /** With all boundaries as they are. */
  exact: Scene;
  hrefOf: (subject: Subject) => string | undefined;
}

function basemapAt(tolerance: number, { dossier, packed, view, exact, hrefOf }: Ground): InitialBasemap {
  const plane = planeOf({ frame: view });
  const { camera, project } = filled(view, WIDTH);
  const coarse = generalise(packed, project, awayFrom(camera, { tolerance, ...AWAY }));
  const state = stateAt(dossier, view.at);
  const drawing = drawingOf(dossier, unpackGeodata(coarse), state, view, variablesOf(LIGHT));
  const built = { ...exact, layers: shapeLayers(drawing) };
  const wide = {
    ...camera,
    width: camera.width * (1 + 2 * INITIAL_REACH.x),
    height: camera.height * (1 + 2 * INITIAL_REACH.y),
  };
  const drawn = sceneOn(plane, lighter(sceneAt(built, camera.zoom), coarse, plane.seen(wide)));
  const options = { prefix: "first-", reach: INITIAL_REACH, smallest: SMALLEST, hrefOf };
  return renderInitialBasemap(drawn, camera, options);
}

/** The finest that fits, or else the coarsest. */
function basemapWithin(fits: (picture: string) => boolean, marks: string, ground: Ground): InitialBasemap {
  const [finest, ...coarser] = TOLERANCES;
  let found = basemapAt(finest, ground);
  for (const tolerance of coarser) {
    if (fits(marks + stringify(found.node))) break;
    found = basemapAt(tolerance, ground);
  }
  return found;
}

/**
 * The opening picture of a dossier for the page's own HTML: it fits any window without a script. `fits` tells whether
 * the page has room for it, as text.
 */
export function initialPicture(
  dossier: Dossier,
  packed: PackedGeodata,
  frame: Frame,
  hrefOf: (subject: Subject) => string | undefined,
  fits: (picture: string) => boolean,
): InitialPicture {
  const plane = planeOf({ frame });
  const bounds = plane.bounds(frame.bounds);
  const { camera } = filled(frame, WIDTH);
  const view = { ...frame, at: openingDay(dossier) };
  const exact = buildScene(dossier, unpackGeodata(packed), view, variablesOf(LIGHT));
  const whole = sceneOn(plane, exact);
  const sizes = initialSizes(bounds);
  const marks = renderInitialMarks(whole, sizes, controlsOf);
  const ground = basemapWithin(fits, stringify(marks), { dossier, packed, view, exact, hrefOf });
  const zooms = [...sizes, ...wholeZoomSizes(bounds)].map((s) => Math.floor(s.camera.zoom + 1e-6));
  const levelOfDetail = seenNote(whole, camera.zoom);
  const defs = element("defs", {}, ...hatchTiles(ground, camera, [...new Set(zooms)]));
  return {
    ground: { ...ground.node, children: [defs, ...ground.node.children] },
    marks,
    css: stylesheet(bounds, sizes, ground),
    ...(levelOfDetail !== undefined && { levelOfDetail }),
  };
}
