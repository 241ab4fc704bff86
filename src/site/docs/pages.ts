import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { VERSION } from "../../export/version.ts";
import type { SiteFile } from "../site-file.ts";
import { type Rendered, renderMarkdown } from "./markdown.ts";
import { docsPage } from "./shell.ts";

/** The texts in the order in which they are read; the first is what the folder opens with. */
export const PAGES = [
  "index",
  "browser",
  "map",
  "colours",
  "format",
  "recipes",
  "publish",
  "picture",
  "commands",
] as const;
export type PageName = (typeof PAGES)[number];

const file = (path: string) => new URL(path, import.meta.url);

/** Texts that stand in a folder of their own. */
const FOLDERS: Partial<Record<PageName, string>> = { browser: "browser/" };

/** Where a text is written, from here. */
export const textPath = (name: PageName) => `./texts/${FOLDERS[name] ?? ""}${name}.md`;

/** A text as it is written. */
export const markdownOf = (name: PageName) => readFileSync(file(textPath(name)), "utf8");

/** Of the public files those that the pages need or lead to; the fonts are what English is set in. */
const BESIDE = [
  "fonts/ibm-plex-sans-core-400.woff2",
  "fonts/ibm-plex-sans-core-600.woff2",
  "icon.svg",
  "schema/dossier.schema.json",
];

/** The page's own colours: the first rule of its style sheet, up to the type that a text sets larger. */
function coloursOfPage(): string {
  const css = readFileSync(file("../../app/styles/page/base.css"), "utf8");
  const variables = /^:root \{([^}]*?--focus:[^;]*;)/.exec(css)?.[1];
  if (variables === undefined) throw new Error("base.css does not begin with its colours.");
  return `:root {${variables}\n}\n`;
}

/**
 * The documentation of a site: plain pages in one folder, with all that they need beside them, so that they can be read
 * from any path and from a disk. `publicDir` has the fonts and the icon.
 */
export function docsFiles(publicDir: string): SiteFile[] {
  const css = coloursOfPage() + readFileSync(file("./docs.css"), "utf8");
  const rendered = PAGES.map((name): { name: PageName } & Rendered => ({
    name,
    ...renderMarkdown(markdownOf(name)),
  }));
  const pages = rendered.map((page) => ({
    fileName: `docs/${page.name}.html`,
    source: docsPage(page, rendered, css, VERSION),
  }));
  const beside = BESIDE.map((path) => ({
    fileName: `docs/${basename(path)}`,
    source: readFileSync(`${publicDir}/${path}`),
  }));
  return [...pages, ...beside];
}
