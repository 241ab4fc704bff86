/**
 * What a page that is served while it is written has besides: it comes anew after each change, and lists the problems.
 * Told as text only: no word of a dossier becomes markup.
 */
export const LIVE_SCRIPT = `"use strict";
let shown = null;
function list(problems) {
  if (!shown) {
    shown = document.createElement("section");
    shown.setAttribute("role", "status");
    shown.setAttribute("aria-label", "Problems of the dossier");
    Object.assign(shown.style, {
      position: "fixed", insetInline: "0", insetBlockEnd: "0", zIndex: "1000", maxBlockSize: "40vh", overflow: "auto",
      padding: "0.75rem 1rem", background: "#7a1420", color: "#fff", font: "0.875rem/1.5 ui-monospace, monospace",
    });
    document.body.append(shown);
  }
  shown.hidden = problems.length === 0;
  shown.replaceChildren(...problems.map((problem) => {
    const line = document.createElement("p");
    line.style.margin = "0 0 0.25rem";
    line.textContent = problem;
    return line;
  }));
  // What stands at the foot of the page is not covered.
  document.body.style.paddingBlockEnd = shown.hidden ? "" : shown.offsetHeight + "px";
}
let version = null;
const events = new EventSource("./demarche-events");
events.onmessage = (event) => {
  const told = JSON.parse(event.data);
  if (version !== null && told.version !== version) location.reload();
  else list(told.problems);
  version = told.version;
};
`;
