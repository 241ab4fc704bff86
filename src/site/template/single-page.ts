import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { covers, type FontSubset } from "../../export/fonts/font-ranges.ts";
import { element, stringify } from "../../render/svg/tree/node.ts";
import type { SiteFile } from "../site-file.ts";
import { dataBlock, jsonElement, type PageContent } from "./page-content.ts";
import { INITIAL_MARK, PARTS, type SingleTemplate, type Template } from "./template.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

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

/** The style sheet with the fonts inside that the text needs, under the names by which the page asks for them; the others are left out. */
function withFonts(css: string, text: string, publicDir: string): string {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const isNeeded = (subset: string) =>
    ALWAYS.includes(subset) ||
    letters.some((letter) => letter > 0xff && covers(subset as FontSubset, letter));
  return css.replace(FACE, (face, name: string, subset: string) => {
    if (!isNeeded(subset)) return "";
    const bytes = readFileSync(join(publicDir, "fonts", name)).toString("base64");
    return face.replace(SOURCE, () => `url(data:font/woff2;name=${name};base64,${bytes})`);
  });
}

function inside({ fileName, source }: SiteFile): [name: string, file: object] {
  return typeof source === "string"
    ? [fileName, { text: source }]
    : [fileName, { base64: Buffer.from(source).toString("base64") }];
}

/** The page of a dossier as one HTML file, which works from anywhere, and without a network. */
export function singlePage({ dir }: Pick<Template, "dir">, content: PageContent): string {
  const { html, css, script }: SingleTemplate = JSON.parse(readFileSync(join(dir, PARTS.single), "utf8"));
  const { parts, files } = content;
  const data = dataBlock(content);
  const sheet = withFonts(
    css.replace(INITIAL_MARK, () => content.css),
    parts.body + data,
    dir,
  );
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
