// Says so where the page's own script cannot come or breaks before the page is alive: blocked, missing, or opened from
// a folder. It is a script of its own and no module, as those do not come from a folder. Where not even this one comes,
// the style sheet says so after a while.
const root = document.documentElement;
const base = document.currentScript.src;

addEventListener(
  "error",
  ({ target }) => {
    if (root.dataset.scripted !== undefined || root.dataset.failed !== undefined) return;
    const own = target === window || target.matches?.("script[type=module]:not([async])");
    if (!own) return;
    root.dataset.failed = "";
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("noscript.css", base).href;
    document.head.append(sheet);
  },
  true,
);
