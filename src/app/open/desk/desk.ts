import { batch, type Signal, signal } from "@preact/signals";
import { type Reading, readDossier } from "../../../dossier/read/read.ts";
import { Memory } from "../../../dossier/read/tables/memory.ts";
import type { Gazetteer } from "../../../dossier/regions/gazetteer.ts";
import { words } from "../../language/words.ts";
import { afterInput } from "../../state/after-paint.ts";
import type { Store } from "../../state/store.ts";
import type { Edited } from "../edit/edit.ts";
import type { Place } from "../edit/edit-target.ts";
import type { Files } from "../files/files.ts";
import { withUnread } from "../files/unread.ts";
import { begun, type History, NO_HISTORY, recorded } from "../history/history.ts";
import { showDossier } from "../show.tsx";
import type { Draft } from "../storage/database.ts";
import { Keeper } from "../storage/keeper.ts";
import { assertRows } from "../tables/row-limit.ts";
import { worldOnce } from "../world.ts";

/** The files that are open, what they come to, and what was done to them. */
export class Desk {
  /** Null before anything was opened. */
  readonly files: Signal<Files | null> = signal(null);
  readonly reading: Signal<Reading | null> = signal(null);
  /** What rows may name; null before anything was opened. */
  readonly gazetteer: Signal<Gazetteer | null> = signal(null);
  /** What was done to the files, for the reader to know. */
  readonly notes: Signal<string[]> = signal([]);
  /** Our own fault, while drawing what is right as far as anyone can say. */
  readonly bug: Signal<string> = signal("");
  readonly editing: Signal<Place | null> = signal(null);
  /** What was typed when the page was left, until it stands in its fields again. */
  readonly draft: Signal<Draft | null> = signal(null);
  readonly unsaved: Signal<boolean> = signal(false);
  readonly history: Signal<History> = signal(NO_HISTORY);
  /** Whether the map shows these files, as they were when they last had no error. */
  readonly drawn: Signal<boolean> = signal(false);
  readonly keeper = new Keeper();
  title = "";
  /** Files that were made from the rows, and are made anew when rows come. */
  made: readonly string[] = [];
  readonly #memory = new Memory();

  constructor(readonly store: Store) {}

  /** Whether changes would be lost with this tab. */
  get isAtRisk(): boolean {
    const files = this.files.peek();
    return this.unsaved.peek() && files !== null && !this.keeper.holds(files);
  }

  /** The files of a change, after a note of the workbooks that it has made CSV of. */
  told({ files, books }: Edited): Files {
    const { notes } = words.peek().open;
    if (books.length > 0) this.notes.value = [...this.notes.peek(), ...books.map(notes.books)];
    return files;
  }

  /** The first step of a history. */
  begin(name: string, files: Files): void {
    this.history.value = begun({ name, files, made: this.made, place: null });
  }

  record(name: string, files: Files, place: Place | null): void {
    this.history.value = recorded(this.history.peek(), { name, files, made: this.made, place });
    void this.keep(files);
  }

  keep(files: Files): Promise<void> {
    this.unsaved.value = true;
    // With an error in it, it is still the one that is shown.
    const shown = this.drawn.peek() ? this.store.opened.peek()?.dossier : undefined;
    const { id = "", title = this.title } = this.reading.peek()?.dossier ?? shown ?? {};
    return this.keeper.keep({ files, made: this.made, dossier: id, title });
  }

  /** Reads files and draws them; `taken` is done as soon as they are those of the page, before the map is drawn. */
  async read(files: Files, anew: boolean, taken: () => void): Promise<void> {
    const { gazetteer } = await worldOnce();
    assertRows(files);
    const read = readDossier(files, gazetteer, new Date().toISOString().slice(0, 10), this.#memory);
    const reading = { ...read, problems: withUnread(read.problems, files) };
    batch(() => {
      this.files.value = files;
      this.bug.value = "";
      this.reading.value = reading;
      this.gazetteer.value = gazetteer;
      taken();
    });
    if (!reading.dossier) return;
    // What is listed is as it will be: only the map comes after keys and clicks that wait.
    await afterInput();
    this.store.openedFiles.value = files;
    await showDossier(this.store, reading.dossier, anew || !this.drawn.peek());
    this.drawn.value = true;
  }
}
