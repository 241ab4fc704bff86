import type { Map as MapLibreMap } from "maplibre-gl";
import { renderLabels } from "../render/svg/labels.ts";
import { element, stringify } from "../render/svg/tree/node.ts";
import type { Camera } from "../scene/frame/camera.ts";
import { type PlacedLabel, placeLabels } from "../scene/labels/placement.ts";
import { obstaclesOf, ofKind } from "../scene/mark-kinds.ts";
import type { Scene } from "../scene/scene.ts";

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter().wrap();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  // A map with copies of the world goes on across the antimeridian, and so do the labels on it.
  const across = map.getRenderWorldCopies() ? { across: true as const } : {};
  return { center: [lng, lat], zoom: map.getZoom(), width, height, ...across };
}

/** Labels as SVG text over a map's canvas, placed anew when it moves. Gives what takes them away. */
export function labelsOver(map: MapLibreMap, scene: Scene): () => void {
  const marks = scene.layers.flatMap((layer) => layer.marks);
  const [labels, obstacles] = [ofKind(marks, "label"), obstaclesOf(marks)];
  const host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", inset: "0", pointerEvents: "none" });
  host.setAttribute("aria-hidden", "true");
  map.getCanvasContainer().append(host);
  let previous = new Map<string, PlacedLabel["anchor"]>();
  const draw = () => {
    const camera = cameraOf(map);
    const placed = placeLabels(labels, obstacles, camera, { previous });
    previous = new Map(placed.map((p) => [p.mark.id, p.anchor]));
    const size = { width: camera.width, height: camera.height };
    const svg = element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", ...size },
      renderLabels(placed, "demarche-"),
    );
    // Through the parser for XML, in which our own stringifier has escaped every text: nothing in it can run.
    const drawn = new DOMParser().parseFromString(stringify(svg), "image/svg+xml").documentElement;
    host.replaceChildren(document.adoptNode(drawn));
  };
  draw();
  map.on("move", draw);
  map.on("resize", draw);
  return () => {
    map.off("move", draw);
    map.off("resize", draw);
    host.remove();
  };
}
