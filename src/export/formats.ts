import type { ExportedFile, ExportOptions, ExportSubject, OptionName, Platform } from "./options.ts";

type Write = (subject: ExportSubject, options: ExportOptions, platform: Platform) => Promise<ExportedFile>;

interface Format {
  /** Its name is the same in every language. */
  label: string;
  /** What it is for, as a sentence. */
  purpose: string;
  mime: string;
  extension: string;
  /** Pictures have a size; `holds` is what a data file is named for. */
  kind: "picture" | "data";
  holds: "picture" | "map" | "dossier" | "table";
  /** The options that change it. */
  goesWith: readonly OptionName[];
  write: Write;
}

const picture = async () => import("./write/picture.ts");
const data = async () => import("./write/data.ts");

const PICTURE = {
  kind: "picture",
  holds: "picture",
} as const;
const PICTURE_OPTIONS = [
  "size",
  "view",
  "bounds",
  "projection",
  "boundaries",
  "at",
  "theme",
  "transparent",
  "without",
  "labels",
  "dossier",
] as const;

const TABLE = {
  png: {
    ...PICTURE,
    label: "PNG",
    purpose: "Pixels, for articles, posts and slides.",
    mime: "image/png",
    extension: "png",
    goesWith: [...PICTURE_OPTIONS, "dpi"],
    write: async (...given) => (await picture()).writePng(...given),
  },
  svg: {
    ...PICTURE,
    label: "SVG",
    purpose: "Vectors, for Illustrator, Inkscape and Wikimedia.",
    mime: "image/svg+xml",
    extension: "svg",
    goesWith: [...PICTURE_OPTIONS, "fonts"],
    write: async (...given) => (await picture()).writeSvg(...given),
  },
  pdf: {
    ...PICTURE,
    label: "PDF",
    purpose: "Vectors on one page, for print.",
    mime: "application/pdf",
    extension: "pdf",
    goesWith: PICTURE_OPTIONS,
    write: async (...given) => (await picture()).writePdf(...given),
  },
  geojson: {
    label: "GeoJSON",
    purpose: "Regions and routes with their statements, for maps.",
    mime: "application/geo+json",
    extension: "geojson",
    kind: "data",
    holds: "map",
    goesWith: ["boundaries", "at", "theme"],
    write: async (subject, options) => (await data()).writeGeojson(subject, options),
  },
  csv: {
    label: "CSV",
    purpose: "Rows with sources, for spreadsheets.",
    mime: "text/csv;charset=utf-8",
    extension: "csv",
    kind: "data",
    holds: "table",
    goesWith: ["at", "table"],
    write: async (subject, options) => (await data()).writeTable(subject, options),
  },
  jsonld: {
    label: "JSON-LD",
    purpose: "The whole dossier as linked data, for search engines and archives.",
    mime: "application/ld+json",
    extension: "jsonld",
    kind: "data",
    holds: "dossier",
    goesWith: [],
    write: async (subject) => (await data()).writeJsonLd(subject),
  },
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof TABLE;

/** Every format, once: dialog, command, file names and documentation are made from this table. */
export const FORMATS: Record<FormatId, Format> = TABLE;
export const FORMAT_IDS = Object.keys(TABLE) as FormatId[];

export function goesWith(format: FormatId, option: OptionName): boolean {
  return FORMATS[format].goesWith.includes(option);
}

export const isPicture = (format: FormatId) => FORMATS[format].kind === "picture";
