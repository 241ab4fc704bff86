import { covers, type FontSubset } from "../../export/fonts/font-ranges.ts";
import { base64 } from "../../export/fonts/fonts.ts";
import { element, stringify } from "../../render/svg/tree/node.ts";
import type { SiteFile } from "../site-file.ts";
import { dataBlock, digest, INITIAL_MARK, jsonElement, type PageContent } from "./page-content.ts";

/** A page of one file, without a dossier. */
export interface SingleTemplate {
  /** With comments in the places that a dossier fills, and without links and scripts. */
  html: string;
  css: string;
  script: string;
}

const hashOf = (text: string) => `'sha256-${digest(text)}'`;

/** The page asks nobody for anything: what it runs and looks like is named by its hash. */
const policy = (script: string, css: string) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(css)}`,
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const FACE = /@font-face\s*\{[^}]*?fonts\/(ibm-plex-sans-([a-z-]+)-\d+\.woff2)[^}]*\}/g;
const SOURCE = /url\([^)]*\)/;
/** What every page is set in, whatever its dossier's script. */
const ALWAYS = ["core", "latin"];

/** Names of the font files that a page needs for what it says. */
export function fontsOf({ css }: SingleTemplate, content: PageContent): string[] {
  const letters = [...new Set(content.parts.body + dataBlock(content))].map((c) => c.codePointAt(0) ?? 0);
  const isNeeded = (subset: string) =>
    ALWAYS.includes(subset) || letters.some((code) => code > 0xff && covers(subset as FontSubset, code));
  return [...css.matchAll(FACE)].flatMap(([, name = "", subset = ""]) => (isNeeded(subset) ? name : []));
}

/** The style sheet with the fonts inside, under the names by which the page asks for them; other faces are left out. */
const withFonts = (css: string, fonts: ReadonlyMap<string, Uint8Array>): string =>
  css.replace(FACE, (face, name: string) => {
    const bytes = fonts.get(name);
    return bytes
      ? face.replace(SOURCE, () => `url(data:font/woff2;name=${name};base64,${base64(bytes)})`)
      : "";
  });

function inside({ fileName, source }: SiteFile): [name: string, file: object] {
  return typeof source === "string" ? [fileName, { text: source }] : [fileName, { base64: base64(source) }];
}

/**
 * The page of a dossier as one HTML file, which works from anywhere, and without a network.
 * @param fonts the files of `fontsOf`, by name
 */
export function singlePage(
  template: SingleTemplate,
  content: PageContent,
  fonts: ReadonlyMap<string, Uint8Array>,
): string {
  const { html, css, script } = template;
  const { parts, files } = content;
  const data = dataBlock(content);
  const sheet = withFonts(css, fonts).replace(INITIAL_MARK, () => content.css);
  const head = [
    element("title", {}, `${parts.title} · Demarche`),
    element("meta", { name: "description", content: parts.description }),
    element("link", { rel: "icon", href: "data:," }),
  ];
  const ruled = element("meta", { "http-equiv": "Content-Security-Policy", content: policy(script, sheet) });
  const fill = {
    policy: stringify(ruled),
    head: head.map(stringify).join(""),
    styles: `<style>${sheet}</style>`,
    page: parts.body,
  };
  const page = Object.entries(fill).reduce(
    (text, [name, part]) => text.replace(`<!--${name}-->`, () => part),
    html,
  );
  const answers = jsonElement(Object.fromEntries(Object.values(files).map(inside)), {
    id: "page-files",
    type: "application/json",
  });
  return page.replace("</body>", () => `${data}${answers}<script>${script}</script></body>`);
}
