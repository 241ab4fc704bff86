import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Subject } from "../../../scene/scene.ts";
import type { Describer } from "../../view-model/describe/describer.ts";

/** Where the pointer, or the focused thing, is: CSS px in the window. */
export interface Anchor {
  x: number;
  y: number;
}

/** What the reader points at, and what he has chosen. */
export interface SelectionState {
  hovered: Signal<{ subject: Subject; anchor: Anchor } | null>;
  pinned: Signal<Subject | null>;
  /** What the reader points at in the panel. */
  highlighted: Signal<Subject | null>;
  /** What is outlined on the map: hovered there, highlighted from the panel, pinned. */
  outlined: ReadonlySignal<(Subject | null)[]>;
  /** Id of the row that the reader came for, among those of what is pinned. */
  reading: Signal<string | null>;
  /** Takes what is clicked next, instead of a pin: what can be pinned there first, then the land, whether anything is said of it or not. */
  picking: Signal<((subjects: Subject[]) => void) | null>;
}

/** What the map draws a subject as: of several rows on one carrier's route, it draws one. */
function drawnAs(subject: Subject | null, describer: ReadonlySignal<Describer>): Subject | null {
  if (subject?.kind !== "route") return subject;
  const [row] = describer.value.flightsOf(subject);
  return row?.duplicateOf === undefined ? subject : { kind: "route", id: row.duplicateOf };
}

export function createSelectionState(describer: ReadonlySignal<Describer>): SelectionState {
  const hovered: SelectionState["hovered"] = signal(null);
  const pinned: SelectionState["pinned"] = signal(null);
  const highlighted: SelectionState["highlighted"] = signal(null);
  const outlined = computed(() =>
    [hovered.value?.subject ?? null, highlighted.value, pinned.value].map((s) => drawnAs(s, describer)),
  );
  return { hovered, pinned, highlighted, outlined, reading: signal(null), picking: signal(null) };
}
