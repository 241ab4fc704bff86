import { batch, type Signal, signal } from "@preact/signals";
import { memoize } from "../../model/memoize.ts";
import { words } from "../language/words.ts";
import type { ImportRequest } from "../state/import-request.ts";
import type { Store } from "../state/store.ts";
import { bringBlank, bringFiles, bringKept, bringNamed, bringRows } from "./desk/bring.ts";
import { Desk } from "./desk/desk.ts";
import { rowNamed, standingPlace } from "./edit/edit-target.ts";
import type { Files } from "./files/files.ts";
import { movedTo, turningStep } from "./history/history.ts";
import { Refusal } from "./refusal.ts";
import type { Draft } from "./storage/database.ts";
import { isTyping } from "./storage/typing.ts";

/** What the page does with the files that the reader has opened. */
export class Session extends Desk {
  /** Why the last thing that was brought is not taken; empty where it is. */
  readonly refusal: Signal<string> = signal("");
  readonly busy: Signal<boolean> = signal(false);
  /** How often rows have come to stand under the numbers of others, or other texts in their fields. */
  readonly moved: Signal<number> = signal(0);

  /** Changes are taken one after the other, as each reads what the one before it has left. */
  #last: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    super(store);
    window.addEventListener("beforeunload", (event) => {
      const isTypedAway = isTyping() && this.keeper.trouble.peek() !== null;
      if (this.isAtRisk || isTypedAway) event.preventDefault();
    });
  }

  take(request: ImportRequest): Promise<void> {
    const { entries, text, table, kept, named, blank, edit } = request;
    return this.#inTurn(async () => {
      if (entries) await bringFiles(this, entries);
      else if (text !== undefined) await bringRows(this, text, table);
      else if (kept !== undefined) await bringKept(this, await this.keeper.load(kept));
      else if (named !== undefined) await bringNamed(this, named);
      else if (blank) await bringBlank(this);
      else if (edit !== undefined) this.editing.value = rowNamed(edit, this.files.peek() ?? {});
    });
  }

  /** Changes the files in turn, and reads and draws them anew; `name` is what the history calls it. */
  change(name: string, change: (files: Files) => Files): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.files.peek();
      if (!before) return;
      const place = this.editing.peek();
      const files = change(before);
      if (files === before) return;
      await this.read(files, false, () => {
        // A file that the reader has written himself is his.
        this.made = this.made.filter((file) => files[file] === before[file]);
        this.record(name, files, place);
      });
    });
  }

  readonly undo = (): Promise<void> => this.goTo(() => this.history.peek().at - 1);
  readonly redo = (): Promise<void> => this.goTo(() => this.history.peek().at + 1);

  /** Shows the files after a step of the history. */
  goTo(step: () => number): Promise<void> {
    return this.#inTurn(async () => {
      const history = this.history.peek();
      const at = step();
      const target = history.steps[at];
      const turning = turningStep(history, at);
      if (!target || !turning || at === history.at) return;
      const moved = movedTo(history, at);
      const { files } = moved;
      await this.read(files, false, () => {
        this.made = target.made;
        this.history.value = moved;
        this.moved.value++;
        if (this.editing.peek()) this.editing.value = standingPlace(turning.place, files);
        void this.keep(files);
      });
    });
  }

  /** Keeps what is typed, and with it what it is typed into. */
  async keepDraft(draft: Draft | undefined): Promise<void> {
    const files = this.files.peek();
    if (draft && files && !this.keeper.id) await this.keep(files);
    await this.keeper.keepDraft(draft);
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
}

/** One for each page, which outlives the panel. */
export const sessionOf = memoize((store: Store) => new Session(store));
