import type { Store } from "../store.ts";
import { readAddress, writeAddress } from "./url-state.ts";
import { addressOf } from "./url-sync.ts";

/**
 * Goes to what a picture showed of the dossier that has been opened. It is an address like any other, of which the page
 * takes what the dossier has and tells the rest; colours and language are the reader's own.
 */
export function goToView(store: Store, address: string): void {
  const { remarks: _, opened: __, theme: ___, language: ____, ...shown } = readAddress(address);
  const { opened, theme, language } = addressOf(store);
  const own = { ...(opened && { opened }), ...(theme && { theme }), ...(language && { language }) };
  window.location.hash = writeAddress({ ...shown, ...own });
}
