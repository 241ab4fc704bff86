import { pluralsOf } from "../../plural.ts";

const count = pluralsOf("en");

/** The list of sources, and the form of one. */
export const sources = {
  title: "Sources",
  none: "There is no source yet: what is said on the map has to stand somewhere.",
  broken: "sources.json is not valid JSON, so its sources cannot be listed. Edit it as text.",
  uses: (n: number) => count(n, { one: "# row", other: "# rows" }),
  edit: (title: string) => `Edit the source ${title}`,
  remove: (title: string) => `Remove the source ${title}`,
  inUse: (title: string, n: number) =>
    count(n, {
      one: `# row leans on “${title}”, and would be without a source:`,
      other: `# rows lean on “${title}”, and would be without a source:`,
    }),
  removeAnyway: "Remove it all the same",
  keep: "Keep it",
  removed: (title: string) => `Source removed: ${title}`,
  back: "All sources",
  goTo: (id: string) => `Edit ${id}`,
  named: (id: string) => `In rows: ${id}`,
  new: "New source",
  byHand: "Fill in a new source",
  make: "Add this source",
  more: "More about the source",
  usual: "Choose by its address",
  fields: {
    title: "Title",
    publisher: "Publisher",
    author: "Author",
    date: "Date of issue",
    url: "Web address",
    ownership: "Who owns the publisher",
    type: "Kind of source",
    language: "Language",
    accessed: "Read on",
    outlet: "Newspaper, series or site",
    section: "Section",
    page: "Page",
    doi: "DOI",
    note: "Note",
  },
  help: {
    author: "Several with semicolons: Smith, Ann; United Nations",
    ownership: "Printed wherever the source is: Iranian state broadcaster",
    language: "A code such as en or ar",
  },
  paste: {
    title: "Paste sources",
    label: "Sources to add",
    help: "CSL-JSON, BibTeX or RIS as Zotero, JabRef and others export it, or addresses and DOIs, one a line. Nothing is looked up: no request is made.",
    file: "Read a file…",
    read: "Add these sources",
    change: (n: number) => count(n, { one: "# source added", other: "# sources added" }),
    added: (n: number) => count(n, { one: "# source was added.", other: "# sources were added." }),
    nothing: "No source was found in this text.",
    twin: (title: string, id: string) => `“${title}” is there already, as ${id}.`,
    untitled: (id: string) => `${id} has no title yet.`,
    lost: (id: string, fields: string) => `Some of ${id} could not be read, and was left out: ${fields}.`,
    unread: (line: number, text: string) => `Line ${line} could not be read: ${text}`,
  },
};
