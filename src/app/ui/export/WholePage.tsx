import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";

/** The page itself as a file; of a dossier that the reader has opened, the command makes one. */
export function WholePage({ store }: { store: DossierView }) {
  const { single, kilobytes } = document.getElementById("page-data")?.dataset ?? {};
  const say = words.value.exporting.page;
  if (store.openedFiles.value) return <p class="cite">{say.own(store.whole.id)}</p>;
  if (!single) return null;
  return (
    <p class="cite">
      <a href={single} download={`${store.whole.id}.html`}>
        {say.save(numberName(Number(kilobytes)))}
      </a>{" "}
      {say.holds}
    </p>
  );
}
