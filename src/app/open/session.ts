import { batch, type Signal, signal } from "@preact/signals";
import { type Reading, readDossier } from "../../dossier/read/read.ts";
import type { Gazetteer } from "../../dossier/regions/gazetteer.ts";
import { memoize } from "../../model/memoize.ts";
import { words } from "../language/words.ts";
import type { ImportRequest } from "../state/import-request.ts";
import type { Store } from "../state/store.ts";
import { goToView } from "../state/url/go-to-view.ts";
import { excerpt } from "../state/url/url-state.ts";
import { completed } from "./complete.ts";
import type { Edited } from "./edit/edit.ts";
import { type Place, rowNamed, standingPlace } from "./edit/edit-target.ts";
import { type Files, filesOf, withoutFiles } from "./files/files.ts";
import { gather } from "./files/gather.ts";
import { withOwnNames } from "./files/own-names.ts";
import { tableOfPasted } from "./files/recognise.ts";
import { withUnread } from "./files/unread.ts";
import { type History, NO_HISTORY, recorded, turningStep } from "./history/history.ts";
import { Refusal } from "./refusal.ts";
import { showDossier } from "./show.tsx";
import { BLANK_ID, blankFiles } from "./start/blank.ts";
import type { Draft, Opened } from "./storage/database.ts";
import { Keeper } from "./storage/keeper.ts";
import { isTyping } from "./storage/typing.ts";
import { withPasted } from "./tables/paste.ts";
import { assertRows } from "./tables/row-limit.ts";
import { worldOnce } from "./world.ts";

/** What the page knows of the files that the reader has opened. */
export class Session {
  /** Null before anything was opened. */
  readonly files: Signal<Files | null> = signal(null);
  readonly reading: Signal<Reading | null> = signal(null);
  /** What rows may name; null before anything was opened. */
  readonly gazetteer: Signal<Gazetteer | null> = signal(null);
  /** What was done to the files, for the reader to know. */
  readonly notes: Signal<string[]> = signal([]);
  /** Why the last thing that was brought is not taken; empty where it is. */
  readonly refusal: Signal<string> = signal("");
  /** Our own fault, while drawing what is right as far as anyone can say. */
  readonly bug: Signal<string> = signal("");
  readonly busy: Signal<boolean> = signal(false);
  readonly editing: Signal<Place | null> = signal(null);
  /** What was typed when the page was left, until it stands in its fields again. */
  readonly draft: Signal<Draft | null> = signal(null);
  readonly unsaved: Signal<boolean> = signal(false);
  readonly history: Signal<History> = signal(NO_HISTORY);
  /** How often rows have come to stand under the numbers of others, or other texts in their fields. */
  readonly moved: Signal<number> = signal(0);
  /** Whether the map shows these files, as they were when they last had no error. */
  readonly drawn: Signal<boolean> = signal(false);
  readonly keeper = new Keeper();

  /** Files that were made from the rows, and are made anew when rows come. */
  #made: readonly string[] = [];
  #title = "";
  /** Changes are taken one after the other, as each reads what the one before it has left. */
  #last: Promise<void> = Promise.resolve();

  constructor(readonly store: Store) {
    window.addEventListener("beforeunload", (event) => {
      const isTypedAway = isTyping() && this.keeper.trouble.peek() !== null;
      if (this.isAtRisk || isTypedAway) event.preventDefault();
    });
  }

  /** Whether changes would be lost with this tab. */
  get isAtRisk(): boolean {
    const files = this.files.peek();
    return this.unsaved.peek() && files !== null && !this.keeper.holds(files);
  }

  take(request: ImportRequest): Promise<void> {
    const { entries, text, table, kept, named, blank, edit } = request;
    return this.#inTurn(async () => {
      if (entries) await this.#takeFiles(entries);
      else if (text !== undefined) await this.#takeRows(text, table);
      else if (kept !== undefined) await this.#takeKept(await this.keeper.load(kept));
      else if (named !== undefined) await this.#takeNamed(named);
      else if (blank) await this.#takeBlank();
      else if (edit !== undefined) this.editing.value = rowNamed(edit, this.files.peek() ?? {});
    });
  }

  /** The files of a change, after a note of the workbooks that it has made CSV of. */
  told({ files, books }: Edited): Files {
    const { notes } = words.peek().open;
    this.notes.value = [...this.notes.peek(), ...books.map(notes.books)];
    return files;
  }

  /** Changes the files in turn, and reads and draws them anew; `name` is what the history calls it. */
  change(name: string, change: (files: Files) => Files): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.files.peek();
      if (!before) return;
      const place = this.editing.peek();
      const files = change(before);
      if (files === before) return;
      await this.#read(files, false, () => {
        // A file that the reader has written himself is his.
        this.#made = this.#made.filter((file) => files[file] === before[file]);
        this.#record(name, files, place);
      });
    });
  }

  readonly undo = (): Promise<void> => this.goTo(() => this.history.peek().at - 1);
  readonly redo = (): Promise<void> => this.goTo(() => this.history.peek().at + 1);

  /** Shows the files after a step of the history. */
  goTo(step: () => number): Promise<void> {
    return this.#inTurn(async () => {
      const { steps } = this.history.peek();
      const at = step();
      const target = steps[at];
      const turning = turningStep(this.history.peek(), at);
      if (!target || !turning || at === this.history.peek().at) return;
      await this.#read(target.files, false, () => {
        this.#made = target.made;
        this.history.value = { steps, at };
        this.moved.value++;
        if (this.editing.peek()) this.editing.value = standingPlace(turning.place, target.files);
        void this.#keep(target.files);
      });
    });
  }

  /** Keeps what is typed, and with it what it is typed into. */
  async keepDraft(draft: Draft | undefined): Promise<void> {
    const files = this.files.peek();
    if (draft && files && !this.keeper.id) await this.#keep(files);
    await this.keeper.keepDraft(draft);
  }

  #begin(name: string, files: Files): void {
    this.history.value = recorded(NO_HISTORY, { name, files, made: this.#made, place: null });
  }

  #record(name: string, files: Files, place: Place | null): void {
    this.history.value = recorded(this.history.peek(), { name, files, made: this.#made, place });
    void this.#keep(files);
  }

  #keep(files: Files): Promise<void> {
    this.unsaved.value = true;
    // With an error in it, it is still the one that is shown.
    const shown = this.drawn.peek() ? this.store.opened.peek()?.dossier : undefined;
    const { id = "", title = this.#title } = this.reading.peek()?.dossier ?? shown ?? {};
    return this.keeper.keep({ files, made: this.#made, dossier: id, title });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      batch(() => {
        this.busy.value = true;
        this.refusal.value = "";
      });
      try {
        await work();
      } catch (error) {
        this.#failed(error);
      } finally {
        this.busy.value = false;
      }
    });
    return this.#last;
  }

  /** A refusal is for the reader to mend, and so is a file that is gone; all else is our fault. */
  #failed(error: unknown): void {
    const { refused } = words.peek().open;
    if (error instanceof Refusal) this.refusal.value = error.tell(refused);
    else if (error instanceof DOMException) this.refusal.value = refused.unreadable;
    else this.bug.value = error instanceof Error ? error.message : String(error);
  }

  async #takeFiles(entries: (FileSystemEntry | File)[]): Promise<void> {
    const { notes, openedTitle } = words.peek().open;
    const { files, name, left, address } = await gather(entries);
    const before = this.files.peek();
    // Files alone, without a header, belong to the dossier that is open.
    const joins = before !== null && name === "" && !withOwnNames(files).files["dossier.json"];
    if (!joins && this.isAtRisk && !window.confirm(words.peek().open.askReplace)) return;
    this.#title = name || (joins ? this.#title : openedTitle);
    if (!joins) this.#made = [];
    const all = joins ? filesOf(Object.entries({ ...before, ...files })) : files;
    await this.#complete(all, left > 0 ? [notes.left(left)] : [], !joins);
    if (address && this.drawn.peek()) goToView(this.store, address);
  }

  async #takeRows(text: string, table = tableOfPasted(text)): Promise<void> {
    const { notes, pastedTitle } = words.peek().open;
    // The reader says what the columns are.
    if (!table) {
      if (!this.files.peek()) await this.#takeBlank();
      this.editing.value = { kind: "columns", text };
      return;
    }
    const anew = this.files.peek() === null;
    const { files, books, file, added, replaced } = withPasted(this.files.peek() ?? {}, text, table);
    this.#title ||= pastedTitle;
    const told = [notes.pasted(file, added, replaced), ...books.map(notes.books)];
    await this.#complete(files, told, anew);
    // What was pasted is nowhere else.
    if (anew) void this.#keep(this.files.peek() ?? files);
  }

  #start(title: string, made: readonly string[]): void {
    this.#title = title;
    this.#made = made;
    this.drawn.value = false;
    this.notes.value = [];
    this.editing.value = null;
  }

  /** Opens what the browser has kept, with what was typed last. */
  async #takeKept(opened: Opened | undefined): Promise<void> {
    const { askReplace, changes } = words.peek().open;
    if (!opened) throw new Refusal((say) => say.notKept);
    if (this.isAtRisk && !window.confirm(askReplace)) return;
    const { kept, files, draft } = opened;
    this.#start(kept.title, kept.made);
    await this.#read(files, true, () => {
      this.unsaved.value = true;
      this.#begin(changes.restored, files);
      this.keeper.begin(opened);
      this.draft.value = draft ?? null;
      this.editing.value = draft ? standingPlace(draft.place, files) : null;
    });
  }

  /** Opens the dossier that the address names, as this tab or any has kept it; says where none has. */
  async #takeNamed(id: string): Promise<void> {
    const opened = await this.keeper.lastOf(id);
    if (opened) return this.#takeKept(opened);
    if (id === BLANK_ID) return this.#takeBlank();
    this.store.importRequest.value = null;
    this.store.trouble.value = words.peek().address.notOpen(excerpt(id));
  }

  /** Begins a dossier of which nothing is known yet. */
  async #takeBlank(): Promise<void> {
    const { askReplace, changes, start } = words.peek().open;
    if (this.isAtRisk && !window.confirm(askReplace)) return;
    const files = blankFiles(start.untitled);
    // What is pasted into it tells of its stances and sources.
    this.#start(start.untitled, ["dossier.json", "sources.json"]);
    await this.#read(files, true, () => {
      this.unsaved.value = false;
      this.#begin(changes.begun, files);
      this.keeper.begin();
    });
  }

  async #complete(given: Files, told: string[], anew: boolean): Promise<void> {
    const { notes, unnamedSource, changes } = words.peek().open;
    const titles = { dossier: this.#title, source: unnamedSource };
    const { files, made, taken } = completed(withoutFiles(given, this.#made), titles);
    assertRows(files);
    this.#made = made;
    this.notes.value = [
      ...told,
      ...taken.map(({ file, as }) => notes.taken(file, as)),
      ...made.map((file) => notes.made(file)),
    ];
    if (anew) this.drawn.value = false;
    this.editing.value = null;
    await this.#read(files, anew, () => {
      if (!anew) return this.#record(told[0] ?? changes.joined, files, null);
      this.unsaved.value = false;
      this.#begin(changes.opened, files);
      this.keeper.begin();
    });
  }

  /** `taken` is done as soon as the files are those of the page, before the map is drawn from them. */
  async #read(files: Files, anew: boolean, taken: () => void): Promise<void> {
    const { gazetteer } = await worldOnce();
    assertRows(files);
    const read = readDossier(files, gazetteer, new Date().toISOString().slice(0, 10));
    const reading = { ...read, problems: withUnread(read.problems, files) };
    batch(() => {
      this.files.value = files;
      this.bug.value = "";
      this.reading.value = reading;
      this.gazetteer.value = gazetteer;
      taken();
    });
    if (!reading.dossier) return;
    this.store.openedFiles.value = files;
    await showDossier(this.store, reading.dossier, anew || !this.drawn.peek());
    this.drawn.value = true;
  }
}

/** One for each page, which outlives the panel. */
export const sessionOf = memoize((store: Store) => new Session(store));
