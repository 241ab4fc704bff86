import { words } from "../../language/words.ts";
import type { Files } from "../files/files.ts";
import { accepted } from "./accepted.ts";
import { readPastedSources } from "./parse/read-sources.ts";
import { withSources } from "./source-list.ts";

/** What changes a dossier's files in turn. */
interface Changing {
  change(name: string, change: (files: Files) => Files): Promise<void>;
}

/** What is said of a text, and of which source where it is of one that has been added. */
export interface ToldLine {
  text: string;
  id?: string;
}

/** What became of a text, line by line for the reader, and what of it is left to be mended by hand. */
interface Told {
  lines: ToldLine[];
  left: string;
}

/** Adds the sources that a text holds; each that is not taken whole is told. */
export async function addPasted(session: Changing, text: string): Promise<Told> {
  const say = words.peek().sources.paste;
  const { items, unread } = await readPastedSources(text);
  const taken = items.map(accepted);
  let entered: { id: string; isNew: boolean }[] = [];
  const change = (files: Files) => {
    const items = taken.map(({ item }) => item);
    const added = withSources(files, items);
    entered = added.entered;
    return added.files;
  };
  if (taken.length > 0) await session.change(say.change(taken.length), change);
  const ofEach = taken.flatMap(({ item, isUntitled, lost }, i) => {
    const { id = "", isNew = false } = entered[i] ?? {};
    if (!isNew) return [{ text: say.twin(String(item.title), id), id }];
    const texts = [
      ...(isUntitled ? [say.untitled(id)] : []),
      ...(lost.length > 0 ? [say.lost(id, lost.join(", "))] : []),
    ];
    return texts.map((text) => ({ text, id }));
  });
  const fresh = entered.filter(({ isNew }) => isNew).length;
  const lines: ToldLine[] = [
    ...(fresh > 0 ? [{ text: say.added(fresh) }] : []),
    ...ofEach,
    ...unread.map(({ line, text: what }) => ({ text: say.unread(line, what) })),
    ...(items.length === 0 && unread.length === 0 ? [{ text: say.nothing }] : []),
  ];
  return { lines, left: items.length === 0 ? text : "" };
}
