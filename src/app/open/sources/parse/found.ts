import type { CslItem } from "../source-fields.ts";

/** What of a pasted text could not be read. */
interface Unread {
  /** 1-based. */
  line: number;
  /** As much of it as tells which it is. */
  text: string;
}

/** Sources as they were found in a text, before they are checked. */
export interface Found {
  items: CslItem[];
  unread: Unread[];
}
