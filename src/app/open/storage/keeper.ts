import { type Signal, signal } from "@preact/signals";
import { forgetInTab, rememberedInTab, rememberInTab } from "../../state/browser/storage.ts";
import type { Files } from "../files/files.ts";
import { type Draft, KeptDossiers, type Opened } from "./database.ts";
import { heldHere } from "./one-tab.ts";

/** Why the browser keeps nothing. */
type NotKept = "missing" | "full" | "denied";

/** A dossier as it is to be kept. */
interface Keepable {
  files: Files;
  made: readonly string[];
  dossier: string;
  title: string;
}

/** Under this name a tab remembers what it had open. */
const TAB_KEY = "demarche-open";

const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((n) => n.toString(36)).join("");

function reasonOf(error: unknown): NotKept {
  const name = error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" ? "full" : "denied";
}

const isThere = () => {
  try {
    return typeof indexedDB === "object" && indexedDB !== null;
  } catch {
    return false;
  }
};

/** Keeps the dossier that is open in the browser, after each change of it. */
export class Keeper {
  /** Null where all is kept, as far as it was tried. */
  readonly trouble: Signal<NotKept | null> = signal(isThere() ? null : "missing");
  /** `elsewhere`: another tab has the same dossier open; `copy`: what was changed here since is kept as another one. */
  readonly tabs: Signal<"one" | "elsewhere" | "copy"> = signal("one");
  /** How often what is kept has changed. */
  readonly writes: Signal<number> = signal(0);

  #id = "";
  #revision = 0;
  #written: Files = {};
  #waiting: Keepable | null = null;
  #working: Promise<void> | null = null;
  #release = () => {};

  constructor(private readonly dossiers = new KeptDossiers()) {}

  /** Whether these files would outlive this tab. */
  holds(files: Files): boolean {
    return this.#revision > 0 && this.#written === files;
  }

  /** Id of what is open, once it is kept. */
  get id(): string {
    return this.#revision > 0 ? this.#id : "";
  }

  /** Another dossier is open now: one that is kept, or else one that is from its first change on. */
  begin(opened?: Opened): void {
    this.#release();
    this.#id = opened?.kept.id ?? "";
    this.#revision = opened?.kept.revision ?? 0;
    this.#written = opened?.files ?? {};
    this.#waiting = null;
    this.tabs.value = "one";
    if (opened) this.#hold();
    else forgetInTab(TAB_KEY);
  }

  #hold(): void {
    const id = this.#id;
    rememberInTab(TAB_KEY, id);
    this.#release = heldHere(id, () => {
      if (id === this.#id) this.tabs.value = "elsewhere";
    });
  }

  /** Resolves when all is written that was to be. */
  keep(dossier: Keepable): Promise<void> {
    if (this.trouble.peek() === "missing") return Promise.resolve();
    this.#waiting = dossier;
    this.#working ??= this.#writeAll().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting) {
      const dossier = this.#waiting;
      try {
        await this.#write(dossier);
        this.trouble.value = null;
      } catch (error) {
        this.trouble.value = reasonOf(error);
      }
      if (this.#waiting === dossier) this.#waiting = null;
    }
    this.writes.value++;
  }

  async #write({ files, made, dossier, title }: Keepable): Promise<void> {
    // What another tab has open is left to it.
    if (this.tabs.peek() === "elsewhere") this.#copy();
    if (this.#id === "") this.#id = newId();
    const [id, revision] = [this.#id, this.#revision + 1];
    const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    const kept = { id, dossier, title, saved: Date.now(), size, files: Object.keys(files), made: [...made] };
    const isSaved = await this.dossiers.save({ ...kept, revision }, files, this.#written);
    // Another dossier was opened meanwhile.
    if (id !== this.#id) return;
    if (!isSaved) {
      this.#copy();
      return this.#write({ files, made, dossier, title });
    }
    this.#revision = revision;
    this.#written = files;
    if (revision === 1) this.#hold();
  }

  #forget(): void {
    this.#release();
    this.#id = "";
    this.#revision = 0;
    this.#written = {};
  }

  /** From here on it is another one than that of the other tab. */
  #copy(): void {
    this.#forget();
    this.tabs.value = "copy";
  }

  async keepDraft(draft: Draft | undefined): Promise<void> {
    if (!this.id) return;
    await this.dossiers.saveDraft(this.id, draft).catch((error: unknown) => {
      this.trouble.value = reasonOf(error);
    });
  }

  /** What is kept; nothing where nothing can be. */
  async list(): Promise<Awaited<ReturnType<KeptDossiers["list"]>>> {
    if (this.trouble.peek() === "missing") return [];
    return this.dossiers.list().catch((error: unknown) => {
      this.trouble.value = reasonOf(error);
      return [];
    });
  }

  async load(id: string): Promise<Opened | undefined> {
    return this.trouble.peek() === "missing" ? undefined : this.dossiers.load(id).catch(() => undefined);
  }

  /** What this tab had open, or else what was saved last, of a dossier that calls itself so. */
  async lastOf(dossier: string): Promise<Opened | undefined> {
    const own = rememberedInTab(TAB_KEY);
    const all = await this.list();
    const called = all.filter((kept) => kept.dossier === dossier);
    // The address may not have come after a new title yet.
    const found = called.find(({ id }) => id === own) ?? called[0] ?? all.find(({ id }) => id === own);
    return found && this.load(found.id);
  }

  async delete(id: string): Promise<void> {
    await this.dossiers.delete(id).catch(() => undefined);
    if (id === this.#id) this.#forget();
    this.writes.value++;
  }
}
