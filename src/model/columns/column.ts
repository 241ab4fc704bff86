/**
 * What the cells of a column hold. `filled`: any text but blanks; `label`: such text that is short enough for a
 * picture; `text`: any text; `polity` to `source`: the code of one that dossier and geodata know; `place`: such a code, or coordinates; `account`: the id of a row, or the code of a polity. A list: one of its words.
 */
export type CellKind =
  | "filled"
  | "label"
  | "text"
  | "date"
  | "language"
  | "polity"
  | "airport"
  | "place"
  | "account"
  | "kind"
  | "question"
  | "stance"
  | "source"
  | readonly string[];

/** Where the page tells of a row. */
export type Surface = "tooltip" | "card" | "table";

export interface Column {
  cell: CellKind;
  /** What the column is for, in Markdown. */
  help: string;
  /** Every table has the column, and every row fills it. */
  required?: true;
  /** Every row has a value in the end: this one where the cell is empty; null: one that the header gives. */
  fallback?: string | null;
  /** Where the value stands under the column's own label; other columns have their place in the layout. */
  labelled?: readonly Surface[];
  /** Files and tables leave the column out where no row of the dossier has a value in it. */
  onlyWhereUsed?: true;
  /** What the search finds by the value: whoever speaks, or the row itself. */
  finds?: "speaker" | "row";
  /** The property of schema.org; a word from a list is a keyword, and other columns have their place in the structure. */
  schemaOrg?: string;
}

export type Columns = Readonly<Record<string, Column>>;

type Value<C extends Column> = C["cell"] extends readonly (infer Word)[] ? Word : string;
type AlwaysThere<T extends Columns> = {
  [F in keyof T]: T[F] extends { required: true } | { fallback: string | null } ? F : never;
}[keyof T];

/** The values of a row, by field. */
export type Cells<T extends Columns> = { [F in AlwaysThere<T>]: Value<T[F]> } & {
  [F in Exclude<keyof T, AlwaysThere<T>>]?: Value<T[F]>;
};

/** Fields of the columns of which something is so. */
export type FieldsWith<T extends Columns, Part> = {
  [F in keyof T]: T[F] extends Part ? F : never;
}[keyof T] &
  string;

/** The heading of a field: `quoteLang` stands under `quote_lang`. */
export function headingOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
