import type { Bounds } from "../../../model/geometry/coordinates.ts";
import type { Scene } from "../../../scene/scene.ts";
import { told } from "../../language/static-text.ts";
import { InsetMap } from "../../map/inset/InsetMap.tsx";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import { Boundaries, Names } from "./Boundaries.tsx";
import { Legend } from "./Legend.tsx";
import { QuestionText } from "./QuestionChoice.tsx";

/** What the map is about, what it finds and how to read it: what a reader needs before the map itself. */
export function Story({ store, scene }: { store: DossierView & MapState & PageState; scene: Scene }) {
  const { title, subtitle, dateLabel } = scene;
  return (
    <>
      <p class="date">{dateLabel}</p>
      <h1>{title}</h1>
      <p class="finding">{store.finding.value}</p>
      <p class="summary" hidden={!subtitle}>
        {subtitle}
      </p>
      <div id="key">
        <Legend store={store} />
      </div>
      <p class="hint" {...told("hint")} />
    </>
  );
}

/** What can wait until the map has been seen: whose boundaries it draws, and the rest of the world, on which its frame is outlined. */
export function Reference({
  store,
  scene,
  frame,
}: {
  store: DossierView & MapState;
  scene: Scene;
  frame: Bounds;
}) {
  const { inset } = scene;
  return (
    <>
      <div id="boundaries">
        <Boundaries store={store} />
      </div>
      {inset && <InsetMap inset={inset} scene={scene} frame={frame} />}
      <div id="names">
        <Names store={store} />
      </div>
      <div id="asked">
        <QuestionText store={store} />
      </div>
    </>
  );
}
