import { columnsFor } from "../../../../model/columns/cells.ts";
import type { TableName } from "../../../../model/columns/columns.ts";
import type { Dossier, IsoDate, Scope } from "../../../../model/dossier.ts";
import { sureDay } from "../../../../model/time/edtf.ts";
import { words } from "../../../language/words.ts";
import type { Saying } from "../../../view-model/describe/describer.ts";
import { HowSure } from "../HowSure.tsx";
import { SourceLink } from "../SourceLink.tsx";
import type { Column } from "./DataTable.tsx";

const FIRMNESS: Scope[] = ["named", "implied", "collective"];

/** What a date is sorted by. */
export const dateKey = (date: IsoDate | undefined) => date && sureDay(date);

type Cited = Pick<
  Saying,
  "gist" | "quote" | "quoteLang" | "source" | "href" | "locator" | "evidence" | "confidence" | "labelled"
>;

/** A row of a table, put into words only where it is seen or sorted by them. */
export class Told<Words extends Cited> {
  #words: Words | undefined;

  constructor(
    readonly id: string,
    /** Name of the polity; empty where it is not named. */
    readonly polity: string,
    private readonly tell: () => Words,
  ) {}

  get words(): Words {
    this.#words ??= this.tell();
    return this.#words;
  }
}

export const say = () => words.value.table;

export const statement = () => ({
  id: "statement",
  title: say().columns.statement,
  wide: true,
  cell: ({ words: { quote, quoteLang, gist } }: Told<Cited>) => (
    <>
      {quote && <q lang={quoteLang}>{quote}</q>}
      <p>{gist}</p>
    </>
  ),
});

/** A column for each of those that the table tells under a label. */
export function labelled(table: TableName, dossier: Dossier): Column<Told<Cited>>[] {
  const titles: Record<string, string> = words.value.columns;
  const fields = columnsFor(table, dossier[table]).filter(([, c]) => c.labelled?.includes("table"));
  return fields.map(([field]) => {
    const told = (row: Told<Cited>) => row.words.labelled.find((cell) => cell.field === field)?.value;
    return {
      id: field,
      title: titles[field] ?? field,
      cell: (r) => told(r) ?? say().notSaid,
      key: told,
    };
  });
}

export const source = () => ({
  id: "source",
  title: say().columns.source,
  cell: ({ words: { source, href, locator } }: Told<Cited>) => (
    <>
      <SourceLink href={href}>{source}</SourceLink>
      {locator && `, ${locator}`}
    </>
  ),
  key: ({ words: { source, locator } }: Told<Cited>) => `${source} ${locator}`,
});

export const evidence = <Row extends Told<Cited>>(scopeOf: (row: Row) => Scope): Column<Row> => ({
  id: "evidence",
  title: say().columns.evidence,
  cell: ({ words: { evidence, confidence } }) => (
    <>
      {evidence}
      <small>
        <HowSure confidence={confidence} />
      </small>
    </>
  ),
  key: (r) => FIRMNESS.indexOf(scopeOf(r)),
});
