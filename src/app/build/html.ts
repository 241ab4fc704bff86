import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { element, stringify } from "../../render/svg/node.ts";
import type { PageParts } from "./page.tsx";

/** What the first picture is set in. */
const FIRST_FONTS = /url\(["']?\.\/(fonts\/ibm-plex-sans-core-(?:400|600)\.woff2)["']?\)/g;

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

/** HTML elements without an end tag are written as XML writes them, which HTML reads too. */
function head(parts: PageParts): string {
  const tags = [
    element("title", {}, `${parts.title} · Demarche`),
    element("meta", { name: "description", content: parts.description }),
  ];
  return tags.map(stringify).join("");
}

/** Fonts that came after the words would move them; inside the style sheet they come before. */
function withFonts(css: string, publicDir: string): string {
  return css.replaceAll(FIRST_FONTS, (_, file: string) => {
    return `url(data:font/woff2;base64,${readFileSync(join(publicDir, file)).toString("base64")})`;
  });
}

/** Replaces by a function, as `$` in a text would otherwise mean something. */
function fill(html: string, name: string, text: string): string {
  return html.replace(`<!--${name}-->`, () => text);
}

const meta = (content: string) =>
  stringify(element("meta", { "http-equiv": "Content-Security-Policy", content }));

function filled(template: string, parts: PageParts, css: string): string {
  const html = fill(fill(template, "head", head(parts)), "page", parts.body);
  return fill(html, "policy", meta(policy(css)));
}

/** The template with the page in it; the style sheet stays a link, so that it can change while the page is worked on. */
export function servedHtml(template: string, parts: PageParts): string {
  return fill(filled(template, parts, ""), "styles", "");
}

/**
 * The template with the page, the whole style sheet and its first fonts in it, so that one answer of the server is the
 * whole picture. `plain` has its addresses relative to the page.
 */
export function builtHtml(template: string, parts: PageParts, plain: string, publicDir: string): string {
  const css = withFonts(plain, publicDir);
  return scriptsLast(filled(template, parts, css).replace("<!--styles-->", () => `<style>${css}</style>`));
}

/** The picture has the line to itself: scripts are asked for once the page has arrived. */
function scriptsLast(html: string): string {
  const scripts =
    html.match(/<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g) ?? [];
  const without = scripts.reduce((rest, script) => rest.replace(script, ""), html);
  return without.replace("</body>", () => `${scripts.join("")}</body>`);
}
