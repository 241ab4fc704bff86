import { effect, type Signal, signal } from "@preact/signals";
import { datedChanges, periodOf } from "../../../dossier/state/changes.ts";
import { openingDay } from "../../../dossier/state/layers.ts";
import type { IsoDate } from "../../../model/dossier.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { advanced, nextChange, paceOf } from "./steps.ts";
import { timeScaleOf } from "./time-scale.ts";

const SPEEDS = [1, 2, 4, 0.5];
/** ms from one change to the next, where the reader wants no movement. */
const REDUCED_MOTION = 1500;

const prefersReducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The days that the step buttons lead to: on which something is dated. */
export function changeDays(store: DossierView): IsoDate[] {
  return [...new Set(datedChanges(store.whole).map((c) => c.day))];
}

/** Shows a day; the one that the page opens on needs no word in the address. What is looked at since then goes back with it. */
export function showDay(store: DossierView & MapState, day: IsoDate): void {
  store.hasInteracted.value = true;
  const since = store.since.peek();
  if (since !== null && day < since) store.since.value = day;
  store.requestedDay.value = day === openingDay(store.whole) ? null : day;
}

/** Shows only what was said and done from a day on, at most the one that is shown; all where null. */
export function showSince(store: DossierView & MapState, day: IsoDate | null): void {
  store.hasInteracted.value = true;
  const at = store.at.peek();
  store.since.value = day !== null && day > at ? at : day;
}

/** Where a range begins that a reader asks for: on the day that the dossier is about, or halfway to the day shown. */
export function firstSince({ whole, at }: DossierView): IsoDate {
  const event = whole.event?.date.slice(0, 10);
  const { first, shareOf, dayAt } = timeScaleOf(whole);
  return event && event > first && event < at.peek() ? event : dayAt(shareOf(at.peek()) / 2);
}

/** Moves time along by itself: day by day, or from change to change for readers who want no movement. */
export class Player {
  readonly playing: Signal<boolean> = signal(false);
  readonly speed: Signal<number> = signal(1);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly store: DossierView & MapState) {
    // Another layer has another time, and another question other changes.
    effect(() => {
      void store.layer.value;
      void store.question.value;
      this.stop();
    });
  }

  toggle(): void {
    if (this.playing.peek()) {
      this.stop();
      return;
    }
    const { first, last } = periodOf(this.store.whole);
    if (this.store.at.peek() === last) showDay(this.store, first);
    this.playing.value = true;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.playing.value = false;
  }

  faster(): void {
    const i = SPEEDS.indexOf(this.speed.peek());
    this.speed.value = SPEEDS[(i + 1) % SPEEDS.length] ?? 1;
  }

  #wait(): void {
    const { days } = periodOf(this.store.whole);
    const { every } = paceOf(days, this.speed.peek());
    this.#timer = setTimeout(
      () => this.#step(),
      prefersReducedMotion() ? REDUCED_MOTION / this.speed.peek() : every,
    );
  }

  #step(): void {
    const { whole: dossier, at } = this.store;
    const span = periodOf(dossier);
    const day = prefersReducedMotion()
      ? nextChange(at.peek(), changeDays(this.store), true, span)
      : advanced(at.peek(), paceOf(span.days, this.speed.peek()).days, timeScaleOf(dossier));
    showDay(this.store, day);
    if (day === span.last) this.stop();
    else this.#wait();
  }
}
