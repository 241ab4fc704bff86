import type { Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../language/words.ts";
import { said } from "../state/browser/live-region.ts";
import type { PageState } from "../state/parts/page-state.ts";
import type { Store } from "../state/store.ts";
import { Tooltip } from "../ui/common/Tooltip.tsx";

type Dialog = ComponentType<{ store: Store }>;

/** Dialogs come when they are asked for: readers who never export never load the export. */
const DIALOGS = {
  exporting: () => import("../ui/export/ExportDialog.tsx").then(({ ExportDialog }) => ExportDialog),
  importRequest: () => import("../open/panel/OpenPanel.tsx").then(({ OpenPanel }) => OpenPanel),
  sharing: () => import("../ui/share/ShareDialog.tsx").then(({ ShareDialog }) => ShareDialog),
};

function Late({ store, name }: { store: Store; name: keyof typeof DIALOGS }) {
  const [dialog, setDialog] = useState<{ of: Dialog } | null>(null);
  useEffect(() => {
    DIALOGS[name]().then(
      (of) => setDialog({ of }),
      () => {
        const wanted = store[name].peek();
        const set = (value: typeof wanted) => ((store[name] as Signal<typeof wanted>).value = value);
        set(name === "importRequest" ? null : false);
        store.retry.value = () => set(wanted);
        const { share, states } = words.peek();
        const said = {
          exporting: states.exportFailed,
          sharing: share.loading,
          importRequest: states.openFailed,
        };
        store.trouble.value = said[name];
      },
    );
  }, [store, name]);
  return dialog && <dialog.of store={store} />;
}

function Trouble({ store }: { store: PageState }) {
  const { states } = words.value;
  const retry = store.retry.value;
  const leave = () => {
    store.trouble.value = "";
    store.retry.value = null;
  };
  const again = () => {
    leave();
    retry?.();
  };
  return (
    <div class="trouble">
      <p>{store.trouble.value}</p>
      {retry && (
        <button type="button" onClick={again}>
          {states.again}
        </button>
      )}
      <button type="button" onClick={leave}>
        {states.close}
      </button>
    </div>
  );
}

/** What lies above the page for a while. */
export function Overlays({ store }: { store: Store }) {
  return (
    <>
      <Tooltip store={store} />
      <div role="status">
        {store.trouble.value && <Trouble store={store} />}
        <p class="unseen">{said.value}</p>
      </div>
      {store.exporting.value && <Late store={store} name="exporting" />}
      {store.sharing.value && <Late store={store} name="sharing" />}
      {store.importRequest.value && <Late store={store} name="importRequest" />}
    </>
  );
}
