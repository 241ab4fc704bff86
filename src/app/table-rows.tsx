import type { SuspensionState } from "../dossier/state.ts";
import type { Position, Scope } from "../model/dossier.ts";
import type { Column } from "./components/DataTable.tsx";
import type { RouteFact, Saying } from "./describe.ts";
import type { Store } from "./store.ts";

const FIRMNESS: Scope[] = ["named", "implied", "collective"];

interface Cited {
  gist: string;
  quote?: string;
  quoteLang?: string;
  source: string;
  locator: string;
  evidence: string;
}

export interface PositionRow extends Saying {
  polity: string;
  row: Position;
  /** True where the map takes the polity's colour from this row. */
  leads: boolean;
}

export interface FlightRow extends RouteFact {
  polity: string;
  state: SuspensionState;
}

const statement = {
  id: "statement",
  title: "Statement",
  wide: true,
  cell: ({ quote, quoteLang, gist }: Cited) => (
    <>
      {quote && <q lang={quoteLang}>{quote}</q>}
      <p>{gist}</p>
    </>
  ),
};

const source = {
  id: "source",
  title: "Source",
  cell: ({ source, locator }: Cited) => (locator ? `${source}, ${locator}` : source),
  key: ({ source, locator }: Cited) => `${source} ${locator}`,
};

/** All rows that hold on the date, in the dossier's order. */
export function positionRows(store: Store): PositionRow[] {
  const [state, words] = [store.state.value, store.describer.value];
  return store.dossier.positions.flatMap((row) => {
    const known = state.polities.get(row.polity);
    if (!known?.positions.includes(row)) return [];
    const leads = known.leading?.position === row;
    return [{ ...words.saying(row), polity: words.nameOf(row.polity), row, leads }];
  });
}

export function positionColumns({ dossier }: Store): Column<PositionRow>[] {
  const rank = new Map(dossier.stances.map((s, i) => [s.id, i]));
  return [
    { id: "polity", title: "Polity", cell: (r) => r.polity, key: (r) => r.polity },
    {
      id: "actor",
      title: "Speaker",
      cell: (r) => (
        <>
          {r.speaker}
          {r.role && <small>{r.role}</small>}
          {r.standing && <small>{r.standing}</small>}
        </>
      ),
      key: (r) => r.speaker,
    },
    {
      id: "stance",
      title: "Position",
      cell: (r) => (
        <>
          {r.stance ?? "None on the vote itself"}
          {r.leads && <small>leads on the map</small>}
        </>
      ),
      key: (r) => rank.get(r.row.stance ?? ""),
    },
    { id: "date", title: "Date", cell: (r) => r.date, key: (r) => r.row.date },
    statement,
    source,
    { id: "evidence", title: "Evidence", cell: (r) => r.evidence, key: (r) => FIRMNESS.indexOf(r.row.scope) },
  ];
}

export function flightRows(store: Store): FlightRow[] {
  const words = store.describer.value;
  return store.state.value.suspensions.map((state) => {
    const { polity } = state.suspension;
    return { ...words.route(state), polity: polity ? words.nameOf(polity) : "", state };
  });
}

export const FLIGHT_COLUMNS: Column<FlightRow>[] = [
  { id: "carrier", title: "Carrier", cell: (r) => r.carrier, key: (r) => r.carrier },
  {
    id: "polity",
    title: "Polity",
    cell: (r) => r.polity || "Not named",
    key: (r) => r.polity || undefined,
  },
  {
    id: "route",
    title: "Route",
    wide: true,
    cell: (r) => (
      <>
        {r.way}
        {r.routeSource && <small>{r.routeSource}</small>}
      </>
    ),
    key: (r) => (r.state.suspension.origin ? r.way : undefined),
  },
  { id: "status", title: "Status", cell: (r) => r.status, key: (r) => r.status },
  {
    id: "date",
    title: "Date",
    cell: (r) => r.dates,
    key: ({ state: { suspension: s } }) => s.announced ?? s.suspended ?? s.resumed,
  },
  {
    id: "request",
    title: "At the request of",
    cell: (r) => r.requestedBy ?? "Not said",
    key: (r) => r.requestedBy,
  },
  statement,
  source,
  {
    id: "evidence",
    title: "Evidence",
    cell: (r) => r.evidence,
    key: (r) => FIRMNESS.indexOf(r.state.suspension.scope),
  },
];
