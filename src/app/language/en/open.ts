import type { Severity } from "../../../model/problem.ts";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const open = {
  title: "Your dossier",
  hide: "Hide your dossier",
  unread: {
    taken: (table: string, place: string) => `The file is not read: the ${table} are those of ${place}.`,
    headings:
      "The file is not read: its first row has not the headings of positions (id, polity, actor, gist), actions (id, kind, actor, gist) or suspensions (id, carrier, gist).",
  },
  drop: "Drop a folder, files or a zip anywhere on this page, or paste rows that a spreadsheet has copied.",
  drawn:
    "The map is drawn here, in this browser. Nothing leaves your machine, and a reload brings back the page’s own dossier.",
  limits: (files: number, megabytes: number, rows: string) =>
    `At most ${files} files, ${megabytes} MB in all and ${rows} rows to a table.`,
  needs:
    "A dossier has positions.csv, actions.csv or suspensions.csv, or an .xlsx workbook of them; dossier.json and sources.json are made where they are missing.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  reading: "The files are being read…",
  shown: (title: string) => `The map shows “${title}”.`,
  notShown: "There are errors: the map is drawn once they are gone.",
  lastGood: "There are errors: the map shows the dossier as it was before them.",
  files: "Files",
  rows: (count: number) => counted(count, "row", "rows"),
  size: (kilobytes: string) => `${kilobytes} KB`,
  editRows: (file: string) => `Edit the rows of ${file}`,
  editFile: (file: string) => `Edit ${file}`,
  leaveOut: (file: string) => `Leave out ${file}`,
  problems: (errors: number, warnings: number) =>
    [
      ...(errors > 0 ? [counted(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [counted(warnings, "warning", "warnings")] : []),
    ].join(", ") || "No problems",
  more: (count: number) => `${count} more are not listed: mend these first.`,
  severities: { error: "Error", bug: "Fault of this program", warning: "Warning" } satisfies Record<
    Severity | "bug",
    string
  >,
  bug: (reason: string) =>
    `The map could not be drawn from this, which is no mistake of yours: please report it. (${reason})`,
  row: (at: number, of: number, file: string) => `Row ${at} of ${of} in ${file}`,
  line: (line: number, file: string) => `Line ${line} of ${file}, as it is written`,
  text: (file: string) => `Text of ${file}`,
  previous: "Previous row",
  next: "Next row",
  addRow: "Add a row",
  addRowTo: (file: string) => `Add a row to ${file}`,
  deleteRow: "Delete this row",
  deleted: "A row was deleted.",
  takeBack: "Take it back",
  back: "Back to the list",
  apply: "Read again",
  keep: "A change is read when you leave its field. Enter does so at once.",
  tooLarge: (file: string) => `${file} is too large to be edited here.`,
  save: "Save as zip",
  askReplace: "Your changes are not saved. Open the other files, and lose the changes?",
  askLeave: "What you have typed is not read yet. Leave, and lose it?",
  unsaved: "Your changes are in this page only: save them.",
  leave: "Back to the page’s own dossier",
  notes: {
    made: (file: string) => `${file} was missing and has been made from the rows.`,
    taken: (file: string, as: string) => `${file} is read as ${as}, after its headings.`,
    books: (file: string) =>
      `${file} has become CSV, as a page cannot write workbooks. The zip holds the CSV.`,
    left: (count: number) =>
      `${counted(count, "file or folder", "files or folders")} inside folders not read.`,
    pasted: (file: string, added: number, replaced: number) =>
      `Pasted into ${file}: ${counted(added, "row", "rows")} added, ${counted(replaced, "row", "rows")} replaced by id.`,
  },
  pastedTitle: "Pasted rows",
  openedTitle: "Opened rows",
  unnamedSource: "Source not named",
  refused: {
    nothing: "There is no file among what was dropped.",
    many: (count: number, most: number) => `${count} files are more than the ${most} that the page takes.`,
    large: (own: number, most: number) => `The files are ${own} MB large: the page takes at most ${most} MB.`,
    rows: (file: string, own: string, most: string) =>
      `${file} has ${own} rows: the page draws at most ${most}. The command line (demarche render) takes more.`,
    folders: (count: number) => `${count} folders were dropped: a dossier is one.`,
    damaged: "The zip is cut off or damaged.",
    locked: "The zip is behind a password: save it without one.",
    packing: (name: string) => `${name} is packed in a way that the page does not know: make the zip anew.`,
    path: (name: string) =>
      `The zip names a file outside of its own folder (${name.slice(0, 60)}): it is not opened.`,
    lies: (name: string) => `${name} unfolds to more than the zip says: it is not opened.`,
    nested: (name: string) => `${name} is a zip inside a zip inside a zip: unpack it first.`,
    twice: (name: string) => `${name} stands twice in the zip: nobody could say which counts.`,
    text: "What was pasted is no table of positions, acts or suspensions: its first row needs headings such as id, polity, actor, gist.",
    notCarried:
      "This page does not carry the outlines of the subdivisions that the dossier names. Open it on a page of demarche serve, which carries all, or build a page of its own.",
    offline: "The boundaries and airports could not be loaded. Check the connection, then try again.",
    unreadable: "The files could not be read: they may have been moved or changed meanwhile.",
  },
};
