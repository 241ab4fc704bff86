import { batch, effect } from "@preact/signals";
import { type PackedGeodata, unpackGeodata } from "../../../model/geodata/topology.ts";
import { placeOf } from "../../../render/plane/place.ts";
import { planeOf } from "../../../render/plane/scene.ts";
import { type Camera, fitBounds } from "../../../scene/frame/camera.ts";
import type { Frame } from "../../../scene/scene.ts";
import exactUrl from "../../generated/geodata.json?url";
import { words } from "../../language/words.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import { fetchOnce } from "../prefetched.ts";
import { isClose } from "./follow-outlines.ts";

/** How much closer and how much farther than the opening view its boundaries do, and how far beside it. */
const CLOSER = 1.5;
const FARTHER = 2.5;
const BESIDE = 0.25;

/** Whether a camera sees more than the boundaries of the opening view were made for. */
function outgrows(opening: Frame, frame: Frame, camera: Camera): boolean {
  const [west, south, east, north] = opening.bounds;
  const plane = planeOf({ frame: opening });
  const fitted = placeOf(plane, fitBounds(plane.bounds(opening.bounds), camera.width, camera.height));
  const { center, zoom } = placeOf(planeOf({ frame }), camera);
  const closer = 2 ** (zoom - fitted.zoom);
  const [lon, lat] = center;
  const [spread, rise] = [(east - west) * BESIDE, (north - south) * BESIDE];
  const beside = lon < west - spread || lon > east + spread || lat < south - rise || lat > north + rise;
  return closer > CLOSER || closer < 1 / FARTHER || beside;
}

async function fetchFullGeodata(): Promise<PackedGeodata> {
  const response = await fetchOnce(exactUrl);
  if (!response.ok) throw new Error(words.peek().map.status(`${response.status}`));
  return (await response.json()) as PackedGeodata;
}

/**
 * Brings the exact boundaries when the camera or an export first needs them. The live map begins with those of the
 * opening view, which are half as large and look the same there.
 */
export function followDetail(store: MapState & PageState): void {
  let loading = false;
  effect(() => {
    const [camera, frame, isExporting] = [store.camera.value, store.frame.value, store.exporting.value];
    // The camera changes with every frame: what it sees is worked out only while it may matter.
    if (loading || store.fullResolution.value) return;
    const isTooCoarse =
      camera && frame && (isClose(frame, camera) || outgrows(store.firstFrame, frame, camera));
    if (!isExporting && !isTooCoarse) return;
    loading = true;
    fetchFullGeodata().then(
      (packed) =>
        // A dossier of the reader's own has brought its boundaries meanwhile.
        store.fullResolution.peek() ||
        batch(() => {
          store.geodata.value = unpackGeodata(packed);
          store.fullResolution.value = true;
        }),
      (error: unknown) => {
        loading = false;
        const reason = error instanceof Error ? error.message : String(error);
        store.trouble.value = words.peek().map.detailFailed(reason);
      },
    );
  });
}
