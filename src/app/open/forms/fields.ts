import { type ActionMark, kindMark, type OwnKind } from "../../../model/action-kinds.ts";
import { type Column, headingOf } from "../../../model/columns/column.ts";
import { COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import { words } from "../../language/words.ts";

/** A column of a table as a form has it. */
export interface FormField {
  field: string;
  heading: string;
  column: Column;
  /** Few rows need it: it stands behind the others. */
  isRare: boolean;
}

/** What says where an act is drawn, by the mark of its kind; the other such columns are left out of its form. */
const PLACED: Record<ActionMark, readonly string[]> = {
  route: ["origin", "destination", "carrierKind"],
  border: ["target", "place"],
  crossing: ["place", "target"],
  place: ["place", "target"],
  link: ["target"],
  none: ["target"],
};
const ALL_PLACED = new Set(Object.values(PLACED).flat());

/** What a form calls a column; its heading, where it is none of the table's. */
export function labelOf(table: TableName, heading: string): string {
  const labels = Object.entries(words.value.fields[table]);
  return labels.find(([field]) => headingOf(field) === heading)?.[1] ?? heading;
}

const isRare = ({ cell }: Column) => typeof cell !== "string" || cell === "account";

/** Whether the form of an act of this kind has a column: those of other marks only where they hold something. */
function isPlaced(field: string, kind: string, own: OwnKind[]): boolean {
  if (!ALL_PLACED.has(field)) return true;
  return PLACED[kind === "flights" ? "route" : kindMark(kind, own)].includes(field);
}

/** The fields of a row's form, by the one table of columns. `id` is made by itself. */
export function formFields(
  table: TableName,
  values: Record<string, string>,
  { questions, kinds }: { questions: unknown[]; kinds: OwnKind[] },
): FormField[] {
  return Object.entries<Column>(COLUMNS[table]).flatMap(([field, column]): FormField[] => {
    const heading = headingOf(field);
    const isFilled = Boolean(values[heading]);
    if (field === "id" || (field === "question" && questions.length < 2 && !isFilled)) return [];
    const isAct = table === "actions";
    if (isAct && !isFilled && !isPlaced(field, values.kind ?? "", kinds)) return [];
    return [{ field, heading, column, isRare: isRare(column) && !column.required }];
  });
}
