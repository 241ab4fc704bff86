import type { SuspensionState } from "../dossier/state.ts";
import type { Position, Scope } from "../model/dossier.ts";
import type { Column } from "./components/DataTable.tsx";
import type { RouteFact, Saying } from "./describe.ts";
import { words } from "./language/words.ts";
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

const say = () => words.value.table;

const statement = () => ({
  id: "statement",
  title: say().columns.statement,
  wide: true,
  cell: ({ quote, quoteLang, gist }: Cited) => (
    <>
      {quote && <q lang={quoteLang}>{quote}</q>}
      <p>{gist}</p>
    </>
  ),
});

const source = () => ({
  id: "source",
  title: say().columns.source,
  cell: ({ source, locator }: Cited) => (locator ? `${source}, ${locator}` : source),
  key: ({ source, locator }: Cited) => `${source} ${locator}`,
});

/** All rows that hold on the date, in the dossier's order. */
export function positionRows(store: Store): PositionRow[] {
  const [state, describer] = [store.state.value, store.describer.value];
  return store.dossier.positions.flatMap((row) => {
    const known = state.polities.get(row.polity);
    if (!known?.positions.includes(row) || !store.shown.value.polity(row.polity)) return [];
    const leads = known.leading?.position === row;
    return [{ ...describer.saying(row), polity: describer.nameOf(row.polity), row, leads }];
  });
}

export function positionColumns({ dossier }: Store): Column<PositionRow>[] {
  const rank = new Map(dossier.stances.map((s, i) => [s.id, i]));
  const { columns, noPosition, leads } = say();
  return [
    { id: "polity", title: columns.polity, cell: (r) => r.polity, key: (r) => r.polity },
    {
      id: "actor",
      title: columns.speaker,
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
      title: columns.position,
      cell: (r) => (
        <>
          {r.stance ?? noPosition}
          {r.leads && <small>{leads}</small>}
        </>
      ),
      key: (r) => rank.get(r.row.stance ?? ""),
    },
    { id: "date", title: columns.date, cell: (r) => r.date, key: (r) => r.row.date },
    statement(),
    source(),
    {
      id: "evidence",
      title: columns.evidence,
      cell: (r) => r.evidence,
      key: (r) => FIRMNESS.indexOf(r.row.scope),
    },
  ];
}

export function flightRows(store: Store): FlightRow[] {
  const describer = store.describer.value;
  return store.state.value.suspensions.filter(store.shown.value.flight).map((state) => {
    const { polity } = state.suspension;
    return { ...describer.route(state), polity: polity ? describer.nameOf(polity) : "", state };
  });
}

export function flightColumns(): Column<FlightRow>[] {
  const { columns, notNamed, notSaid } = say();
  return [
    { id: "carrier", title: columns.carrier, cell: (r) => r.carrier, key: (r) => r.carrier },
    {
      id: "polity",
      title: columns.polity,
      cell: (r) => r.polity || notNamed,
      key: (r) => r.polity || undefined,
    },
    {
      id: "route",
      title: columns.route,
      wide: true,
      cell: (r) => (
        <>
          {r.way}
          {r.routeSource && <small>{r.routeSource}</small>}
        </>
      ),
      key: (r) => (r.state.suspension.origin ? r.way : undefined),
    },
    { id: "status", title: columns.status, cell: (r) => r.status, key: (r) => r.status },
    {
      id: "date",
      title: columns.date,
      cell: (r) => r.dates,
      key: ({ state: { suspension: s } }) => s.announced ?? s.suspended ?? s.resumed,
    },
    {
      id: "request",
      title: columns.request,
      cell: (r) => r.requestedBy ?? notSaid,
      key: (r) => r.requestedBy,
    },
    statement(),
    source(),
    {
      id: "evidence",
      title: columns.evidence,
      cell: (r) => r.evidence,
      key: (r) => FIRMNESS.indexOf(r.state.suspension.scope),
    },
  ];
}
