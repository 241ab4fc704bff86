/** What a reader drops, pastes or chooses to be opened; nothing where he only asks how. */
export interface ImportRequest {
  /** Files and folders. */
  entries?: (FileSystemEntry | File)[];
  /** Rows of a table, as a spreadsheet copies them. */
  text?: string;
  /** Under which id the browser keeps a dossier. */
  kept?: string;
  /** The id of a dossier, which the address names: the browser may keep it. */
  named?: string;
}
