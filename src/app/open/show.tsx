import { batch, effect } from "@preact/signals";
import { render } from "preact";
import { withRegions } from "../../dossier/regions/with-regions.ts";
import { hasTime } from "../../dossier/state/changes.ts";
import { layerIds } from "../../dossier/state/layers.ts";
import { questionIds } from "../../dossier/state/questions.ts";
import type { Dossier } from "../../model/dossier.ts";
import { afterPaint, whenIdle } from "../state/after-paint.ts";
import type { DossierView } from "../state/derived.ts";
import { wordsWait } from "../state/frozen-store.ts";
import { editRow } from "../state/import-request.ts";
import type { MapState } from "../state/parts/map-state.ts";
import { openingTab, type PageState } from "../state/parts/page-state.ts";
import type { SelectionState } from "../state/parts/selection-state.ts";
import { PAGE_THEME, type Store } from "../state/store.ts";
import { Bodies } from "../ui/panel/statements/Bodies.tsx";
import { Timeline } from "../ui/timeline/Timeline.tsx";
import { followChange } from "../view-model/legend.ts";
import { pageDataOf } from "../view-model/page-data.ts";
import { Refusal } from "./refusal.ts";
import { withSubdivisionShapes } from "./subdivisions.ts";
import { worldOnce } from "./world.ts";

/** Resolves once the live map has its boundaries: those of the page's own dossier, which ours must come after. */
function mapIsLive(store: MapState & PageState): Promise<void> {
  store.trouble.value = "";
  store.hasInteracted.value = true;
  return new Promise((resolve, reject) => {
    const stop = effect(() => {
      const [scene, trouble] = [store.scene.value, store.trouble.value];
      if (scene) resolve();
      else if (trouble) reject(new Refusal((say) => say.offline));
      else return;
      // On the first run there is nothing to stop yet.
      queueMicrotask(() => stop());
    });
  });
}

/** Everything that the page knew of the dossier before: a new one begins as a page does. */
function forget(store: Store, dossier: Dossier): void {
  for (const one of [
    store.hovered,
    store.pinned,
    store.highlighted,
    store.place,
    store.view,
    store.requestedDay,
    store.reading,
  ])
    one.value = null;
  store.activeFilter.value = [];
  store.trouble.value = "";
  store.tab.value = openingTab(dossier);
}

function partOf(map: HTMLElement, id: "time" | "bodies"): HTMLElement {
  const there = map.querySelector<HTMLElement>(`#${id}`);
  if (there) return there;
  const made = Object.assign(document.createElement("div"), { id, className: id });
  map.prepend(made);
  return made;
}

function Views({ store }: { store: DossierView }) {
  return (
    <>
      {store.dossier.views.map(({ id, label }) => (
        <button key={id} type="button" data-view={id}>
          {label}
        </button>
      ))}
    </>
  );
}

let fitted: WeakSet<object> | undefined;

/** What the page's HTML has for its own dossier only, made to follow the one that is shown; once. */
function followDossier(store: DossierView & MapState & SelectionState): void {
  fitted ??= new WeakSet();
  const map = document.getElementById("map");
  if (fitted.has(store) || !map) return;
  fitted.add(store);
  const [time, bodies] = [partOf(map, "time"), partOf(map, "bodies")];
  if (time.childElementCount === 0) render(<Timeline store={store} />, time);
  if (bodies.childElementCount === 0) render(<Bodies store={store} />, bodies);
  const views = map.querySelector(".views");
  views?.replaceChildren();
  if (views) render(<Views store={store} />, views);
  effect(() => {
    time.hidden = !hasTime(store.dossier);
    bodies.hidden = store.dossier.organisations.length === 0;
  });
  effect(() => {
    document.title = [store.dossier.title, "Demarche"].join(" · ");
  });
}

/**
 * Puts a dossier in the place of the page's, in all that shows one. `anew`: it is another than before, and not the same
 * with a change in it, so that the view begins anew too.
 */
export async function showDossier(store: Store, dossier: Dossier, anew: boolean): Promise<void> {
  const [{ geodata: ground, subdivisions }] = await Promise.all([worldOnce(), mapIsLive(store)]);
  const geodata = await withSubdivisionShapes(ground, subdivisions, dossier);
  const data = pageDataOf(dossier, geodata);
  const before = store.data;
  batch(() => {
    wordsWait.value = !anew;
    if (anew) forget(store, dossier);
    store.geodata.value = withRegions(geodata, dossier);
    store.fullResolution.value = true;
    store.opened.value = data;
    if (!anew) void followChange(before, data, PAGE_THEME, whenIdle);
    const layers = layerIds(dossier);
    if (anew || !layers.includes(store.layer.value ?? "")) store.layer.value = layers[0];
    const questions = questionIds(dossier);
    if (anew || !questions.includes(store.question.value ?? "")) store.question.value = questions[0];
  });
  if (!anew) afterPaint(() => afterPaint(() => (wordsWait.value = false)));
  followDossier(store);
  editRow.value ??= (edit) => (store.importRequest.value = { edit });
  if (!anew) return;
  store.map.peek().showView(null);
  window.scrollTo({ top: 0 });
}
