import { createHash } from "node:crypto";
import type { Dossier } from "../model/dossier.ts";
import { element, type SvgNode, stringify } from "../render/svg/tree/node.ts";
import { formatDate } from "../scene/words.ts";

/** Each dossier's folder has the fonts and the icon of all. */
const fontFace = (folder: string, weight: number) =>
  `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};font-display:swap;src:url(${folder}fonts/ibm-plex-sans-latin-${weight}.woff2)}\n`;

const CSS = `
:root{color-scheme:light dark;font:16px/1.5 "IBM Plex Sans",system-ui,sans-serif}
body{margin:0 auto;padding:2rem 1.25rem;max-width:72rem}
h1{font-size:1.5rem;font-weight:600}
ul{list-style:none;margin:0;padding:0;display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr))}
a{color:inherit}
li a{display:block;text-decoration:none}
a:hover h2,a:focus-visible h2{text-decoration:underline}
img{display:block;width:100%;height:auto;border:1px solid #8886;border-radius:4px}
h2{font-size:1.0625rem;font-weight:600;line-height:1.35;margin:.75rem 0 .25rem}
p{margin:.25rem 0}
small{opacity:.75}
main>p{margin-top:2rem}
`;

interface IndexEntry {
  dossier: Dossier;
  /** Address of its picture from its own page. */
  image: string | undefined;
  alt: string;
}

const addressOf = ({ id }: Dossier) => `./${id}/`;

function countWords({ positions, actions, suspensions }: Dossier): string {
  const counted = (n: number, noun: string) => (n === 0 ? [] : [`${n} ${noun}${n === 1 ? "" : "s"}`]);
  return [
    ...counted(positions.length, "statement"),
    ...counted(actions.length, "act"),
    ...counted(suspensions.length, "flight suspension"),
  ].join(", ");
}

function periodWords({ period: { start, end } }: Dossier): string {
  const [from, to] = [formatDate(start), formatDate(end)];
  return from === to ? from : `${from} to ${to}`;
}

function item({ dossier, image, alt }: IndexEntry): SvgNode {
  const address = addressOf(dossier);
  const picture =
    image && element("img", { src: `${address}${image}`, alt, width: 1200, height: 630, loading: "lazy" });
  const facts = [periodWords(dossier), countWords(dossier)].filter(Boolean).join(" · ");
  return element(
    "li",
    {},
    element(
      "a",
      { href: address },
      picture || undefined,
      element("h2", {}, dossier.title),
      dossier.summary ? element("p", {}, dossier.summary) : undefined,
      element("p", {}, element("small", {}, facts)),
    ),
  );
}

/** The list of the dossiers of a site: plain HTML, without a script. */
export function indexPage(entries: IndexEntry[]): string {
  const [first] = entries;
  const folder = first ? addressOf(first.dossier) : "";
  const css = `${[400, 600].map((weight) => fontFace(folder, weight)).join("")}${CSS}`;
  const hash = createHash("sha256").update(css).digest("base64");
  const policy = `default-src 'none'; img-src 'self'; font-src 'self'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, "Dossiers · Demarche"),
    element("link", { rel: "icon", href: `${folder}icon.svg`, type: "image/svg+xml" }),
  ];
  const list = element("ul", {}, ...entries.map(item));
  const docs = element("p", {}, element("a", { href: "./docs/" }, "How it works"));
  const body = [element("h1", {}, "Dossiers"), list, docs];
  // The style sheet is ours and holds nothing that needs escaping, which a style element would not undo.
  return `<!doctype html><html lang="en"><head>${head.map(stringify).join("")}<style>${css}</style></head><body><main>${body.map(stringify).join("")}</main></body></html>\n`;
}
