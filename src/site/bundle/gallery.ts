import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import { TEMPLATE } from "../../node/paths.ts";
import { element, stringify } from "../../render/svg/tree/node.ts";
import { PARTS } from "../template/parts.ts";
import { hasTemplate } from "../template/template.ts";

/** The mode that `npm start` builds in. */
const GALLERY_MODE = "gallery";

interface Entry {
  id: string;
  title: string;
}

/** Links stand under the summary, before the legend. */
const KEY = '<div id="key">';

/** A page with links to others. `root`: address of the folder that theirs are in. @throws where it has no place for them. */
export function withLinks(html: string, others: Entry[], root: string): string {
  if (!html.includes(KEY)) throw new Error("The page has no legend to put links before.");
  const links = others.map(({ id, title }) =>
    element("li", {}, element("a", { href: `${root}${id}` }, title)),
  );
  const list = element(
    "nav",
    { class: "others", "aria-labelledby": "others" },
    element("h2", { id: "others" }, "Other dossiers"),
    element("ul", {}, ...links),
  );
  return html.replace(KEY, () => `${stringify(list)}${KEY}`);
}

function entryOf(dir: string): Entry {
  const { id, title } = JSON.parse(readFileSync(join(dir, "dossier.json"), "utf8"));
  return { id, title };
}

/** Its parts are read by Vite itself, as what reads its configuration knows nothing of Preact. */
async function fillModule(): Promise<typeof import("../gallery-pages.ts")> {
  const path = fileURLToPath(new URL("../gallery-pages.ts", import.meta.url));
  const { module } = await runnerImport<typeof import("../gallery-pages.ts")>(path, {
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  return module;
}

/**
 * Gives the page of the first dossier links to others, and builds a page for each of these beside it, with links back. Only
 * in its own mode, and where `npm ci` has built the template that they are filled from.
 */
export function gallery(first: string, others: string[]): Plugin {
  const all = [entryOf(first), ...others.map(entryOf)];
  const isReady = hasTemplate(TEMPLATE);
  const linked = (html: string, id: string) => {
    const toFirst = { id: "", title: all[0]?.title ?? "" };
    const rest = all.slice(1).map((entry) => ({ ...entry, id: `${entry.id}/` }));
    const [own, root] = id === all[0]?.id ? [toFirst.id, "./"] : [`${id}/`, "../"];
    return withLinks(
      html,
      [toFirst, ...rest].filter((entry) => entry.id !== own),
      root,
    );
  };
  return {
    name: "demarche-gallery",
    apply: (_, { mode }) => mode === GALLERY_MODE && isReady,
    transformIndexHtml: { order: "post", handler: (html) => linked(html, all[0]?.id ?? "") },
    async writeBundle({ dir = "" }) {
      copyFileSync(join(TEMPLATE, PARTS.single), join(dir, PARTS.single));
      const { galleryPages } = await fillModule();
      for (const { fileName, source } of await galleryPages(others, (words) => this.warn(words))) {
        const path = join(dir, fileName);
        const [id = "", file] = fileName.split("/");
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, file === "index.html" ? linked(String(source), id) : source);
      }
    },
  };
}
