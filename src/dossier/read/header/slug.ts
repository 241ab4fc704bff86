import * as v from "valibot";
import { shown, tooLong } from "../../../model/text/text.ts";
import { text } from "./schema-parts.ts";

const SLUG = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** Of a date, a layer and an ending there is room beside it in the name of a file. */
const LONGEST = 80;

/** Names that a site has for files and folders of its own, beside the folder of each dossier. */
const OF_SITE = [
  "assets",
  "docs",
  "fonts",
  "schema",
  "share",
  "demarche-files.json",
  "caddyfile.example",
  "embed.js",
  "icon.svg",
  "index.html",
  "licences.txt",
  "nginx.conf.example",
  "noscript.css",
];
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;

/** A slug that is like a text; empty where none of its letters can stand in one. */
function slugLike(value: string): string {
  const words = value.slice(0, 1000).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}

function slugFault(value: string): string | undefined {
  if (SLUG.test(value)) {
    if (value.length > LONGEST) return tooLong(value.length, LONGEST);
    return DEVICE.test(value) ? `${value} cannot be a file name on Windows: choose another id.` : undefined;
  }
  const like = slugLike(value);
  const hint = like === "" ? "" : ` Did you mean ${like}?`;
  return `${shown(value) || "An empty text"} is not an id: expected small letters, digits and hyphens, such as kurdistan-2017.${hint}`;
}

/** Text that names files and parts of addresses. */
const slugWith = (fault: (value: string) => string | undefined) =>
  v.pipe(text(fault), v.metadata({ pattern: SLUG.source }));

export const slug = slugWith(slugFault);
/** The id of a dossier, which names a folder beside the site's own files. */
export const dossierId = slugWith((value) =>
  OF_SITE.includes(value)
    ? `${value} is a name that every site needs for itself: choose another id, such as ${value.replace(/\..*/, "")}-1.`
    : slugFault(value),
);
