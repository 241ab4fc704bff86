import type { ImportRequest } from "../state/import-request.ts";
import type { PageState } from "../state/parts/page-state.ts";

const holdsFiles = ({ dataTransfer }: DragEvent) =>
  dataTransfer?.types.some((type) => type.toLowerCase() === "files") ?? false;

/** Has to be asked at once: after the event the browser has forgotten what was dropped. */
function entriesIn({ items }: DataTransfer): (FileSystemEntry | File)[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input,textarea,select,[contenteditable]");
}

/** Rows have a heading above them, and something between their cells. */
function isTable(given: string): boolean {
  const text = given.trim();
  const end = text.search(/[\n\r]/);
  return end > 0 && /[,;\t]/.test(text.slice(0, end));
}

/** What programs export of sources: BibTeX, RIS or CSL-JSON. */
const SOURCES = /^\s*@\w+\s*\{|^TY {1,2}-|^\s*[[{][\s\S]*"title"\s*:/;

function pasted({ clipboardData }: ClipboardEvent): ImportRequest | undefined {
  const entries = [...(clipboardData?.files ?? [])];
  if (entries.length > 0) return { entries };
  const text = clipboardData?.getData("text/plain") ?? "";
  return isTable(text) || SOURCES.test(text) ? { text } : undefined;
}

/** Hears of files and rows that are brought to the page; what opens them comes when it is wanted. */
export function listenForFiles(store: PageState): void {
  // Inside another page what is shown is that page's to choose.
  if (store.embedded) return;
  const over = (is: boolean) => document.documentElement.toggleAttribute("data-dragging", is);
  window.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  window.addEventListener("dragleave", (event) => event.relatedTarget || over(false));
  window.addEventListener("drop", (event) => {
    over(false);
    if (!holdsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    store.importRequest.value = { entries: entriesIn(event.dataTransfer) };
  });
  window.addEventListener("paste", (event) => {
    const request =
      isTyped(event.target) || document.querySelector("dialog[open]") ? undefined : pasted(event);
    if (!request) return;
    event.preventDefault();
    store.importRequest.value = request;
  });
}
