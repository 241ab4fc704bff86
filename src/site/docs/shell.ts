import { createHash } from "node:crypto";
import { element, type SvgNode, stringify } from "../../render/svg/tree/node.ts";
import type { Rendered } from "./markdown.ts";

interface Page extends Rendered {
  name: string;
}

/** Nothing but its own style sheet, fonts and icon: a text needs no script. */
function policy(css: string): string {
  const hash = createHash("sha256").update(css).digest("base64");
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function head({ title, name }: Page, css: string): string {
  const full = name === "index" ? "Documentation · Demarche" : `${title} · Demarche`;
  return [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy(css) }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, full),
    element("link", { rel: "icon", href: "./icon.svg", type: "image/svg+xml" }),
  ]
    .map(stringify)
    .join("");
}

/** The sections of the page that is read. */
function sections({ headings }: Page): SvgNode | undefined {
  const found = headings.filter(({ depth }) => depth === 2);
  if (found.length === 0) return undefined;
  const items = found.map(({ id, text }) => element("li", {}, element("a", { href: `#${id}` }, text)));
  return element("ul", {}, ...items);
}

/** All pages, with the contents of the one that is read. */
function contents(page: Page, pages: Page[]): SvgNode {
  const items = pages.map((other) => {
    const here = other.name === page.name;
    const link = element(
      "a",
      { href: `./${other.name}.html`, "aria-current": here ? "page" : undefined },
      other.title,
    );
    return element("li", {}, link, here ? sections(page) : undefined);
  });
  return element("nav", { "aria-label": "Contents" }, element("ol", {}, ...items));
}

function onwards(page: Page, pages: Page[]): SvgNode | undefined {
  const next = pages[pages.indexOf(page) + 1];
  if (!next) return undefined;
  return element("p", { class: "next" }, "Next: ", element("a", { href: `./${next.name}.html` }, next.title));
}

/** A page of the documentation: plain HTML that reads without a script. */
export function docsPage(page: Page, pages: Page[], css: string, version: string): string {
  const bar = element(
    "header",
    {},
    element("a", { class: "skip", href: "#text" }, "To the text"),
    element("a", { href: "../" }, "To the map"),
    element("span", {}, `Demarche ${version}`),
  );
  const title = stringify(element("h1", {}, page.title));
  const next = onwards(page, pages);
  // The style sheet is ours and holds nothing that needs escaping, which a style element would not undo.
  return [
    `<!doctype html><html lang="en"><head>${head(page, css)}<style>${css}</style></head><body>`,
    `${stringify(bar)}<div class="desk">${stringify(contents(page, pages))}`,
    `<main id="text">${title}\n${page.html}${next ? stringify(next) : ""}</main></div></body></html>\n`,
  ].join("");
}
