import type { Prefetched } from "./prefetched.ts";

/**
 * Asks for what the live map needs once the picture is on the screen: sooner, it would take the line from the picture;
 * later, and the map would wait for what could be there. The page's HTML says what that is, as attributes of this
 * script's element.
 */
const { modules, boundaries } =
  document.querySelector<HTMLScriptElement>("script[data-modules]")?.dataset ?? {};

function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function ask(): void {
  // On a fast device the page's own script was there first.
  if (window.demarcheEarly) return;
  for (const href of modules?.split(" ") ?? [])
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  const prefetched: Prefetched = { files: new Map() };
  window.demarcheEarly = prefetched;
  if (!boundaries) return;
  const url = new URL(boundaries, document.baseURI).href;
  const response = fetch(url);
  // Who takes it hears of the failure.
  response.catch(() => undefined);
  prefetched.files.set(url, response);
}

/**
 * Calls back once the frame that holds the whole picture has left the page's hands. The browser would also tell of its
 * first paint, but on a slow device that comes late, and it may be of half a page.
 */
function afterPicture(then: () => void): void {
  const drawn = document.getElementById("map")?.nextElementSibling;
  requestAnimationFrame(() => {
    if (!drawn) afterPicture(then);
    else requestAnimationFrame(() => setTimeout(then));
  });
}

if (!savesData()) afterPicture(ask);
