import type { Subject } from "../../scene/scene.ts";

/** What the page may ask of the map, whether it has come yet or not. */
export interface MapCommands {
  /** Closer by so many steps of the zoom, or farther by a negative number. */
  zoomBy(steps: number): void;
  /** So many steps to the right and down, as the arrow keys do. */
  panBy(right: number, down: number): void;
  /** Shows one of the dossier's views by its id; the opening view where null or unknown. */
  showView(id: string | null): void;
  /** Brings a subject into view; one without a place on the map moves nothing. */
  showSubject(subject: Subject): void;
  /** The same, where the middle of the subject is out of sight. */
  bringIntoView(subject: Subject): void;
}

/** Of a page without a map, as it is where pages are made ahead. */
export const NO_MAP: MapCommands = {
  zoomBy: () => undefined,
  panBy: () => undefined,
  showView: () => undefined,
  showSubject: () => undefined,
  bringIntoView: () => undefined,
};
