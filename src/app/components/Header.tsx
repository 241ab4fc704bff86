import { useState } from "preact/hooks";
import { words } from "../language/words.ts";
import { isDark, type Store } from "../store.ts";

function ThemeSwitch({ store }: { store: Store }) {
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

/** The system's own sheet where there is one, which phones have, and the clipboard elsewhere. */
function Share({ store }: { store: Store }) {
  const [said, setSaid] = useState("");
  const share = async () => {
    const url = window.location.href;
    try {
      if (navigator.share) await navigator.share({ title: store.dossier.title, url });
      else {
        await navigator.clipboard.writeText(url);
        setSaid(words.value.header.linkCopied);
      }
    } catch (error) {
      // Closing the sheet is no failure.
      if (error instanceof Error && error.name === "AbortError") return;
      setSaid(words.value.header.copyYourself);
    }
  };
  return (
    <>
      <button type="button" onClick={share} onBlur={() => setSaid("")}>
        {said || words.value.header.share}
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  );
}

/** The name of the thing, and what may be done with the whole picture. */
export function Header({ store }: { store: Store }) {
  return (
    <>
      <p class="brand">
        <strong>Demarche</strong> <span>{words.value.header.tagline}</span>
      </p>
      <div class="actions">
        <ThemeSwitch store={store} />
        <Share store={store} />
        <button class="primary" type="button" onClick={() => (store.exporting.value = true)}>
          {words.value.header.export}
        </button>
      </div>
    </>
  );
}
