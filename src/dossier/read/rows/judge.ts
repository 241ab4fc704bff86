import * as v from "valibot";
import { headingOf } from "../../../model/columns/column.ts";
import { type CellsOf, COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import { memoize } from "../../../model/memoize.ts";
import { pathOf, sentenceOf } from "../../report.ts";
import { characterFault } from "../characters.ts";
import type { Memory } from "../tables/memory.ts";
import type { TableRow } from "../tables/table.ts";
import type { Checks } from "../vocabulary.ts";
import { rowSchema } from "./row-schema.ts";
import { type Said, Translator } from "./translate.ts";

/** What a row's cells come to, which depends on no other row. */
interface Judged<Output> {
  /** With codes in the place of names; absent where a cell can be read in two ways. */
  values?: TableRow["values"];
  /** Absent where something is wrong with the row. */
  output?: Output;
  said: Said[];
}

type Judge<Name extends TableName> = (values: TableRow["values"]) => Judged<CellsOf<Name>>;

/** Cells that every row has where its own are empty. */
type Fallbacks = { source?: string; question?: string };

/** Says that a required cell is empty, or passes on what the schema says. */
function sentence(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.input !== undefined) return sentenceOf(issue);
  if (field === "source") return "source is empty, and dossier.json names no defaultSource.";
  return `${headingOf(field)} is empty: every row needs one.`;
}

/** Characters in the cells of a row that nobody sees. */
export function charactersIn(values: TableRow["values"]): Said[] {
  return Object.entries(values).flatMap(([field, value = ""]) => {
    const fault = characterFault(value);
    return fault ? [{ ...fault, field, value }] : [];
  });
}

function judgeOf<Name extends TableName>(
  name: Name,
  translator: Translator,
  checks: Checks,
  fallbacks: Fallbacks,
): Judge<Name> {
  const schemaOn = memoize((on: Checks) => rowSchema(name, on));
  return (written) => {
    const { values, said } = translator.translated(written);
    if (!values) return { said };
    const result = v.safeParse(schemaOn(checks.on(values.question)), { ...fallbacks, ...values });
    const faults = (result.issues ?? []).map((issue): Said => {
      const field = String(pathOf(issue)[0]);
      return { severity: "error", message: sentence(issue, field), field, value: written[field] ?? "" };
    });
    if (!result.success) return { values, said: [...said, ...faults] };
    return { values, output: result.output, said: [...said, ...charactersIn(written)] };
  };
}

/** Judges the rows of a table; those that an editor remembers are not judged again. */
export function judgeFor<Name extends TableName>(
  name: Name,
  rows: TableRow[],
  checks: Checks,
  { memory, ...fallbacks }: Fallbacks & { memory: Memory | undefined },
): Judge<Name> {
  const translator = new Translator(COLUMNS[name], rows, checks);
  const judge = () => judgeOf(name, translator, checks, fallbacks);
  const { source, question } = fallbacks;
  const from = [checks, source, question, ...translator.asked];
  return memory ? memory.keep(`judge ${name}`, from, () => memoize(judge())) : judge();
}
