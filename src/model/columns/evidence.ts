import type { Columns } from "./column.ts";

/** How firmly a source ties a row to its polity. */
const SCOPES = ["named", "collective", "implied"] as const;
/** How far a row can be relied on, given its source: each level, and when it applies. */
export const CONFIDENCES = {
  high: "the source itself says so, and nothing we found contradicts it",
  medium: "second-hand, or partly inferred or contradicted",
  low: "told only by another party, or by someone unnamed",
} as const;
const LEVELS = ["high", "medium", "low"] as const satisfies (keyof typeof CONFIDENCES)[];

/** Our own sentence on a row. */
export const GIST = {
  gist: { cell: "filled", required: true, help: "Your own sentence." },
} as const satisfies Columns;

/** What the source itself says. */
export const WORDS = {
  quote: {
    cell: "text",
    help: "The words as they stand in the source, without quotation marks around them. Empty for reported speech.",
  },
  quoteLang: { cell: "language", help: "Language of the quote: `en`, `ar`, `ckb`." },
} as const satisfies Columns;

/** Where a row comes from, and how far it holds. */
export const EVIDENCE = {
  scope: {
    cell: SCOPES,
    fallback: "named",
    help: "How firmly the source ties the row to the polity: `named`, `collective` or `implied`. Empty: named.",
  },
  confidence: {
    cell: LEVELS,
    help: `${LEVELS.map((level) => `\`${level}\` (${CONFIDENCES[level]})`).join(", ")}. Empty: high.`,
  },
  source: {
    cell: "source",
    fallback: null,
    help: "Id of a source in sources.json. Empty: the defaultSource, or the only one.",
  },
  locator: {
    cell: "text",
    help: "Where in the source: `p4` its fourth paragraph, `c3` its third caption, `title`.",
  },
} as const satisfies Columns;
