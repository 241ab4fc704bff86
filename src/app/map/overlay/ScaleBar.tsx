import { scaleBar } from "../../../scene/frame/scale-bar.ts";
import { localeOf } from "../../language/locale.ts";
import { language, words } from "../../language/words.ts";
import type { Store } from "../../state/store.ts";

/** A round distance at the middle of the map. */
export function ScaleBar({ store }: { store: Store }) {
  const camera = store.camera.value;
  if (!camera) return null;
  const { width, label } = scaleBar(camera, undefined, localeOf(language.value));
  return (
    <svg class="scale" width={width + 2} height="22" role="img" aria-label={words.value.page.scale(label)}>
      <text x={width / 2 + 1} y="10" text-anchor="middle">
        {label}
      </text>
      <path d={`M1 14V20H${width + 1}V14`} fill="none" stroke="currentColor" />
    </svg>
  );
}
