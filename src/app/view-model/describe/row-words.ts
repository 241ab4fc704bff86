import { checkedDays } from "../../../dossier/read/checked/checked-rows.ts";
import type { Change } from "../../../dossier/state/changes.ts";
import { rankIn } from "../../../dossier/state/leading/strength.ts";
import { eventOf, stanceOf } from "../../../dossier/state/questions.ts";
import type { ActionState, PolityState, SuspensionState } from "../../../dossier/state/state.ts";
import { timingSide } from "../../../dossier/state/timing.ts";
import type { ActionStatus } from "../../../model/action-kinds.ts";
import { type Cell, cellsIn } from "../../../model/columns/cells.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import type { Dossier, IsoDate, Position, Row, Source } from "../../../model/dossier.ts";
import type { Airport, City } from "../../../model/geodata/place.ts";
import { isolated } from "../../../model/text/direction.ts";
import { statusPhrase } from "../../../scene/actions/words.ts";
import { publisherOf } from "../../../scene/words.ts";
import { dateName, sceneWords } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { ActFact, Contest, LabelledCell, RouteFact, Saying } from "./description.ts";
import { quoteAddress } from "./text-fragment.ts";

/** The day that the account of a row is of. */
function firstDateOf(row: Row): IsoDate | undefined {
  if ("carrier" in row) return row.announced ?? row.suspended;
  return "kind" in row ? (row.announced ?? row.began) : row.date;
}

/** Puts one row into words of the page's language. */
export class RowWords {
  private readonly sources: Map<string, Source>;
  private readonly say = words.value.facts;
  private readonly labels: Record<string, string> = words.value.columns;
  private readonly scene = sceneWords.value;
  /** That of all that the dossier tells of, where it is one. */
  private readonly year: string | undefined;
  /** Days on which rows were checked against a copy of their source. */
  private readonly checked: Map<string, IsoDate>;
  private rowsById: Map<string, Row> | undefined;

  constructor(
    private readonly dossier: Dossier,
    private readonly airports: Map<string, Airport>,
    private readonly cities: Map<string, City>,
    private readonly nameOf: (code: string) => string,
  ) {
    this.sources = new Map(dossier.sources.map((s) => [s.id, s]));
    this.checked = checkedDays(dossier);
    const [first, last] = [dossier.period.start, dossier.period.end].map((day) => day.slice(0, 4));
    this.year = first === last ? first : undefined;
  }

  saying(p: Position): Saying {
    const stance = stanceOf(this.dossier, p);
    const side = timingSide(this.dossier, p);
    const event = eventOf(this.dossier, p)?.label;
    return {
      id: p.id,
      ...(p.quote && { quote: p.quote }),
      ...(p.quoteLang && { quoteLang: p.quoteLang }),
      gist: p.gist,
      speaker: p.actor,
      ...(p.role && { role: isolated(p.role) }),
      ...(p.standing !== "government" && {
        standing: p.standing === "figure" ? this.say.figure : this.say.institution,
      }),
      ...(stance && { stance: stance.label }),
      date: p.date ? this.day(p.date) : this.say.undated,
      ...(side && event && { timing: this.say.timing[side](event) }),
      ...this.cite(p),
      labelled: this.labelled("positions", p),
    };
  }

  route({ suspension: s, status, undated, duplicateOf }: SuspensionState): RouteFact {
    const statusWithin = this.scene.routesWithin[status];
    const dates = undated ? this.say.undated : this.steps(["announced", "suspended", "resumed"], s);
    return {
      id: s.id,
      carrier: s.carrierCode ? `${s.carrier} (${s.carrierCode})` : s.carrier,
      way:
        s.origin && s.destination
          ? this.say.way(this.place(s.origin), this.place(s.destination))
          : this.say.routeNotNamed,
      status: this.scene.routes[status],
      statusWithin,
      dates,
      course: undated || !dates ? [statusWithin, dates].filter(Boolean).join(", ") : dates,
      gist: s.gist,
      ...(s.quote && { quote: s.quote }),
      ...this.cite(s),
      ...this.contest(s),
      labelled: this.labelled("suspensions", s),
      ...(s.routeSource && { routeSource: s.routeSource }),
      ...(duplicateOf && { account: this.say.account }),
    };
  }

  act({ action: a, status, undated }: ActionState): ActFact {
    return {
      id: a.id,
      actor: a.actor,
      ...(a.role && { role: isolated(a.role) }),
      status: this.status(a.kind, status),
      dates: undated
        ? this.say.undated
        : this.steps(a.announced === a.began ? ["began", "ended"] : ["announced", "began", "ended"], a),
      gist: a.gist,
      ...(a.quote && { quote: a.quote }),
      ...(a.quoteLang && { quoteLang: a.quoteLang }),
      ...this.cite(a),
      ...this.contest(a),
      labelled: this.labelled("actions", a),
    };
  }

  /** Why a statement leads; ranks are told where the dossier gives any. */
  because({ position, because }: NonNullable<PolityState["leading"]>): string {
    if (!because) return "";
    const { kind, over } = because;
    const isRanked = position.rank !== undefined || over.rank !== undefined;
    const say = this.say.because[kind === "newest" && isRanked ? "newestOfRank" : kind];
    const named = (row: Position) =>
      isRanked ? this.say.speaker(row.actor, this.say.ranks[rankIn(row)]) : row.actor;
    return say(named(position), named(over));
  }

  /** How far an act of a kind has come. */
  status(kind: string, status: ActionStatus): string {
    return statusPhrase(this.dossier, kind, status, this.scene);
  }

  /** A city, an airport with its code, or coordinates as they were written. */
  place(id: string): string {
    const airport = this.airports.get(id);
    if (airport) return this.say.place(airport.city, airport.iata ?? id);
    return this.dossier.places?.find(({ code }) => code === id)?.name ?? this.cities.get(id)?.name ?? id;
  }

  private rowOf(id: string): Row | undefined {
    const { positions, actions, suspensions } = this.dossier;
    this.rowsById ??= new Map([...positions, ...actions, ...suspensions].map((row) => [row.id, row]));
    return this.rowsById.get(id);
  }

  /** Who gives the other account; one that only further sources hold has no name here. */
  private contestant(account: string): string {
    const row = this.rowOf(account);
    if (row) return "carrier" in row ? row.carrier : row.actor;
    const name = this.nameOf(account);
    return name === account ? this.say.elsewhere : name;
  }

  private contest({ contestedBy }: { contestedBy?: string }): { contest?: Contest } {
    const row = contestedBy === undefined ? undefined : this.rowOf(contestedBy);
    if (!row) return {};
    const { source, href } = this.cite(row);
    const date = firstDateOf(row);
    return {
      contest: {
        id: row.id,
        gist: row.gist,
        source,
        date: date ? this.day(date) : "",
        ...(href && { href }),
      },
    };
  }

  private day(date: IsoDate): string {
    return dateName(date, this.year);
  }

  private steps<Step extends Exclude<Change["kind"], "said">>(
    steps: readonly Step[],
    dates: Partial<Record<Step, IsoDate>>,
  ): string {
    const told = steps.flatMap((step) => {
      const day = dates[step];
      return day ? this.say[step](this.day(day)) : [];
    });
    return told.join(", ");
  }

  /** `p4` to `paragraph 4`; a locator of another form stays as it is. */
  private locator(locator: string): string {
    const [, kind, number = ""] = /^([pc])(\d+)$/.exec(locator) ?? [];
    if (kind === "p") return this.say.paragraph(number);
    return kind === "c" ? this.say.caption(number) : isolated(locator);
  }

  /** What a cell names, in words. */
  private valueOf({ column, value }: Cell): string | undefined {
    if (value === undefined) return undefined;
    switch (column.cell) {
      case "polity":
        return this.nameOf(value);
      case "airport":
      case "place":
        return this.place(value);
      case "account":
        return this.contestant(value);
      case "date":
        return this.day(value);
      case "question":
        return this.dossier.questions?.find(({ id }) => id === value)?.label ?? value;
      default:
        return value;
    }
  }

  private labelled(table: TableName, row: Row): LabelledCell[] {
    return cellsIn(table, row).flatMap((cell) => {
      const [label, value] = [this.labels[cell.field], this.valueOf(cell)];
      // Beside the map only rows on other questions than the map's have to be told apart.
      const isShown = cell.column.cell === "question" && cell.value === this.dossier.question?.id;
      const on = isShown ? (["table"] as const) : cell.column.labelled;
      return on && label && value ? [{ field: cell.field, label, value, on }] : [];
    });
  }

  private cite({ id: row, source: id, locator, scope, quote, confidence }: Row) {
    const checked = this.checked.get(row);
    const source = this.sources.get(id);
    const href = quoteAddress(source?.url, quote);
    return {
      source: isolated((source && (publisherOf(source) ?? source.title)) ?? id),
      locator: locator ? this.locator(locator) : "",
      evidence: this.say.evidence[scope],
      ...(href && { href }),
      confidence: confidence ?? "high",
      ...(checked && { checked }),
    };
  }
}
