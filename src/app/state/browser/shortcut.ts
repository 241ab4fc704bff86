import { signal } from "@preact/signals";

const KEY = "demarche-slash";

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    // Closed to a page inside another one.
    return true;
  }
}

/** Whether one letter alone is a command; who speaks to the page, and so may say one by chance, can turn it off. */
export const slash = signal(typeof localStorage === "undefined" || remembered());

export function setSlash(on: boolean): void {
  slash.value = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // It holds for this visit.
  }
}
