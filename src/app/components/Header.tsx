import type { Store } from "../store.ts";

/** The name of the thing, and what may be done with the whole picture. */
export function Header({ store }: { store: Store }) {
  return (
    <>
      <p class="brand">
        <strong>Demarche</strong> <span>Who said what, on a map that can be checked</span>
      </p>
      <button class="primary" type="button" onClick={() => (store.exporting.value = true)}>
        Export
      </button>
    </>
  );
}
