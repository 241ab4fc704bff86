import later from "../styles/later/later.css?inline";
import time from "../styles/time.css?inline";

/** Styles of what only scripts bring to the page: kept out of the HTML, which is to arrive with the picture alone. */
export function adoptLaterStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${later}\n${time}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
