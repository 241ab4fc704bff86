import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";

/** Says in a list that a filter leaves rows out, and how many; nothing where all are shown. */
export function FilterNote(props: {
  store: DossierView;
  what: "statements" | "acts" | "flights";
  shown: number;
  all: number;
}) {
  const { store, what, shown, all } = props;
  const say = words.value.filter;
  if (store.shown.value.all) return null;
  // The button goes with the filter; who pressed it goes on in the list.
  const showAll = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    currentTarget.closest<HTMLElement>('[role="tabpanel"]')?.focus();
    store.activeFilter.value = [];
  };
  return (
    <div class="filter-note">
      <p>
        {say[what](shown, all)}
        {shown === 0 && <>. {say.none}</>}
      </p>
      <button type="button" onClick={showAll}>
        {say.showAll}
      </button>
    </div>
  );
}
