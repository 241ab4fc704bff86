import { signal } from "@preact/signals";
import type { TableName } from "../../model/columns/columns.ts";

/** What a reader drops, pastes or chooses to be opened; nothing where he only asks how. */
export interface ImportRequest {
  /** Files and folders. */
  entries?: (FileSystemEntry | File)[];
  /** Rows of a table, as a spreadsheet copies them. */
  text?: string;
  /** Which table the rows are of, where that is known. */
  table?: TableName;
  /** Under which id the browser keeps a dossier. */
  kept?: string;
  /** The id of a dossier, which the address names: the browser may keep it. */
  named?: string;
  /** Id of a row of the dossier that is open, to be edited. */
  edit?: string;
  /** A dossier is to be begun from nothing. */
  blank?: true;
}

/** Goes to where a row is edited; null as long as the dossier that is shown is not the reader's own. */
export const editRow = signal<((id: string) => void) | null>(null);
