import { defaultLayer, openingView } from "../dossier/state/layers.ts";
import { furtherQuestion } from "../dossier/state/questions.ts";
import type { TableName } from "../model/columns/columns.ts";
import type { Dossier, IsoDate, NamedView } from "../model/dossier.ts";
import { type BoundaryPolicy, DEFAULT_POLICY } from "../model/geodata/boundary-policy.ts";
import { FORMATS, type FormatId, goesWith } from "./formats.ts";
import { DEFAULT_OPTIONS, type ExportOptions } from "./options.ts";
import { CSS_DPI } from "./size/presets.ts";
import { pixelSize } from "./size/size.ts";

/** Letters that no file system, address or shell minds. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function dated(dossier: string, at: IsoDate, since?: IsoDate): string {
  const days = [since, at].flatMap((day) => (day === undefined ? [] : [plain(day.slice(0, 10))]));
  return [plain(dossier) || "map", ...days].join("_");
}

/** What a file shows beside its format. */
interface FileSubject {
  dossier: Dossier;
  at: IsoDate;
  boundaries: BoundaryPolicy;
  view?: NamedView | undefined;
}

/** The dossier and what differs from the ordinary, so that one file does not write over another. */
function stemOf(
  { dossier, boundaries, view, at }: FileSubject,
  format: FormatId,
  { theme, projection }: ExportOptions,
): string {
  const { layer } = dossier;
  const parts = [
    dossier.id,
    layer && layer.id !== defaultLayer(dossier) && layer.id,
    furtherQuestion(dossier),
    view && view !== openingView(dossier) && view.id,
    goesWith(format, "projection") && projection,
    goesWith(format, "boundaries") && boundaries !== DEFAULT_POLICY && boundaries,
    goesWith(format, "theme") && theme !== DEFAULT_OPTIONS.theme && theme,
  ];
  return dated(parts.filter(Boolean).join("-"), at, dossier.since);
}

/** A table of rows: `kurdistan-2017_2017-09-29_positions.csv`. */
export function tableFilename(dossier: string, at: IsoDate, table: TableName): string {
  return `${dated(dossier, at)}_${table}.${FORMATS.csv.extension}`;
}

/**
 * Says what a file shows: `kurdistan-2017_2017-09-29_1200x675.png` with its width and height in px, of data
 * `kurdistan-2017_2017-09-29_map.geojson`.
 */
export function filenameOf(subject: FileSubject, format: FormatId, options: ExportOptions): string {
  const { extension, holds } = FORMATS[format];
  const { size, dpi, table } = options;
  const { width, height } = pixelSize(size, goesWith(format, "dpi") ? dpi : CSS_DPI);
  const what = { picture: `${width}x${height}`, table, map: "map", dossier: "dossier" }[holds];
  return `${stemOf(subject, format, options)}_${what}.${extension}`;
}
