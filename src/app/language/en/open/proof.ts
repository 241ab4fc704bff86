import { pluralsOf } from "../../plural.ts";

const count = pluralsOf("en");

/** Quotes held against a copy of their source. */
export const proof = {
  title: "Check quotes against a copy",
  help: "Drop the source here as text, HTML, MHTML or PDF, paste it, or choose its file. It stays on your machine.",
  paste: "Text of the source",
  file: "Choose a copy…",
  other: "Use another copy",
  busy: "Reading the copy…",
  noReader: "What reads a PDF could not be loaded. Check the connection, then try again.",
  lacking: "Quotes can be checked once the dossier has no errors.",
  summary: (found: number, quotes: number) =>
    count(quotes, {
      one: `${found} of # quote found word for word`,
      other: `${found} of # quotes found word for word`,
    }),
  none: "No row has a quote from this source yet. Select a passage below to make one.",
  right: (place: string) => `Found in ${place}`,
  found: "Found",
  keep: "Keep what is proved",
  keepHelp: "checked.json keeps the date, and a mark stands at these quotes on the page.",
  kept: (day: string) => `Kept on ${day} in checked.json.`,
  notKept:
    "checked.json holds something other than records of checks, or is damaged, so nothing was written.",
  keepCopy: "Keep the copy with the dossier",
  keepCopyHelp:
    "It becomes part of the zip, in the folder copies, where “demarche check” finds it; of a PDF, its text. Others’ texts may not be yours to pass on.",
  text: "The copy, as it is compared",
  quotePassage: (place: string) => `Quote ${place}`,
  use: "Make it the quote of",
  newRow: "a new statement",
  apply: "Use this passage",
  more: (n: number) =>
    count(n, { one: "# more passage is not shown.", other: "# more passages are not shown." }),
  changes: {
    kept: (title: string) => `Quotes checked: ${title}`,
    copy: (title: string) => `Copy kept: ${title}`,
    noCopy: (title: string) => `Copy no longer kept: ${title}`,
    quote: (row: string) => `Quote changed in ${row}`,
  },
};
