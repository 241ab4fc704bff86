import type { CellKind, Columns } from "../../../model/columns/column.ts";
import type { Choice } from "../../../model/nearest.ts";
import type { Severity } from "../../../model/problem.ts";
import { isNothing } from "../../../model/table/markers.ts";
import { shown } from "../../../model/text/text.ts";
import { type NameResolution, readAs, resolveName } from "../name-resolution.ts";
import type { TableRow } from "../tables/table.ts";
import type { Checks } from "../vocabulary.ts";

type NamedKind = keyof Checks["meant"];
type Values = TableRow["values"];

/** What is said of a cell of a row, wherever the row stands. */
export interface Said {
  severity: Severity;
  message: string;
  /** In camel case. */
  field: string;
  value: string;
  /** Told once, at the first row of which it is so; then `message` has no full stop. */
  isRepeated?: boolean;
}

const NAMED: Record<NamedKind, true> = {
  polity: true,
  airport: true,
  place: true,
  kind: true,
  question: true,
  stance: true,
  source: true,
};
const isNamed = (kind: string): kind is NamedKind => kind in NAMED;

/** What words may stand for those of a column, and whether the column has a word of its own. */
interface Meaning {
  resolve: NameResolution;
  isOwn(value: string): boolean;
}

function meaningOf(kind: CellKind, checks: Checks): Meaning | undefined {
  if (typeof kind === "string") {
    if (!isNamed(kind)) return undefined;
    return { resolve: checks.meant[kind], isOwn: (value) => checks[kind](value) === undefined };
  }
  return { resolve: resolveName(kind.map((code) => ({ code }))), isOwn: (value) => kind.includes(value) };
}

/** Two letters, as those who write NA for Namibia write for the others. */
function usesAlpha2(field: string, rows: TableRow[], { resolve }: Meaning): boolean {
  return rows.some(({ values }) => {
    const value = values[field] ?? "";
    return /^[A-Z]{2}$/.test(value) && !isNothing(value) && resolve(value).length > 0;
  });
}

/** Puts codes in the place of names, and nothing in the place of what stands for nothing: `NA`, `NULL`. */
export class Translator {
  readonly #meanings: Map<string, Meaning>;
  /** Columns of polities in which some are written in two letters, so that NA may be one. */
  readonly asked: ReadonlySet<string>;

  constructor(
    columns: Columns,
    rows: TableRow[],
    private readonly checks: Checks,
  ) {
    this.#meanings = new Map(
      Object.entries(columns).flatMap(([field, { cell }]) => {
        const meaning = meaningOf(cell, checks);
        return meaning ? [[field, meaning]] : [];
      }),
    );
    const asked = [...this.#meanings].filter(
      ([field, meaning]) => columns[field]?.cell === "polity" && usesAlpha2(field, rows, meaning),
    );
    this.asked = new Set(asked.map(([field]) => field));
  }

  /** The values of a row; none where one could be a code or nothing. */
  translated(written: Values): { values?: Values; said: Said[] } {
    const values = { ...written };
    const said: Said[] = [];
    let isClear = true;
    // What a stance is depends on the question, whose name may have to be translated first.
    const byQuestion = ([field]: [string, string]) => (field === "question" ? 0 : 1);
    const cells = Object.entries(written).toSorted((a, b) => byQuestion(a) - byQuestion(b));
    for (const [field, value] of cells) {
      const meaning = field === "stance" ? this.#stanceOn(values.question) : this.#meanings.get(field);
      if (meaning?.isOwn(value)) continue;
      const cell = { severity: "warning", isRepeated: true, field, value } as const;
      const choices = meaning?.resolve(value) ?? [];
      const [choice, ...others] = choices;
      if (isNothing(value)) {
        if (choice && this.asked.has(field)) {
          isClear = false;
          said.push({ severity: "error", message: askAbout(value, choice), field, value });
          continue;
        }
        delete values[field];
        said.push({ ...cell, message: `${shown(value)} is read as an empty cell` });
      } else if (choice && others.length === 0) {
        values[field] = choice.code;
        said.push({ ...cell, message: readAs(shown(value), choice) });
      }
    }
    return { ...(isClear && { values }), said };
  }

  #stanceOn(question: string | undefined): Meaning | undefined {
    return meaningOf("stance", this.checks.on(question));
  }
}

const askAbout = (value: string, { code, name }: Choice) =>
  `${shown(value)} can be ${name ?? code} or a missing value: write ${code}, or leave the cell empty.`;
