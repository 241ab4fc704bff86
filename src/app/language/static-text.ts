import { effect } from "@preact/signals";
import { words } from "./words.ts";

type Page = typeof words.value.page;
/** Names of the phrases that stand in the HTML as they are. */
type Said = { [Key in keyof Page]: Page[Key] extends string ? Key : never }[keyof Page];

/** The name of an element of the HTML that no component keeps, and which phrase it is. */
export function named(phrase: Said): { "aria-label": string; "data-name": Said } {
  return { "aria-label": words.peek().page[phrase], "data-name": phrase };
}

/** The text of an element of the HTML that no component keeps, and which phrase it is. */
export function told(phrase: Said): { "data-text": Said; children: string } {
  return { "data-text": phrase, children: words.peek().page[phrase] };
}

/** Keeps the phrases that stand in the HTML in the page's language. */
export function followLanguage(): void {
  effect(() => {
    const { page } = words.value;
    for (const element of document.querySelectorAll<HTMLElement>("[data-name]"))
      element.setAttribute("aria-label", page[element.dataset.name as Said]);
    for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
      const text = page[element.dataset.text as Said];
      if (element.textContent !== text) element.textContent = text;
    }
  });
}
