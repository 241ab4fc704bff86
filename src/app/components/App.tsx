import type { Store } from "../store.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { MapView } from "./MapView.tsx";
import { Panel } from "./Panel.tsx";
import { Story } from "./Story.tsx";
import { Tooltip } from "./Tooltip.tsx";

function Header({ store }: { store: Store }) {
  return (
    <header class="bar">
      <p class="brand">
        <strong>Demarche</strong> <span>Who said what, on a map that can be checked</span>
      </p>
      <button class="primary" type="button" onClick={() => (store.exporting.value = true)}>
        Save picture
      </button>
    </header>
  );
}

export function App({ store }: { store: Store }) {
  return (
    <>
      <Header store={store} />
      <main class="desk">
        <Story store={store} />
        <MapView store={store} />
        <Panel store={store} />
      </main>
      <Tooltip store={store} />
      {store.exporting.value && <ExportDialog store={store} />}
    </>
  );
}
