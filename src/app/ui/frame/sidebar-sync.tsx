import { effect, untracked } from "@preact/signals";
import { hydrate } from "preact";
import { periodOf } from "../../../dossier/state/changes.ts";
import { seenNote } from "../../../scene/routes/level-of-detail.ts";
import {
  evidenceSentence,
  filterSentence,
  periodLabel,
  questionSentence,
  usedSources,
} from "../../../scene/words.ts";
import { sceneWords } from "../../language/locale.ts";
import { language, words } from "../../language/words.ts";
import { announce } from "../../state/browser/live-region.ts";
import { printing } from "../../state/browser/printing.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import { creditsOf } from "../../view-model/credits.ts";
import { Legend } from "./Legend.tsx";

/** Sets a text only where it differs, so that nothing is drawn anew for nothing. */
function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Never leaves a text less room than it had, until the window is another: the map beside it would jump. */
function keepRoom(element: HTMLElement | null): void {
  element?.style.setProperty("--room", `${element.getBoundingClientRect().height}px`);
}

/** Says under the map how many of many routes it draws; of a dossier that a reader opens too. */
function showLevelOfDetail(map: HTMLElement, note: string | undefined): void {
  const known = map.querySelector<HTMLElement>("#thinned");
  if (!known && note === undefined) return;
  const line = known ?? Object.assign(document.createElement("p"), { id: "thinned" });
  if (!known) map.querySelector(".credits p")?.after(line);
  line.hidden = note === undefined;
  write(line, note ?? "");
}

/** What paper needs, and the screen shows in other ways: a line on the filter, the address, and the shape of what is drawn. */
function printLegend(key: Element | null, map: HTMLElement, store: DossierView & MapState): void {
  const line = (className: string) => Object.assign(document.createElement("p"), { className, hidden: true });
  const [only, address] = [line("only"), line("address")];
  key?.after(only, address);
  effect(() => {
    if (!printing.value) return;
    write(only, filterSentence(store.legend.value, sceneWords.value) ?? "");
    write(address, window.location.href);
    const drawn = store.camera.value;
    const frame = map.querySelector<HTMLElement>(".frame");
    if (drawn) frame?.style.setProperty("--shape", `${drawn.height / drawn.width}`);
  });
}

/** Says what a filter, another question or another choice of evidence has changed, which is seen at once and heard of nowhere. */
function announceChoices(store: DossierView & MapState): void {
  const chosen = () => [store.activeFilter.value.join(), store.dossier.layer?.id, store.dossier.question?.id];
  let before = untracked(chosen);
  effect(() => {
    const now = chosen();
    if (now.every((value, i) => value === before[i])) return;
    before = now;
    announce(() => {
      const [filter, evidence, question] = [
        filterSentence(store.legend.peek(), sceneWords.peek()) ?? words.peek().filter.allShown,
        evidenceSentence(store.dossier, sceneWords.peek()),
        questionSentence(store.dossier, sceneWords.peek()),
      ];
      return [question, evidence, filter].filter(Boolean).join(" ");
    }, 300);
  });
}

/** Keeps what stands in the HTML about the map in step with the layer and the day that are shown. */
export function followStory(
  story: HTMLElement,
  map: HTMLElement,
  store: DossierView & MapState & PageState,
): void {
  const key = story.querySelector("#key");
  if (key) hydrate(<Legend store={store} />, key);
  printLegend(key, map, store);
  announceChoices(store);
  const [date, title] = [story.querySelector(".date"), story.querySelector("h1")];
  const summary = story.querySelector(".summary");
  const credits = map.querySelector<HTMLElement>(".credits p");
  const finding = story.querySelector<HTMLElement>(".finding");
  window.addEventListener("resize", () => {
    for (const text of [credits, finding]) text?.style.removeProperty("--room");
  });
  effect(() => {
    const [scene, camera] = [store.scene.value, store.camera.value];
    if (scene && camera) showLevelOfDetail(map, seenNote(scene, camera.zoom, sceneWords.value));
  });
  effect(() => write(date, periodLabel(periodOf(store.dossier).first, store.at.value, sceneWords.value)));
  effect(() => write(title, store.dossier.title));
  // The HTML has that of the view it opens with; making it anew would only cost time.
  const opening = finding?.textContent ?? "";
  effect(() => {
    const isOpening = store.isInitialView.value && language.value === "en";
    const said = isOpening ? opening : store.finding.value;
    if (finding?.textContent === said) return;
    keepRoom(finding);
    write(finding, said);
  });
  effect(() => {
    const said = store.dossier.summary ?? "";
    write(summary, said);
    summary?.toggleAttribute("hidden", said === "");
  });
  effect(() => {
    const boundaryPolicy = store.scene.value?.boundaryPolicy ?? store.data.boundaryPolicy;
    const said = creditsOf({ ...store.data, boundaryPolicy }, usedSources(store.dossier, store.state.value));
    if (credits?.textContent === said) return;
    keepRoom(credits);
    write(credits, said);
  });
}
