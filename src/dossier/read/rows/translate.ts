import { type CellKind, type Columns, headingOf } from "../../../model/columns/column.ts";
import type { Choice } from "../../../model/nearest.ts";
import { isNothing } from "../../../model/table/markers.ts";
import { shown } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";
import { type NameResolution, readAs, resolveName } from "../name-resolution.ts";
import { Repeats } from "../repeats.ts";
import type { TableRow } from "../tables/table.ts";
import type { Checks } from "../vocabulary.ts";

type NamedKind = keyof Checks["meant"];
type Values = TableRow["values"];

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

/**
 * Puts codes in the place of names, and nothing in the place of what stands for nothing: `NA`, `NULL`. Each is told once.
 */
export class Translator {
  readonly #warnings = new Repeats();
  readonly #meanings: Map<string, Meaning>;
  readonly #askedOf: Set<string>;

  constructor(
    columns: Columns,
    rows: TableRow[],
    private readonly checks: Checks,
    private readonly report: Report,
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
    this.#askedOf = new Set(asked.map(([field]) => field));
  }

  /** The values of a row; nothing where one could be a code or nothing, which is reported. */
  values(row: TableRow): Values | undefined {
    const values = { ...row.values };
    let isClear = true;
    // What a stance is depends on the question, whose name may have to be translated first.
    const byQuestion = ([field]: [string, string]) => (field === "question" ? 0 : 1);
    const cells = Object.entries(row.values).toSorted((a, b) => byQuestion(a) - byQuestion(b));
    for (const [field, value] of cells) {
      const meaning = field === "stance" ? this.#stanceOn(values.question) : this.#meanings.get(field);
      if (meaning?.isOwn(value)) continue;
      const where = { offset: row.offsetOf(field), field: headingOf(field), value };
      const choices = meaning?.resolve(value) ?? [];
      const [choice, ...others] = choices;
      if (isNothing(value)) {
        if (choice && this.#askedOf.has(field)) {
          isClear = false;
          this.report("error", askAbout(value, choice), where);
          continue;
        }
        delete values[field];
        this.#warnings.add(`${shown(value)} is read as an empty cell`, where);
      } else if (choice && others.length === 0) {
        values[field] = choice.code;
        this.#warnings.add(readAs(shown(value), choice), where);
      }
    }
    return isClear ? values : undefined;
  }

  #stanceOn(question: string | undefined): Meaning | undefined {
    return meaningOf("stance", this.checks.on(question));
  }

  /** Says what was read as something else. */
  tell(): void {
    this.#warnings.tell("warning", this.report);
  }
}

const askAbout = (value: string, { code, name }: Choice) =>
  `${shown(value)} can be ${name ?? code} or a missing value: write ${code}, or leave the cell empty.`;
