import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import { knowsSubject } from "../../../state/url/known-subject.ts";

/** What the map says of a polity now, and which statement leads. */
export function Leads({ store, code }: { store: DossierView; code: string }) {
  const subject = { kind: "polity", code } as const;
  if (!knowsSubject(store.data, subject)) return null;
  const { title, label, because } = store.describer.value.describe(subject);
  return (
    <p class="soft" role="status">
      {words.value.form.leads(title, label)} {because}
    </p>
  );
}
