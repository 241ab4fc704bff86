import { words } from "../../language/words.ts";
import { isDark, type PageState } from "../../state/parts/page-state.ts";
import type { Store } from "../../state/store.ts";
import { Search } from "../search/Search.tsx";

function ThemeSwitch({ store }: { store: PageState }) {
  const toggle = () => {
    const system = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const wanted = isDark(store) ? "light" : "dark";
    store.theme.value = wanted === system ? null : wanted;
  };
  return (
    <button class="square" type="button" aria-label={words.value.header.switchTheme} onClick={toggle}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M8 2A6 6 0 0 1 8 14Z" fill="currentColor" />
      </svg>
    </button>
  );
}

function NewButton({ store }: { store: PageState }) {
  return (
    <button
      class="square opens"
      type="button"
      aria-label={words.value.header.begin}
      onClick={() => (store.importRequest.value = { blank: true })}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2V14M2 8H14" fill="none" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>
  );
}

function OpenButton({ store }: { store: PageState }) {
  return (
    <button
      class="square opens"
      type="button"
      aria-label={words.value.header.open}
      onClick={() => (store.importRequest.value = {})}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M1.5 13V3.5H6L7.5 5.5H14.5V13Z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}

/** The name of the thing, and what may be done with the whole picture. */
export function Header({ store }: { store: Store }) {
  return (
    <>
      <p class="brand">
        <strong>Demarche</strong> <span>{words.value.header.tagline}</span>
      </p>
      <Search store={store} />
      <div class="actions">
        <NewButton store={store} />
        <OpenButton store={store} />
        <ThemeSwitch store={store} />
        <button type="button" aria-haspopup="dialog" onClick={() => (store.sharing.value = true)}>
          {words.value.header.share}
        </button>
        <button class="primary" type="button" onClick={() => (store.exporting.value = true)}>
          {words.value.header.export}
        </button>
      </div>
    </>
  );
}
