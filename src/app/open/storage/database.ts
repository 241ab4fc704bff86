import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Place } from "../edit/edit-target.ts";
import { type Files, filesOf } from "../files/files.ts";

/** A dossier that the browser keeps, without its files. */
export interface KeptDossier {
  id: string;
  /** The id that the dossier gives itself; empty as long as it has none. */
  dossier: string;
  title: string;
  /** ms since 1970. */
  saved: number;
  /** Bytes of all files. */
  size: number;
  /** Names of its files, in their order. */
  files: string[];
  made: string[];
  /** How often it was written: who knows another number has not seen what was written last. */
  revision: number;
}

/** What is typed and not applied yet: the texts of fields, by their ids. */
export interface Draft {
  place: Place;
  fields: Record<string, string>;
}

interface Schema extends DBSchema {
  dossiers: { key: string; value: KeptDossier };
  files: { key: [dossier: string, file: string]; value: Uint8Array };
  drafts: { key: string; value: Draft };
}

type Database = IDBPDatabase<Schema>;

/** Everything of a dossier's files in one store. */
const filesOfDossier = (id: string) => IDBKeyRange.bound([id], [id, []]);

export type Opened = { kept: KeptDossier; files: Files; draft: Draft | undefined };

/** Dossiers in the browser's own database. All methods throw what the browser does: nothing may be kept at all. */
export class KeptDossiers {
  #database: Promise<Database> | undefined;

  constructor(private readonly name = "demarche") {}

  #open(): Promise<Database> {
    this.#database ??= openDB<Schema>(this.name, 1, {
      upgrade(database) {
        database.createObjectStore("dossiers", { keyPath: "id" });
        database.createObjectStore("files");
        database.createObjectStore("drafts");
      },
      // Another tab has come with a newer form of the database.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        this.#database = undefined;
      },
      terminated: () => {
        this.#database = undefined;
      },
    }).catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    });
    return this.#database;
  }

  /** The last that was saved first. */
  async list(): Promise<KeptDossier[]> {
    const all = await (await this.#open()).getAll("dossiers");
    return all.sort((a, b) => b.saved - a.saved);
  }

  async load(id: string): Promise<Opened | undefined> {
    const tx = (await this.#open()).transaction(["dossiers", "files", "drafts"]);
    const kept = await tx.objectStore("dossiers").get(id);
    if (!kept) return undefined;
    const store = tx.objectStore("files");
    const found = await Promise.all(kept.files.map((name) => store.get([id, name])));
    const draft = await tx.objectStore("drafts").get(id);
    const pairs = kept.files.flatMap((name, i) => (found[i] ? [[name, found[i]] as const] : []));
    return { kept, files: filesOf(pairs), draft };
  }

  /**
   * Writes the files that are others than before, and takes away those that are gone.
   * @returns false, and writes nothing, where it is not at the revision before the one to be written.
   */
  async save(kept: KeptDossier, files: Files, before: Files): Promise<boolean> {
    const tx = (await this.#open()).transaction(["dossiers", "files"], "readwrite");
    const [dossiers, store] = [tx.objectStore("dossiers"), tx.objectStore("files")];
    const there = await dossiers.get(kept.id);
    if ((there?.revision ?? 0) !== kept.revision - 1) {
      await tx.done;
      return false;
    }
    const changed = Object.entries(files).filter(([name, bytes]) => before[name] !== bytes);
    const gone = Object.keys(before).filter((name) => !Object.hasOwn(files, name));
    await Promise.all([
      dossiers.put(kept),
      ...changed.map(([name, bytes]) => store.put(bytes, [kept.id, name])),
      ...gone.map((name) => store.delete([kept.id, name])),
      tx.done,
    ]);
    return true;
  }

  /** Undefined: nothing is typed. */
  async saveDraft(id: string, draft: Draft | undefined): Promise<void> {
    const database = await this.#open();
    if (draft) await database.put("drafts", draft, id);
    else await database.delete("drafts", id);
  }

  async delete(id: string): Promise<void> {
    const tx = (await this.#open()).transaction(["dossiers", "files", "drafts"], "readwrite");
    await Promise.all([
      tx.objectStore("dossiers").delete(id),
      tx.objectStore("files").delete(filesOfDossier(id)),
      tx.objectStore("drafts").delete(id),
      tx.done,
    ]);
  }
}
