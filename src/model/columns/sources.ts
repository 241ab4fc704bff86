import type { Columns } from "./column.ts";

/** Sources as a sheet has them, in place of `sources.json`. */
export const SOURCE_COLUMNS = {
  id: {
    cell: "text",
    help: "What rows call it. Where it is left out, it is made of publisher and year: `afp-2017`.",
  },
  title: { cell: "filled", required: true, help: "The headline or the name of the document." },
  publisher: { cell: "text", help: "Who published it." },
  author: {
    cell: "text",
    help: "Who wrote it, several with semicolons between: `Smith, Ann; United Nations`.",
  },
  date: { cell: "text", help: "When it was issued: `2017-09-29`, `2017-09` or `2017`." },
  url: { cell: "text", help: "Its web address, with https:// or http:// before it." },
  accessed: { cell: "text", help: "When it was read." },
  language: { cell: "text", help: "Its language, as a code such as `en` or `ar`." },
  type: {
    cell: "text",
    help: "The kind of source in CSL, such as `article-newspaper`, `report` or `webpage`.",
  },
  ownership: { cell: "text", help: "Who owns the publisher, in words: `Iranian state broadcaster`." },
  doi: { cell: "text", help: "Its DOI." },
  note: { cell: "text", help: "What else a reader has to know of it." },
} as const satisfies Columns;
