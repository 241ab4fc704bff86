import { effect } from "@preact/signals";
import { render } from "preact";
import { DARK, LIGHT } from "../theme/themes.ts";
import { App } from "./components/App.tsx";
import { Failure, Loading } from "./components/Waiting.tsx";
import { load } from "./load.ts";
import { createStore, type Store } from "./store.ts";

function followTheme(store: Store): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => (store.theme.value = dark.matches ? DARK : LIGHT));
  effect(() => {
    document.documentElement.dataset.theme = store.theme.value.id;
  });
}

function closeWithEscape(store: Store): void {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || store.exporting.peek()) return;
    if (store.hovered.peek()) store.hovered.value = null;
    else store.pinned.value = null;
  });
}

async function start(root: HTMLElement): Promise<void> {
  render(<Loading />, root);
  try {
    const { dossier, geodata } = await load();
    const store = createStore(dossier, geodata, window.matchMedia("(prefers-color-scheme: dark)").matches);
    followTheme(store);
    closeWithEscape(store);
    render(<App store={store} />, root);
  } catch (error) {
    render(<Failure reason={error instanceof Error ? error.message : String(error)} />, root);
  }
}

const root = document.getElementById("app");
if (root) void start(root);
