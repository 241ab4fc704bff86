import { batch, effect } from "@preact/signals";
import { type Address, readAddress, writeAddress } from "./address.ts";
import { type Store, sameSubject } from "./store.ts";

/** Whether the dossier has a subject of that name. */
function isKnown(store: Store, { pinned }: Address): boolean {
  if (!pinned) return true;
  const { polities, airports, dossier } = store.data;
  switch (pinned.kind) {
    case "polity":
      return [...polities, ...dossier.organisations.map(({ id }) => ({ code: id }))].some(
        (p) => p.code === pinned.code,
      );
    case "route":
      return dossier.suspensions.some((s) => s.id === pinned.id);
    case "airport":
      return airports.some((a) => a.icao === pinned.icao);
    default:
      return pinned satisfies never;
  }
}

function take(store: Store): void {
  const { remarks, ...address } = readAddress(window.location.hash);
  const known = isKnown(store, address);
  const told = known ? remarks : [...remarks, "What the address has pinned is not in this dossier."];
  store.theme.value = address.theme ?? null;
  store.pinned.value = (known && address.pinned) || null;
  if (address.place) store.place.value = address.place;
  store.trouble.value = told.join(" ");
}

/**
 * Keeps what is shown in the address, so that a link opens the same page. Pinning is a step that the Back key undoes;
 * moving the map and changing colours are not.
 */
export function syncAddress(store: Store): void {
  take(store);
  let pinned = store.pinned.peek();
  let travelling = false;
  effect(() => {
    const address: Address = {
      ...(store.place.value && { place: store.place.value }),
      ...(store.pinned.value && { pinned: store.pinned.value }),
      ...(store.theme.value && { theme: store.theme.value }),
    };
    const { pathname, search, hash } = window.location;
    const text = writeAddress(address);
    const step = !travelling && !sameSubject(pinned, store.pinned.value);
    pinned = store.pinned.value;
    // An address that only names a part of the page is left alone until there is something to say.
    if (text === hash || (text === "" && hash.startsWith("#at-"))) return;
    window.history[step ? "pushState" : "replaceState"](null, "", `${pathname}${search}${text}`);
  });
  window.addEventListener("popstate", () => {
    // A step that the reader goes back or forward is not a new one.
    travelling = true;
    batch(() => take(store));
    travelling = false;
  });
}
