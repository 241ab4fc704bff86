import { slugOf } from "../../../model/text/slug.ts";

/** What a source is named after; texts may be empty. */
interface Named {
  publisher: string;
  title: string;
  /** Of which only the year counts. */
  date: string;
}

const LONGEST = 40;

/** A name that no source has yet: `afp-2017`, or by the title where no publisher is known. */
export function freeSourceId({ publisher, title, date }: Named, taken: ReadonlySet<string>): string {
  const [year = ""] = /\d{4}/.exec(date) ?? [];
  const name = slugOf((publisher || title).slice(0, LONGEST), "source");
  const stem = year ? `${name}-${year}` : name;
  if (!taken.has(stem)) return stem;
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}
