import { PACK_WORDS } from "../../../dossier/pack/words.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import type { Severity } from "../../../model/problem.ts";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const open = {
  title: "Your dossier",
  hide: "Hide your dossier",
  unread: {
    taken: (table: string, place: string) => `The file is ignored: the ${table} are those of ${place}.`,
    headings:
      "The file is ignored: its first row lacks the headings of positions (id, polity, actor, gist), actions (id, kind, actor, gist) or suspensions (id, carrier, gist).",
  },
  drop: "Drop a folder, files or a zip anywhere on this page, or paste rows that a spreadsheet has copied.",
  drawn: "The map is drawn here, in this browser. Nothing leaves your machine.",
  limits: (files: number, megabytes: number, rows: string) =>
    `At most ${files} files, ${megabytes} MB in all and ${rows} rows to a table.`,
  needs:
    "A dossier has positions.csv, actions.csv or suspensions.csv, or an .xlsx workbook of them; dossier.json and sources.json are made where they are missing.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  reading: "Reading the files…",
  shown: (title: string) => `The map shows “${title}”.`,
  notShown: "There are errors. The map is drawn once they are fixed.",
  lastGood: "There are errors. The map shows the dossier as it was before them.",
  files: "Files",
  rows: (count: number) => counted(count, "row", "rows"),
  size: (kilobytes: string) => `${kilobytes} KB`,
  editRows: (file: string) => `Edit the rows of ${file}`,
  editFile: (file: string) => `Edit ${file}`,
  leaveOut: (file: string) => `Remove ${file}`,
  problems: (errors: number, warnings: number) =>
    [
      ...(errors > 0 ? [counted(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [counted(warnings, "warning", "warnings")] : []),
    ].join(", ") || "No problems",
  more: (count: number) => `${count} more are not listed. Fix these first.`,
  severities: { error: "Error", bug: "Bug", warning: "Warning" } satisfies Record<Severity | "bug", string>,
  bug: (reason: string) =>
    `The map could not be drawn. This is a bug, not a mistake of yours: please report it. (${reason})`,
  row: (at: number, of: number, file: string) => `Row ${at} of ${of} in ${file}`,
  line: (line: number, file: string) => `Line ${line} of ${file}, as written`,
  text: (file: string) => `Text of ${file}`,
  previous: "Previous row",
  next: "Next row",
  addRow: "Add a row",
  addRowTo: (file: string) => `Add a row to ${file}`,
  deleteRow: "Delete this row",
  /** `dossier.json` as fields. */
  form: {
    asText: "Edit as text (JSON)",
    add: (list: string) => `Add to ${list.toLowerCase()}`,
    remove: (title: string) => `Remove ${title}`,
    up: "Move up",
    down: "Move down",
    pick: (colour: string) => `Choose the colour, ${colour.toLowerCase()}`,
    useView: "Use what the map shows",
    newItem: (n: number) => `New ${n}`,
    lines: "One per line",
    code: "Code",
  },
  history: {
    undo: "Undo",
    redo: "Redo",
    title: (count: number) => `History (${counted(count, "step", "steps")})`,
  },
  changes: {
    opened: "Opened",
    begun: "Begun",
    title: "Title changed",
    question: "Question changed",
    stances: "Stances changed",
    restored: "Opened as this browser has kept it",
    joined: "Files added",
    added: {
      positions: "Statement added",
      actions: "Act added",
      suspensions: "Suspension of flights added",
    } satisfies Record<TableName, string>,
    source: (title: string) => `Source added: ${title}`,
    deleted: (file: string) => `Row deleted from ${file}`,
    cell: (heading: string, file: string) => `${heading} changed in ${file}`,
    line: (line: number, file: string) => `Line ${line} of ${file} changed`,
    text: (file: string) => `${file} changed`,
    removed: (file: string) => `${file} removed`,
  },
  start: {
    untitled: "Untitled dossier",
    empty: "Nothing is on the map yet. Begin with any of these; all of it can be changed later.",
    about: "What it is about",
    more: "More about the dossier",
    statement: "Add a statement",
    act: "Add an act",
    map: "Look at the map",
    title: "Title",
    titleHelp: "What stands over the map: “Who recognises Kosovo”.",
    question: "Question",
    questionHelp: "What the statements answer, in one sentence. It may be left out.",
    stances: "Stances to choose from",
    used: "Statements use these stances: change them one by one below.",
    ownStances: "Or stances of your own, one a line, in the order of the legend",
    unreadable: "dossier.json is not valid JSON, so it cannot be shown as a form. Edit it as text.",
    presets: {
      support: {
        label: "Support to oppose",
        stances: {
          supports: { label: "Supports it", rule: "Speaks for it." },
          neutral: { label: "Takes no side", rule: "Says that it takes no side, or calls on both." },
          concern: { label: "Voices concern", rule: "Doubts it, without opposing it." },
          opposes: { label: "Opposes it", rule: "Speaks against it." },
        },
      },
      recognition: {
        label: "Recognise or not",
        stances: {
          recognises: { label: "Recognises it", rule: "Says that it recognises it." },
          open: { label: "Leaves it open", rule: "Says neither that it does nor that it does not." },
          refuses: { label: "Refuses to recognise it", rule: "Says that it does not recognise it." },
        },
      },
      vote: {
        label: "For, against, abstained",
        stances: {
          for: { label: "For", rule: "Voted for it." },
          abstains: { label: "Abstained", rule: "Took part without a vote for or against." },
          against: { label: "Against", rule: "Voted against it." },
        },
      },
    },
  },
  columns: {
    title: "What is in the columns?",
    what: "Each row is",
    tables: { positions: "a statement", actions: "an act" },
    isHeading: "The first row holds headings",
    column: (at: number) => `Column ${at}`,
    leaveOut: "Leave out",
    twice: (label: string) => `${label} is chosen for two columns: choose one of them.`,
    add: (count: number) => `Add ${counted(count, "row", "rows")}`,
  },
  keeping: {
    title: "Kept in this browser",
    kept: "Changes are kept in this browser. Save a zip to have them elsewhere too.",
    onlyHere: (reason: string) => `Changes are kept only in this tab: ${reason} Save a zip to keep them.`,
    reasons: {
      missing: "this browser offers no storage here.",
      denied: "this browser does not let the page store anything.",
      full: "the browser’s storage is full.",
    },
    tabs: {
      elsewhere: "This dossier is open in another tab too. What you change here is kept as a copy.",
      copy: "Your changes are kept as a copy, because the dossier is open or was changed in another tab.",
    },
    about: (age: string, kilobytes: string) => `${age}, ${kilobytes} KB`,
    delete: (title: string) => `Delete “${title}” from this browser`,
    askDelete: (title: string) => `Delete “${title}” from this browser? This cannot be undone.`,
  },
  back: "Back to the list",
  apply: "Apply",
  keep: "A change takes effect when you leave the field, or at once with Enter.",
  tooLarge: (file: string) => `${file} is too large to edit here.`,
  save: "Save as zip",
  askReplace: "Your changes are not saved. Open the other files anyway?",
  askLeave: "Your latest change has not been applied. Leave without it?",
  leave: "Back to the page’s own dossier",
  notes: {
    made: (file: string) => `${file} was missing and was made from the rows.`,
    taken: (file: string, as: string) => `${file} is read as ${as}, judging by its headings.`,
    books: (file: string) =>
      `${file} was converted to CSV, because the page cannot write workbooks. The zip contains the CSV.`,
    left: (count: number) =>
      `${counted(count, "file or folder", "files or folders")} inside folders not read.`,
    pasted: (file: string, added: number, replaced: number) =>
      `Pasted into ${file}: ${counted(added, "row", "rows")} added, ${counted(replaced, "row", "rows")} replaced by id.`,
  },
  pastedTitle: "Pasted rows",
  openedTitle: "Opened rows",
  unnamedSource: "Source not named",
  refused: {
    nothing: "No files were dropped.",
    ...PACK_WORDS,
    rows: (file: string, own: string, most: string) =>
      `${file} has ${own} rows: the page draws at most ${most}. The command line (demarche render) takes more.`,
    folders: (count: number) => `${count} folders were dropped: a dossier is one.`,
    text: "What was pasted is not a table of positions, acts or suspensions: its first row needs headings such as id, polity, actor, gist.",
    notCarried:
      "This page does not carry the outlines of the subdivisions that the dossier names. Open it on a page of demarche serve, which carries all, or build a page of its own.",
    offline: "The boundaries and airports could not be loaded. Check the connection, then try again.",
    notKept: "This browser does not keep that dossier any more.",
    unreadable: "The files could not be read. They may have been moved or changed.",
  },
};
