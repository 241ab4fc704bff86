import { cslDate } from "../../../../dossier/read/sources/csl-date.ts";
import type { CslItem } from "../source-fields.ts";
import type { Found } from "./found.ts";

const LINE = /^([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/;

export const isRis = (text: string): boolean => /^\uFEFF?TY\s{1,2}-/m.test(text);

/** Types of RIS as CSL calls them; any other is a document. */
const TYPES: Record<string, string> = {
  NEWS: "article-newspaper",
  MGZN: "article-magazine",
  JOUR: "article-journal",
  JFULL: "article-journal",
  ELEC: "webpage",
  WEB: "webpage",
  ICOMM: "webpage",
  BLOG: "post-weblog",
  RPRT: "report",
  GOVDOC: "report",
  BOOK: "book",
  CHAP: "chapter",
  CASE: "legal_case",
  LEGAL: "legislation",
  STAT: "legislation",
  BILL: "bill",
  HEAR: "hearing",
  VIDEO: "motion_picture",
  PCOMM: "personal_communication",
  THES: "thesis",
};

/** Which tags fill a field, the one that says it best first. */
const TEXTS: Record<string, readonly string[]> = {
  title: ["TI", "T1", "CT", "BT"],
  publisher: ["PB"],
  "container-title": ["T2", "JO", "JF", "JA"],
  URL: ["UR", "L2"],
  DOI: ["DO"],
  language: ["LA"],
  section: ["SE"],
  note: ["N1"],
};

type Entry = Map<string, string[]>;

/** `2017/09/29/`, `2017/09//` and `2017` as ISO 8601 has them. */
const dateOf = (text: string) =>
  cslDate(
    text
      .replace(/\/[^/\d]*$/, "")
      .replaceAll("/", "-")
      .replace(/-+$/, ""),
  );

function namesOf(lines: string[]) {
  return lines.map((name) => {
    const [family = "", given = ""] = name.split(",").map((part) => part.trim());
    return family && given ? { family, given } : { literal: name };
  });
}

function itemOf(entry: Entry): CslItem {
  const first = (tags: readonly string[]) => tags.map((tag) => entry.get(tag)?.[0]).find(Boolean);
  const item: CslItem = { type: TYPES[first(["TY"]) ?? ""] ?? "document" };
  for (const [field, tags] of Object.entries(TEXTS)) {
    const text = first(tags);
    if (text) item[field] = text;
  }
  const authors = [...(entry.get("AU") ?? []), ...(entry.get("A1") ?? [])];
  if (authors.length > 0) item.author = namesOf(authors);
  const [issued, accessed] = [first(["DA", "PY", "Y1"]), first(["Y2"])];
  if (issued) item.issued = dateOf(issued);
  if (accessed) item.accessed = dateOf(accessed);
  const [start, end] = [first(["SP"]), first(["EP"])];
  if (start) item.page = end ? `${start}-${end}` : start;
  return item;
}

/** Entries begin with TY; ER, which ends them, is often lost. A line without a tag goes on with the one before it. */
export function risItems(text: string): Found {
  const entries: Entry[] = [];
  const found: Found = { items: [], unread: [] };
  let last: string[] | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const [, tag = "", value = ""] = LINE.exec(line.replace(/^\uFEFF/, "").trimEnd()) ?? [];
    if (tag === "TY") entries.push(new Map());
    const entry = entries.at(-1);
    if (line.trim() === "" || tag === "ER") {
      last = undefined;
    } else if (tag && entry) {
      last = [...(entry.get(tag) ?? []), value.trim()].filter(Boolean);
      entry.set(tag, last);
    } else if (last && last.length > 0) {
      last[last.length - 1] += ` ${line.trim()}`;
    } else {
      found.unread.push({ line: i + 1, text: line.trim().slice(0, 60) });
    }
  });
  found.items = entries.map(itemOf);
  return found;
}
