import type { Map as MapLibreMap } from "maplibre-gl";
import type { LonLat } from "../model/geometry/coordinates.ts";
import { renderLabels } from "../render/svg/labels.ts";
import { element, stringify } from "../render/svg/tree/node.ts";
import { type Remembered, remembered } from "../scene/labels/placed-label.ts";
import { placeLabels, surroundingsOf } from "../scene/labels/placement.ts";
import { ofKind } from "../scene/mark-kinds.ts";
import type { Scene } from "../scene/scene.ts";

/** Degrees that a place may come back beside itself by rounding; what lies behind the globe comes back far off. */
const SAME_PLACE = 0.5;

/** The copy of a place that is nearest to the middle of the map, which has several where the world goes on. */
function nearestCopy(map: MapLibreMap, [lon, lat]: LonLat): LonLat {
  return [lon + 360 * Math.round((map.getCenter().lng - lon) / 360), lat];
}

function project(map: MapLibreMap, at: LonLat): [x: number, y: number] {
  const { x, y } = map.project(nearestCopy(map, at));
  return [x, y];
}

/** Whether a place is on the side that is seen: what lies behind the globe or the horizon is at another's pixel. */
function isSeen(map: MapLibreMap, at: LonLat): boolean {
  const place = nearestCopy(map, at);
  const [lon, lat] = map.unproject(map.project(place)).toArray();
  const across = Math.abs(lon - place[0]) % 360;
  const apart = Math.min(across, 360 - across) * Math.cos((at[1] * Math.PI) / 180);
  return Math.hypot(apart, lat - at[1]) < SAME_PLACE;
}

/** The labels of a scene as the map's camera sees them; `previous` as in `placeLabels`. */
function place(map: MapLibreMap, scene: Scene, previous: ReadonlyMap<string, Remembered>) {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { lng, lat } = map.getCenter();
  const marks = scene.layers.flatMap((layer) => layer.marks);
  const labels = ofKind(marks, "label").filter(({ at }) => isSeen(map, at));
  const { areas, obstacles } = surroundingsOf(marks);
  // What lies behind the globe would be painted over what is seen.
  const seen = new Set(labels.map(({ area }) => area));
  const surroundings = {
    areas: areas.filter(({ id }) => seen.has(id)),
    obstacles: obstacles.filter(({ at }) => isSeen(map, at)),
  };
  const camera = { center: [lng, lat] satisfies LonLat, zoom: map.getZoom(), width, height };
  return placeLabels(labels, surroundings, camera, { previous, project: (at) => project(map, at) });
}

/** Labels as SVG text over a map's canvas, placed anew when it moves. Gives what takes them away. */
export function labelsOver(map: MapLibreMap, scene: Scene): () => void {
  const host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", inset: "0", pointerEvents: "none" });
  host.setAttribute("aria-hidden", "true");
  map.getCanvasContainer().append(host);
  let previous: ReadonlyMap<string, Remembered> = new Map();
  const draw = () => {
    const placed = place(map, scene, previous);
    previous = remembered(placed);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const svg = element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", width, height },
      renderLabels(placed, "demarche-"),
    );
    // Through the parser for XML, in which our own stringifier has escaped every text: nothing in it can run.
    const drawn = new DOMParser().parseFromString(stringify(svg), "image/svg+xml").documentElement;
    host.replaceChildren(document.adoptNode(drawn));
  };
  draw();
  const events = ["move", "resize", "projectiontransition", "terrain"] as const;
  const watched = events.map((event) => map.on(event, draw));
  return () => {
    for (const subscription of watched) subscription.unsubscribe();
    host.remove();
  };
}
