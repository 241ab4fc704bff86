import type { FileName } from "./base.ts";

/** One thing spoilt in the base dossier, and every message that it must bring. */
export interface Broken {
  name: string;
  file: FileName;
  from: string;
  to: string;
  says: string[];
}
