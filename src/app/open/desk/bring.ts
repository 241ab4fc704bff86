import type { TableName } from "../../../model/columns/columns.ts";
import { words } from "../../language/words.ts";
import { goToView } from "../../state/url/go-to-view.ts";
import { excerpt } from "../../state/url/url-state.ts";
import { completed } from "../complete.ts";
import { standingPlace } from "../edit/edit-target.ts";
import { type Files, filesOf, withoutFiles } from "../files/files.ts";
import { gather } from "../files/gather.ts";
import { withOwnNames } from "../files/own-names.ts";
import { tableOfPasted } from "../files/recognise.ts";
import { Refusal } from "../refusal.ts";
import { isSourceText, textOfSourceFiles } from "../sources/parse/recognise-sources.ts";
import { BLANK_ID, blankFiles } from "../start/blank.ts";
import type { Opened } from "../storage/database.ts";
import { withPasted } from "../tables/paste.ts";
import { assertRows } from "../tables/row-limit.ts";
import type { Desk } from "./desk.ts";

/** Whether what would be lost is to be kept instead. */
const keepsOwn = (desk: Desk) => desk.isAtRisk && !window.confirm(words.peek().open.askReplace);

function start(desk: Desk, title: string, made: readonly string[]): void {
  desk.title = title;
  desk.made = made;
  desk.drawn.value = false;
  desk.notes.value = [];
  desk.editing.value = null;
}

async function complete(desk: Desk, given: Files, told: string[], anew: boolean): Promise<void> {
  const { notes, unnamedSource, changes } = words.peek().open;
  const titles = { dossier: desk.title, source: unnamedSource };
  const { files, made, taken } = completed(withoutFiles(given, desk.made), titles);
  assertRows(files);
  desk.made = made;
  desk.notes.value = [
    ...told,
    ...taken.map(({ file, as }) => notes.taken(file, as)),
    ...made.map((file) => notes.made(file)),
  ];
  if (anew) desk.drawn.value = false;
  desk.editing.value = null;
  await desk.read(files, anew, () => {
    if (!anew) return desk.record(told[0] ?? changes.joined, files, null);
    desk.unsaved.value = false;
    desk.begin(changes.opened, files);
    desk.keeper.begin();
  });
}

export async function bringFiles(desk: Desk, entries: (FileSystemEntry | File)[]): Promise<void> {
  const { notes, openedTitle } = words.peek().open;
  const { files, name, left, address } = await gather(entries);
  const sources = textOfSourceFiles(files);
  if (sources !== undefined) return bringRows(desk, sources, null);
  const before = desk.files.peek();
  // Files alone, without a header, belong to the dossier that is open.
  const joins = before !== null && name === "" && !withOwnNames(files).files["dossier.json"];
  if (!joins && keepsOwn(desk)) return;
  desk.title = name || (joins ? desk.title : openedTitle);
  if (!joins) desk.made = [];
  const all = joins ? filesOf(Object.entries({ ...before, ...files })) : files;
  await complete(desk, all, left > 0 ? [notes.left(left)] : [], !joins);
  if (address && desk.drawn.peek()) goToView(desk.store, address);
}

/** `table`: the one that the rows are of, found out where it is not given; null for a text that is of none. */
export async function bringRows(
  desk: Desk,
  text: string,
  table: TableName | null | undefined = tableOfPasted(text),
): Promise<void> {
  const { notes, pastedTitle } = words.peek().open;
  // The reader says what the columns are, or that the sources are to be added.
  if (!table) {
    if (!desk.files.peek()) await bringBlank(desk);
    desk.editing.value = { kind: isSourceText(text) ? "sources" : "columns", text };
    return;
  }
  const anew = desk.files.peek() === null;
  const { files, books, file, added, replaced } = withPasted(desk.files.peek() ?? {}, text, table);
  desk.title ||= pastedTitle;
  const told = [notes.pasted(file, added, replaced), ...books.map(notes.books)];
  await complete(desk, files, told, anew);
  // What was pasted is nowhere else.
  if (anew) void desk.keep(desk.files.peek() ?? files);
}

/** Opens what the browser has kept, with what was typed last. */
export async function bringKept(desk: Desk, opened: Opened | undefined): Promise<void> {
  if (!opened) throw new Refusal((say) => say.notKept);
  if (keepsOwn(desk)) return;
  const { kept, files, draft } = opened;
  start(desk, kept.title, kept.made);
  await desk.read(files, true, () => {
    desk.unsaved.value = true;
    desk.begin(words.peek().open.changes.restored, files);
    desk.keeper.begin(opened);
    desk.draft.value = draft ?? null;
    desk.editing.value = draft ? standingPlace(draft.place, files) : null;
  });
}

/** Opens the dossier that the address names, as this tab or any has kept it; says where none has. */
export async function bringNamed(desk: Desk, id: string): Promise<void> {
  const opened = await desk.keeper.lastOf(id);
  if (opened) return bringKept(desk, opened);
  if (id === BLANK_ID) return bringBlank(desk);
  desk.store.importRequest.value = null;
  desk.store.trouble.value = words.peek().address.notOpen(excerpt(id));
}

/** Begins a dossier of which nothing is known yet. */
export async function bringBlank(desk: Desk): Promise<void> {
  const { changes, start: say } = words.peek().open;
  if (keepsOwn(desk)) return;
  const files = blankFiles(say.untitled);
  // What is pasted into it tells of its stances and sources.
  start(desk, say.untitled, ["dossier.json", "sources.json"]);
  await desk.read(files, true, () => {
    desk.unsaved.value = false;
    desk.begin(changes.begun, files);
    desk.keeper.begin();
  });
}
