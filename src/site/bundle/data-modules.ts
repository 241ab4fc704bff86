import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What a dossier brings: the page finds it in its HTML, where `fillPage` puts it. */
const DATA = /generated\/(page|wider|opening|geodata|dossier)\.(?:json|zip)(?:\?url)?$/;
const FIRST_CSS = /generated\/first\.css$/;
const VIRTUAL = "\0demarche-data:";

function dataModule(name: string): string {
  const found = 'document.getElementById("page-data")';
  if (name === "page") return `export default JSON.parse(${found}.textContent);`;
  // Empty where the page has none, such as a page whose dossier is not given away.
  return `const at = ${found}.dataset.${name}; export default at ? new URL(at, document.baseURI).href : "";`;
}

const OWN_PAGE = fileURLToPath(new URL("../template/own-page.ts", import.meta.url));

/** What the page makes other pages with: as a module without a place, since the page knows nothing of how it is built. */
export function ownPageModule(): Plugin {
  return {
    name: "demarche-own-page",
    resolveId: (id) => (id === "virtual:demarche-own-page" ? OWN_PAGE : undefined),
  };
}

/** Lets a page be built for no dossier in particular: the modules of its data read its HTML. */
export function dataModules(): Plugin {
  return {
    name: "demarche-data",
    enforce: "pre",
    resolveId(id) {
      const name = DATA.exec(id)?.[1];
      return name ? `${VIRTUAL}${name}` : undefined;
    },
    load(id) {
      if (id.startsWith(VIRTUAL)) return dataModule(id.slice(VIRTUAL.length));
      return FIRST_CSS.test(id) ? ".demarche-first{--here:1}" : undefined;
    },
  };
}
