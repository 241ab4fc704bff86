import type { ActionState } from "../../../../dossier/state/state.ts";
import type { Position } from "../../../../model/dossier.ts";
import type { DossierView } from "../../../state/derived.ts";
import { type FlightReports, reportIds } from "../../../view-model/describe/flight-reports.ts";
import { Blocks } from "../../common/Blocks.tsx";
import { RouteCard } from "./cards/RouteCard.tsx";
import { ActCard, SayingCard } from "./cards/RowCards.tsx";

/** CSS px that a card is about high. */
const CARD = 150;

type Row = { said: Position } | { act: ActionState } | { done: FlightReports };

function idsOf(row: Row): string[] {
  if ("said" in row) return [row.said.id];
  return "act" in row ? [row.act.action.id] : reportIds(row.done);
}

interface Listed {
  store: DossierView;
  positions?: Position[];
  acts?: ActionState[];
  flights?: FlightReports[];
  /** Said where there are no rows. */
  empty?: string | undefined;
  /** The stance that is named above the cards. */
  known?: string | undefined;
  /** Whether what is told of acts and flights is folded beneath the act or the route. */
  folded?: boolean;
  /** Whether acts and flights have an address of their own on the page. */
  listed?: boolean;
  /** One of many lists that are long together. */
  isPart?: boolean;
  /** Id of a row that has to be there. */
  wanted?: string | null;
}

/** Statements, after them acts, and then flights, as cards. */
export function Cards(props: Listed) {
  const {
    store,
    positions = [],
    acts = [],
    flights = [],
    empty,
    known,
    folded = false,
    listed = false,
    isPart = false,
    wanted,
  } = props;
  const describer = store.describer.value;
  const rows: Row[] = [
    ...positions.map((said) => ({ said })),
    ...acts.map((act) => ({ act })),
    ...flights.map((done) => ({ done })),
  ];
  const at = wanted ? rows.findIndex((row) => idsOf(row).includes(wanted)) : -1;
  const card = (row: Row) => {
    const [key] = idsOf(row);
    if ("said" in row) return <SayingCard key={key} saying={describer.saying(row.said)} known={known} />;
    if ("act" in row)
      return <ActCard key={key} folded={folded} listed={listed} act={describer.act(row.act)} />;
    return <RouteCard key={key} reports={row.done} describer={describer} folded={folded} listed={listed} />;
  };
  if (rows.length === 0 && empty === undefined) return <ul class="cards" />;
  if (rows.length === 0)
    return (
      <ul class="cards">
        <li class="empty">{empty}</li>
      </ul>
    );
  return (
    <Blocks
      rows={rows}
      as="ul"
      class="cards"
      height={CARD}
      row={card}
      isPart={isPart}
      wanted={at < 0 ? undefined : at}
    />
  );
}
