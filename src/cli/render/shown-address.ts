import { placeOf } from "../../render/plane/place.ts";
import { planeOf } from "../../render/plane/scene.ts";
import { fitBounds } from "../../scene/frame/camera.ts";
import type { Job } from "./jobs.ts";
import type { RenderRequest } from "./request.ts";

/** Px of a window in which the page shows what a picture frames, whatever the reader's own is. */
const WINDOW = { width: 1000, height: 600 };

/** `zoom/lat/lng`, as the page's address has it. */
function placeText({ bounds, projection }: Job): string {
  const plane = planeOf({ frame: { bounds, ...(projection && { projection }) } });
  const { center, zoom } = placeOf(plane, fitBounds(plane.bounds(bounds), WINDOW.width, WINDOW.height));
  return [zoom, center[1], center[0]].map((n) => Number(n.toFixed(3))).join("/");
}

/** What a picture shows, as the page writes it behind its address. */
export function shownAddress(job: Job, { boundaries, options, bounds }: RenderRequest): string {
  const { dossier, at, view } = job;
  const parts: Record<string, string | undefined> = {
    map: bounds && placeText(job),
    view: bounds ? undefined : view,
    at,
    from: dossier.since,
    sources: dossier.layer?.id,
    question: dossier.question?.id,
    boundaries,
    labels: options.labels,
  };
  const given = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `#${new URLSearchParams(given)}`;
}
