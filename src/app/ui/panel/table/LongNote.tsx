import { numberName } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import { TABLES } from "../../../view-model/page-data.ts";
import { WHOLE } from "../../common/virtual-blocks.ts";

type What = "statements" | "acts" | "flights";

const FILES = { statements: TABLES.positions, acts: TABLES.actions, flights: TABLES.suspensions };

/**
 * Says of a list that is too long for the page how much of it is there, and where all of it is; nothing of one that is
 * whole. `shown`: rows that are in the list.
 */
export function LongNote({ store, what, shown }: { store: DossierView; what: What; shown: number }) {
  const { long } = words.value.panel;
  const all = store.data.cut?.[what] ?? shown;
  if (shown === all && all <= WHOLE) return null;
  const cut = shown < all;
  return (
    <p class="class">
      {cut ? `${long.cut[what](numberName(shown), numberName(all))} ` : long.parts}
      {cut && <a href={`./${FILES[what]}`}>{long.table}</a>}
    </p>
  );
}
