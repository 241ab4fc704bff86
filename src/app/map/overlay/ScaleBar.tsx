import { scaleBar } from "../../../render/plane/scale-bar.ts";
import { planeOf } from "../../../render/plane/scene.ts";
import { localeOf } from "../../language/locale.ts";
import { language, words } from "../../language/words.ts";
import type { MapState } from "../../state/parts/map-state.ts";

/** A round distance at the middle of the map. */
export function ScaleBar({ store }: { store: MapState }) {
  const [camera, frame] = [store.camera.value, store.frame.value];
  if (!camera || !frame) return null;
  const bar = scaleBar(planeOf({ frame }), camera, undefined, localeOf(language.value));
  if (!bar) return null;
  const { width, label } = bar;
  return (
    <svg class="scale" width={width + 2} height="22" role="img" aria-label={words.value.page.scale(label)}>
      <text x={width / 2 + 1} y="10" text-anchor="middle">
        {label}
      </text>
      <path d={`M1 14V20H${width + 1}V14`} fill="none" stroke="currentColor" />
    </svg>
  );
}
