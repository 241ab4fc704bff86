import { batch, type Signal, signal } from "@preact/signals";
import { type Reading, readDossier } from "../../dossier/read/read.ts";
import type { TableName } from "../../model/columns/columns.ts";
import { memoize } from "../../model/memoize.ts";
import { words } from "../language/words.ts";
import type { ImportRequest } from "../state/import-request.ts";
import type { Store } from "../state/store.ts";
import { completed } from "./complete.ts";
import { type Edited, textOf, withCell, withLine, withText } from "./edit/edit.ts";
import type { Place } from "./edit/edit-target.ts";
import { encodedLike, type Files, filesOf, withFile, withoutFiles } from "./files/files.ts";
import { gather } from "./files/gather.ts";
import { withOwnNames } from "./files/own-names.ts";
import { tableOfText } from "./files/recognise.ts";
import { withUnread } from "./files/unread.ts";
import { Refusal } from "./refusal.ts";
import { showDossier } from "./show.tsx";
import { withoutWorkbooks } from "./tables/convert.ts";
import { mergeRows } from "./tables/paste.ts";
import { assertRows } from "./tables/row-limit.ts";
import { tablesOf } from "./tables/tables.ts";
import { worldOnce } from "./world.ts";

/** Whether something has been typed into a field and not been read yet. */
export function isTyping(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    ".opened .editor input, .opened .editor textarea",
  );
  return [...fields].some((field) => field.value !== field.defaultValue);
}

/** What the page knows of the files that the reader has opened. */
export class Session {
  /** Null before anything was opened. */
  readonly files: Signal<Files | null> = signal(null);
  readonly reading: Signal<Reading | null> = signal(null);
  /** What was done to the files, for the reader to know. */
  readonly notes: Signal<string[]> = signal([]);
  /** Why the last thing that was brought is not taken; empty where it is. */
  readonly refusal: Signal<string> = signal("");
  /** Our own fault, while drawing what is right as far as anyone can say. */
  readonly bug: Signal<string> = signal("");
  readonly busy: Signal<boolean> = signal(false);
  readonly editing: Signal<Place | null> = signal(null);
  readonly unsaved: Signal<boolean> = signal(false);
  /** The files with the row that was deleted last, until something else changes. */
  readonly deleted: Signal<{ files: Files; place: Place } | null> = signal(null);
  /** How often rows have come to stand under the numbers of others. */
  readonly moved: Signal<number> = signal(0);
  /** Whether the map shows these files, as they were when they last had no error. */
  readonly drawn: Signal<boolean> = signal(false);
  /** Whether the map shows any dossier of the reader's. */
  get leaves(): boolean {
    return this.store.opened.value !== null;
  }

  /** Files that were made from the rows, and are made anew when rows come. */
  #made: string[] = [];
  #title = "";
  /** Changes are taken one after the other, as each reads what the one before it has left. */
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly store: Store) {
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved.peek() || isTyping()) event.preventDefault();
    });
  }

  take(request: ImportRequest): Promise<void> {
    return this.#inTurn(() =>
      request.text === undefined ? this.#takeFiles(request.entries ?? []) : this.#takeRows(request.text),
    );
  }

  setCell(table: TableName, index: number, column: number, value: string): Promise<void> {
    return this.change((files) => this.told(withCell(files, table, index, column, value)));
  }

  /** The files of a change, after a note of the workbooks that it has made CSV of. */
  told({ files, books }: Edited): Files {
    const { notes } = words.peek().open;
    this.notes.value = [...this.notes.peek(), ...books.map((book) => notes.books(book))];
    return files;
  }

  setLine(file: string, line: number, value: string): Promise<void> {
    return this.change((files) => withLine(files, file, line, value));
  }

  setText(file: string, text: string): Promise<void> {
    this.#made = this.#made.filter((name) => name !== file);
    return this.change((files) => withText(files, file, text));
  }

  leaveOut(file: string): Promise<void> {
    return this.change((files) => withoutFiles(files, [file]));
  }

  /** Changes the files in turn, and reads and draws them anew. */
  change(change: (files: Files) => Files): Promise<void> {
    return this.#inTurn(async () => {
      const files = this.files.peek();
      if (!files) return;
      this.unsaved.value = true;
      this.deleted.value = null;
      await this.#read(change(files), false);
    });
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
    const { files, name, left } = await gather(entries);
    const before = this.files.peek();
    // Files alone, without a header, belong to the dossier that is open.
    const joins = before !== null && name === "" && !withOwnNames(files).files["dossier.json"];
    if (!joins && this.unsaved.peek() && !window.confirm(words.peek().open.askReplace)) return;
    this.#title = name || (joins ? this.#title : openedTitle);
    if (!joins) this.#made = [];
    const all = joins ? filesOf(Object.entries({ ...before, ...files })) : files;
    this.unsaved.value = joins;
    await this.#complete(all, left > 0 ? [notes.left(left)] : [], !joins);
  }

  async #takeRows(text: string): Promise<void> {
    const { notes, pastedTitle } = words.peek().open;
    const table = tableOfText(text);
    if (!table) throw new Refusal((say) => say.text);
    const { files, books } = withoutWorkbooks(this.files.peek() ?? {});
    const file = tablesOf(files).find(({ name }) => name === table)?.file ?? `${table}.csv`;
    const merged = mergeRows(textOf(files, file), text, table);
    this.#title ||= pastedTitle;
    this.unsaved.value = true;
    const bytes = encodedLike(files[file], merged.text);
    const told = [notes.pasted(file, merged.added, merged.replaced), ...books.map((b) => notes.books(b))];
    await this.#complete(withFile(files, file, bytes), told, this.files.peek() === null);
  }

  async #complete(given: Files, told: string[], anew: boolean): Promise<void> {
    const { notes, unnamedSource } = words.peek().open;
    const titles = { dossier: this.#title, source: unnamedSource };
    const { files, made, taken } = completed(withoutFiles(given, this.#made), titles);
    assertRows(files);
    this.#made = made;
    this.deleted.value = null;
    this.notes.value = [
      ...told,
      ...taken.map(({ file, as }) => notes.taken(file, as)),
      ...made.map((file) => notes.made(file)),
    ];
    if (anew) this.drawn.value = false;
    this.editing.value = null;
    await this.#read(files, anew);
  }

  async #read(files: Files, anew: boolean): Promise<void> {
    const { gazetteer } = await worldOnce();
    assertRows(files);
    const read = readDossier(files, gazetteer);
    const reading = { ...read, problems: withUnread(read.problems, files) };
    batch(() => {
      this.files.value = files;
      this.bug.value = "";
      this.reading.value = reading;
    });
    if (!reading.dossier) return;
    await showDossier(this.store, reading.dossier, anew || !this.drawn.peek());
    this.drawn.value = true;
  }
}

/** One for each page, which outlives the panel. */
export const sessionOf = memoize((store: Store) => new Session(store));
