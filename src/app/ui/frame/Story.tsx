import type { Bounds } from "../../../model/geometry/coordinates.ts";
import type { Scene } from "../../../scene/scene.ts";
import { told } from "../../language/static-text.ts";
import { InsetMap } from "../../map/inset/InsetMap.tsx";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { Legend } from "./Legend.tsx";

/** What the map is about, how to read it, and the rest of the world, on which the map's frame is outlined. */
export function Story({
  store,
  scene,
  frame,
}: {
  store: DossierView & MapState;
  scene: Scene;
  frame: Bounds;
}) {
  const { title, subtitle, dateLabel, inset } = scene;
  return (
    <>
      <p class="date">{dateLabel}</p>
      <h1>{title}</h1>
      {subtitle && <p class="summary">{subtitle}</p>}
      <p class="summary" {...told("hint")} />
      <div id="key">
        <Legend store={store} />
      </div>
      {inset && <InsetMap inset={inset} scene={scene} frame={frame} />}
    </>
  );
}
