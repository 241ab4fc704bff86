import type { Broken } from "./broken.ts";

/** Tables whose shape is wrong. */
export const BROKEN_TABLES: Broken[] = [
  {
    name: "an unclosed quotation mark",
    file: "positions.csv",
    from: '""never"".",en',
    to: '""never"".,en',
    says: ["positions.csv:3:37: error: Broken CSV: The quotation mark that opens here is never closed."],
  },
  {
    name: "text after a closing quotation mark",
    file: "positions.csv",
    from: '"".",en',
    to: '""."!,en',
    says: [
      "positions.csv:3:53: error: Broken CSV: Text after a closing quotation mark: a quotation mark inside a cell is written twice.",
    ],
  },
  {
    name: "a space before a quotation mark",
    file: "positions.csv",
    from: '"No',
    to: ' "No',
    says: [
      "positions.csv:3:37: error: Broken CSV: A space before an opening quotation mark: expected the mark right after the comma.",
    ],
  },
  {
    name: "too many cells",
    file: "positions.csv",
    from: "Asks for calm.",
    to: "Asks, for calm.",
    says: [
      "positions.csv:4:22: error: The row has 9 cells, the heading has 8. A comma inside a cell needs quotation marks around the cell.",
    ],
  },
  {
    name: "too few cells",
    file: "positions.csv",
    from: ",,,,,Asks",
    to: ",,,,Asks",
    says: ["positions.csv:4:1: error: The row has 7 cells, the heading has 8."],
  },
  {
    name: "semicolons in the heading and commas in the rows",
    file: "positions.csv",
    from: "id,polity,actor,date,stance,quote,quote_lang,gist",
    to: "id;polity;actor;gist",
    says: [
      "positions.csv:2:1: error: The row has 1 cell, the heading has 4.",
      "positions.csv:3:1: error: The row has 1 cell, the heading has 4.",
      "positions.csv:4:1: error: The row has 1 cell, the heading has 4.",
    ],
  },
  {
    name: "a missing column",
    file: "positions.csv",
    from: "gist\n",
    to: "comment\n",
    says: [
      "positions.csv:1:1 (gist): error: The column gist is missing.",
      "positions.csv:1:46 (comment): warning: comment is not a column of this table: its cells are not read.",
    ],
  },
  {
    name: "a doubled column",
    file: "positions.csv",
    from: "quote_lang",
    to: "quote",
    says: ["positions.csv:1:35 (quote): error: The column quote occurs twice in the heading."],
  },
  {
    name: "a missing value",
    file: "positions.csv",
    from: "Held the vote.",
    to: " ",
    says: ["positions.csv:2:39 (gist): error: gist is empty: every row needs one."],
  },
  {
    name: "a missing polity",
    file: "positions.csv",
    from: "p3,UN",
    to: "p3,",
    says: ["positions.csv:4:4 (polity): error: polity is empty: every row needs one."],
  },
  {
    name: "a row without an id",
    file: "positions.csv",
    from: "p3,UN",
    to: ",UN",
    says: ["positions.csv:4:1 (id): error: id is empty: every row needs one."],
  },
];
