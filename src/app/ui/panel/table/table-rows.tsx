import { stanceOf } from "../../../../dossier/state/questions.ts";
import { heldPositions, type SuspensionState } from "../../../../dossier/state/state.ts";
import type { Position } from "../../../../model/dossier.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { Describer, RouteFact, Saying } from "../../../view-model/describe/describer.ts";
import type { Column } from "./DataTable.tsx";
import { dateKey, evidence, labelled, say, source, statement, Told } from "./row-columns.tsx";

class PositionRow extends Told<Saying> {
  constructor(
    readonly row: Position,
    polity: string,
    /** True where the map takes the polity's colour from this row. */
    readonly leads: boolean,
    describer: Describer,
  ) {
    super(row.id, polity, () => describer.saying(row));
  }
}

class FlightRow extends Told<RouteFact> {
  constructor(
    readonly state: SuspensionState,
    polity: string,
    describer: Describer,
  ) {
    super(state.suspension.id, polity, () => describer.route(state));
  }
}

/** All rows that hold on the date, in the dossier's order. */
export function positionRows(store: DossierView): PositionRow[] {
  const [state, describer] = [store.state.value, store.describer.value];
  const held = heldPositions(state);
  return store.dossier.positions.flatMap((row) => {
    if (!held.has(row) || !store.shown.value.polity(row.polity)) return [];
    const leads = state.polities.get(row.polity)?.leading?.position === row;
    return [new PositionRow(row, describer.nameOf(row.polity), leads, describer)];
  });
}

export function positionColumns({ dossier }: DossierView): Column<PositionRow>[] {
  // Stances in the order of the legends, one question after another.
  const lists = [dossier, ...(dossier.questions ?? [])].flatMap(({ stances = [] }) => stances);
  const rank = new Map(lists.map((stance, i) => [stance, i]));
  const { columns, noPosition, leads } = say();
  return [
    { id: "polity", title: columns.polity, cell: (r) => r.polity, key: (r) => r.polity },
    {
      id: "actor",
      title: columns.speaker,
      cell: (r) => (
        <>
          {r.row.actor}
          {r.row.role && <small>{r.row.role}</small>}
          {r.words.standing && <small>{r.words.standing}</small>}
        </>
      ),
      key: (r) => r.row.actor,
    },
    {
      id: "stance",
      title: columns.position,
      cell: (r) => (
        <>
          {r.words.stance ?? noPosition}
          {r.leads && <small>{leads}</small>}
        </>
      ),
      key: (r) => {
        const stance = stanceOf(dossier, r.row);
        return stance && rank.get(stance);
      },
    },
    { id: "date", title: columns.date, cell: (r) => r.words.date, key: (r) => dateKey(r.row.date) },
    ...labelled("positions", dossier),
    statement(),
    source(),
    evidence((r) => r.row.scope),
  ];
}

export function flightRows(store: DossierView): FlightRow[] {
  const describer = store.describer.value;
  return store.state.value.suspensions.filter(store.shown.value.flight).map((state) => {
    const { polity } = state.suspension;
    return new FlightRow(state, polity ? describer.nameOf(polity) : "", describer);
  });
}

export function flightColumns({ dossier }: DossierView): Column<FlightRow>[] {
  const { columns, notNamed } = say();
  return [
    { id: "carrier", title: columns.carrier, cell: (r) => r.words.carrier, key: (r) => r.words.carrier },
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
          {r.words.way}
          {r.words.routeSource && <small>{r.words.routeSource}</small>}
        </>
      ),
      key: (r) => (r.state.suspension.origin ? r.words.way : undefined),
    },
    { id: "status", title: columns.status, cell: (r) => r.words.status, key: (r) => r.words.status },
    {
      id: "date",
      title: columns.date,
      cell: (r) => r.words.dates,
      key: ({ state: { suspension: s } }) => dateKey(s.announced ?? s.suspended ?? s.resumed),
    },
    ...labelled("suspensions", dossier),
    statement(),
    source(),
    evidence((r) => r.state.suspension.scope),
  ];
}
