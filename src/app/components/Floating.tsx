import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Store } from "../store.ts";
import { Tooltip } from "./Tooltip.tsx";

type Dialog = ComponentType<{ store: Store }>;

/** The export dialog comes when it is asked for: readers who never export never load it. */
function Exporting({ store }: { store: Store }) {
  const [dialog, setDialog] = useState<{ of: Dialog } | null>(null);
  useEffect(() => {
    import("./ExportDialog.tsx").then(
      ({ ExportDialog }) => setDialog({ of: ExportDialog }),
      () => {
        store.exporting.value = false;
        store.trouble.value = "The export could not be loaded. Check the connection, then try again.";
      },
    );
  }, [store]);
  return dialog && <dialog.of store={store} />;
}

/** What lies above the page for a while. */
export function Floating({ store }: { store: Store }) {
  const trouble = store.trouble.value;
  return (
    <>
      <Tooltip store={store} />
      <div role="status">
        {trouble && (
          <p class="trouble">
            {trouble}
            <button type="button" onClick={() => (store.trouble.value = "")}>
              Close
            </button>
          </p>
        )}
      </div>
      {store.exporting.value && <Exporting store={store} />}
    </>
  );
}
