import { group } from "../../../../dossier/state/dossier-index.ts";
import type { ActionState } from "../../../../dossier/state/state.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import { Empty } from "../Empty.tsx";
import { LongNote } from "../table/LongNote.tsx";
import { Cards } from "./Cards.tsx";
import { FilterNote } from "./FilterNote.tsx";

/** Acts by kind, the kinds in the order in which they are first met. */
function byKind(acts: ActionState[]): [string, ActionState[]][] {
  return [...group(acts, ({ action }) => action.kind)];
}

/** What was done, beside flights that stopped: by kind, whatever country it was. */
export function Acts({ store }: { store: DossierView }) {
  const { actions } = store.state.value;
  const shown = actions.filter(store.shown.value.action);
  return (
    <div class="groups">
      <FilterNote store={store} what="acts" shown={shown.length} all={actions.length} />
      <LongNote store={store} what="acts" shown={actions.length} />
      {actions.length === 0 && <Empty title={words.value.states.noActs} />}
      {byKind(shown).map(([kind, acts]) => (
        <section key={kind}>
          <h3>{store.describer.value.kindOf(kind)}</h3>
          <Cards store={store} acts={acts} listed />
        </section>
      ))}
    </div>
  );
}
