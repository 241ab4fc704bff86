import { signal } from "@preact/signals";
import { remember, remembered } from "./storage.ts";

const KEY = "demarche-slash";

/** Whether one letter alone is a command; who speaks to the page, and so may say one by chance, can turn it off. */
export const slash = signal(remembered(KEY) !== "off");

export function setSlash(on: boolean): void {
  slash.value = on;
  remember(KEY, on ? "on" : "off");
}
