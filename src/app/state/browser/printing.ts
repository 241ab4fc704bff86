import { signal } from "@preact/signals";

/** Whether the page is being printed. */
export const printing = signal(false);

/** Whether the statements are printed too, which are no part of the handout of one page. */
export const printsAll = () => document.documentElement.dataset.print === "all";

export function followPrinting(): void {
  window.addEventListener("beforeprint", () => (printing.value = true));
  window.addEventListener("afterprint", () => {
    printing.value = false;
    delete document.documentElement.dataset.print;
  });
}

export function printAll(): void {
  document.documentElement.dataset.print = "all";
  window.print();
}
