import { createHash } from "node:crypto";
import { element, stringify } from "../../render/svg/tree/node.ts";
import type { PageParts } from "../initial/page.tsx";
import { type LinkPreview, previewTags } from "../share/metadata.ts";
import { oembedOf } from "../share/oembed.ts";
import { initialFonts } from "./initial-fonts.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Nothing from elsewhere, no script in the page itself; the one style sheet in it is named by its hash. A `blob:` is a
 * file that the page itself has made.
 */
function policy(css: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${css ? ` ${hashOf(css)}` : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Where other sites find out how to show the page inside their own. */
function oembedLink({ url, title }: LinkPreview) {
  if (url === undefined) return [];
  return [element("link", { rel: "alternate", type: "application/json+oembed", href: oembedOf(url), title })];
}

/** HTML elements without an end tag are written as XML writes them, which HTML reads too. */
function head({ title, description }: PageParts, preview?: LinkPreview): string {
  const tags = [
    element("title", {}, `${title} · Demarche`),
    element("meta", { name: "description", content: description }),
    ...(preview ? [...previewTags(preview), ...oembedLink(preview)] : []),
  ];
  return tags.map(stringify).join("");
}

/** Statements and sources for machines. It is data, which no browser runs; nothing in it ends the element early. */
function dataBlock(jsonLd: string): string {
  return `<script type="application/ld+json">${jsonLd.replaceAll("<", "\\u003c")}</script>`;
}

/** Replaces by a function, as `$` in a text would otherwise mean something. */
function fill(html: string, name: string, text: string): string {
  return html.replace(`<!--${name}-->`, () => text);
}

const meta = (content: string) =>
  stringify(element("meta", { "http-equiv": "Content-Security-Policy", content }));

function filled(template: string, parts: PageParts, css: string, preview?: LinkPreview): string {
  const html = fill(fill(template, "head", head(parts, preview)), "page", parts.body);
  return fill(html, "policy", meta(policy(css)));
}

/** The template with the page in it; the style sheet stays a link, so that it can change while the page is worked on. */
export function servedHtml(template: string, parts: PageParts): string {
  return fill(filled(template, parts, ""), "styles", "");
}

/** Files of the build, by their addresses from the page. */
export interface PreloadParts {
  /** Asks for the others once the picture is on the screen. */
  script: string;
  modules: string[];
  boundaries: string;
}

interface Built {
  /** Addresses in it are relative to the page. */
  css: string;
  publicDir: string;
  early: PreloadParts;
  /** What other sites show beside a link to the page. */
  preview: LinkPreview;
  /** The dossier as JSON-LD. */
  jsonLd: string;
}

/** The only script that is asked for before the picture: it is small, and stops nothing. */
function earlyScript({ script, modules, boundaries }: PreloadParts): string {
  const named = { modules: modules.map((file) => `./${file}`).join(" "), boundaries };
  const data = Object.entries(named).map(([name, files]) => `data-${name}="${files}"`);
  return `<script type="module" async src="./${script}" ${data.join(" ")}></script>`;
}

/**
 * The template with the page, the whole style sheet and its first fonts in it, so that one answer of the server is the
 * whole picture.
 */
export async function builtHtml(template: string, parts: PageParts, built: Built): Promise<string> {
  const fonts = await initialFonts(parts.body, built.publicDir);
  const css = built.css + fonts.css;
  const page = filled(template, parts, css, built.preview);
  const styles = `${fonts.addresses.map(fontLink).join("")}<style>${css}</style>`;
  return scriptsLast(page.replace("<!--styles-->", () => styles))
    .replace("</title>", () => `</title>${earlyScript(built.early)}`)
    .replace("</body>", () => `${dataBlock(built.jsonLd)}</body>`);
}

/** Has a font ready by the first layout. It says again what the style sheet holds, which compresses to nothing. */
const fontLink = (href: string) =>
  stringify(element("link", { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href }));

/** The picture has the line to itself: scripts are asked for once the page has arrived. */
function scriptsLast(html: string): string {
  const scripts =
    html.match(/<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g) ?? [];
  const without = scripts.reduce((rest, script) => rest.replace(script, ""), html);
  return without.replace("</body>", () => `${scripts.join("")}</body>`);
}
