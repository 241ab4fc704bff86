import type { Scale, Stance } from "../../../model/stance.ts";
import { slugOf } from "../../../model/text/slug.ts";
import type { Files } from "../files/files.ts";
import { columnAt } from "../tables/csv-text.ts";
import { tablesOf } from "../tables/tables.ts";
import { BLANK_ID } from "./blank.ts";
import { withRecordsOfNewId } from "./follow-id.ts";
import { headerOf, withHeader } from "./header.ts";

/** What a dossier is about, as its header says. */
interface About {
  title: string;
  /** Empty where it asks none of its own. */
  question: string;
  stances: Stance[];
  /** Whether a statement has one of the stances. */
  isAnswered: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isStance = (value: unknown): value is Stance =>
  isRecord(value) && typeof value.id === "string" && typeof value.label === "string";
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function isAnswered(files: Files): boolean {
  const table = tablesOf(files).find(({ name }) => name === "positions");
  const at = table ? columnAt(table.headings, "stance", "positions") : -1;
  return at >= 0 && (table?.rows.some(({ cells }) => cells[at]) ?? false);
}

const firstQuestion = (header: Record<string, unknown>) => listOf(header.questions).find(isRecord);

/** Undefined where the header cannot be read. */
export function aboutOf(files: Files): About | undefined {
  const header = headerOf(files);
  if (!header) return undefined;
  const { label } = firstQuestion(header) ?? {};
  return {
    title: typeof header.title === "string" ? header.title : "",
    question: typeof label === "string" ? label : "",
    stances: listOf(header.stances).filter(isStance),
    isAnswered: isAnswered(files),
  };
}

/** With another title; the first one gives the dossier its id. */
export function withTitle(files: Files, title: string): Files {
  const isFirst = headerOf(files)?.id === BLANK_ID;
  const titled = withHeader(files, { title, ...(isFirst && { id: slugOf(title, "dossier") }) });
  return withRecordsOfNewId(files, titled);
}

/** With another question, or none. */
export function withQuestion(files: Files, label: string): Files {
  const header = headerOf(files) ?? {};
  const [first, ...more] = listOf(header.questions);
  const asked = label === "" ? [] : [{ id: "question", ...(isRecord(first) && first), label }];
  const questions = [...asked, ...more];
  return withHeader(files, { questions: questions.length > 0 ? questions : undefined });
}

export function withStances(files: Files, stances: Stance[], scale?: Scale): Files {
  return withHeader(files, { ...(scale && { scale }), stances });
}
