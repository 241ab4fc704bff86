import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { saveFile } from "../common/download.ts";
import { zipOfShown } from "./use-packed.ts";
import { useWork } from "./use-work.ts";

/** Makes the page of the reader's own dossier and saves it; resolves with what is told of it. */
async function saveOwnPage(store: DossierView & MapState): Promise<string> {
  const { whole } = store;
  const packed = await zipOfShown(store);
  const ground = store.geodata.peek();
  if (!packed || !ground) throw new Error(words.peek().exporting.page.failed);
  try {
    const { ownPage } = await import("virtual:demarche-own-page");
    const html = await ownPage(whole, ground, packed);
    return saveFile(new Blob([html], { type: "text/html" }), `${whole.id}.html`);
  } catch {
    throw new Error(words.peek().exporting.page.failed);
  }
}

function OwnPage({ store }: { store: DossierView & MapState }) {
  const { progress, run } = useWork();
  const say = words.value.exporting.page;
  const busy = progress.share !== undefined;
  return (
    <div class="cite">
      <button type="button" aria-disabled={busy} onClick={() => busy || run(() => saveOwnPage(store))}>
        {say.make}
      </button>{" "}
      {say.holds}
      <p role="status">{progress.words}</p>
    </div>
  );
}

/** The page itself as a file: that of the site lies beside it, that of a dossier that the reader has opened is made. */
export function WholePage({ store }: { store: DossierView & MapState }) {
  const { single, kilobytes } = document.getElementById("page-data")?.dataset ?? {};
  const say = words.value.exporting.page;
  if (store.opened.value) return <OwnPage store={store} />;
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
