import { signal } from "@preact/signals";

/** Whether the page is being printed: what is hidden on screen is printed too. */
export const printing = signal(false);

export function followPrinting(): void {
  window.addEventListener("beforeprint", () => (printing.value = true));
  window.addEventListener("afterprint", () => {
    printing.value = false;
    delete document.documentElement.dataset.print;
  });
}

/** Prints the statements too, which the handout of one page has not. */
export function printAll(): void {
  document.documentElement.dataset.print = "all";
  window.print();
}
