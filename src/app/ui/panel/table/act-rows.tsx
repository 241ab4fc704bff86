import type { ActionState } from "../../../../dossier/state/state.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { ActFact, Describer } from "../../../view-model/describe/describer.ts";
import type { Column } from "./DataTable.tsx";
import { dateKey, evidence, labelled, say, source, statement, Told } from "./row-columns.tsx";

class ActRow extends Told<ActFact> {
  constructor(
    readonly state: ActionState,
    polity: string,
    describer: Describer,
  ) {
    super(state.action.id, polity, () => describer.act(state));
  }
}

/** The acts that are known of on the date, in the dossier's order. */
export function actRows(store: DossierView): ActRow[] {
  const describer = store.describer.value;
  return store.state.value.actions.filter(store.shown.value.action).map((state) => {
    const { polity } = state.action;
    return new ActRow(state, polity ? describer.nameOf(polity) : "", describer);
  });
}

export function actColumns({ dossier }: DossierView): Column<ActRow>[] {
  const { columns, notNamed } = say();
  return [
    {
      id: "actor",
      title: columns.actor,
      cell: (r) => (
        <>
          {r.words.actor}
          {r.words.role && <small>{r.words.role}</small>}
        </>
      ),
      key: (r) => r.words.actor,
    },
    {
      id: "polity",
      title: columns.polity,
      cell: (r) => r.polity || notNamed,
      key: (r) => r.polity || undefined,
    },
    { id: "act", title: columns.act, cell: (r) => r.words.status, key: (r) => r.words.status },
    {
      id: "date",
      title: columns.date,
      cell: (r) => r.words.dates,
      key: ({ state: { action: a } }) => dateKey(a.announced ?? a.began ?? a.ended),
    },
    ...labelled("actions", dossier),
    statement(),
    source(),
    evidence((r) => r.state.action.scope),
  ];
}
