/** What a reader drops, pastes or chooses to be opened; nothing where he only asks how. */
export interface ImportRequest {
  /** Files and folders. */
  entries?: (FileSystemEntry | File)[];
  /** Rows of a table, as a spreadsheet copies them. */
  text?: string;
}
