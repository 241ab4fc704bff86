import type { PicturePart } from "../../export/picture/picture.ts";
import type { IsoDate } from "../../model/dossier.ts";
import {
  BOUNDARY_POLICIES,
  type BoundaryPolicy,
  DEFAULT_POLICY,
} from "../../model/geodata/boundary-policy.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { PROJECTION_IDS, type ProjectionId } from "../../model/projection.ts";
import { Usage } from "../../node/errors.ts";
import type { Theme } from "../../theme/theme.ts";
import { DARK, LIGHT } from "../../theme/themes.ts";
import { assertFolders } from "../files/dossiers.ts";
import { assertRoom, formatOf, type Output, outputOf } from "../files/output.ts";
import * as options from "../options/options.ts";

/** What was written after `demarche render`, as it was written. */
export interface RenderFlags {
  format?: string;
  output?: string;
  size?: string[];
  dpi?: string;
  at?: string[];
  view?: string;
  bounds?: string;
  projection?: string;
  boundaries?: string;
  theme?: string;
  transparent?: true;
  without?: string[];
  table?: string;
  sources?: string;
  fonts: boolean;
  shard?: string;
}

/** The same, understood. */
export interface RenderRequest {
  folders: string[];
  format: options.Format;
  output: Output;
  /** One `null` for data, which has no size. */
  sizes: (options.Sized | null)[];
  /** Empty: the last day of each dossier's period. */
  ats: IsoDate[];
  /** Id or label of a view; each dossier has views of its own. */
  view: string | undefined;
  bounds: Bounds | undefined;
  /** Of the view, or by its width, where undefined. */
  projection: ProjectionId | undefined;
  boundaries: BoundaryPolicy;
  theme: Theme;
  transparent: boolean;
  include: Partial<Record<PicturePart, boolean>>;
  table: (typeof options.TABLES)[number];
  /** Id or label of a layer of evidence; each dossier has layers of its own. */
  sources: string | undefined;
  withFonts: boolean;
  shard: options.Shard | undefined;
}

export const DEFAULT_SIZE = "1200x675";

const PICTURES: options.Format[] = ["png", "svg", "pdf"];
/** What each option has a meaning for; the others go with all formats. */
const GOES_WITH: [flag: string, given: (flags: RenderFlags) => boolean, formats: options.Format[]][] = [
  ["--size", ({ size }) => size !== undefined, PICTURES],
  ["--dpi", ({ dpi }) => dpi !== undefined, ["png"]],
  ["--view", ({ view }) => view !== undefined, PICTURES],
  ["--bounds", ({ bounds }) => bounds !== undefined, PICTURES],
  ["--projection", ({ projection }) => projection !== undefined, PICTURES],
  ["--boundaries", ({ boundaries }) => boundaries !== undefined, [...PICTURES, "geojson"]],
  ["--at", ({ at }) => at !== undefined, [...PICTURES, "geojson", "csv"]],
  ["--theme", ({ theme }) => theme !== undefined, [...PICTURES, "geojson"]],
  ["--transparent", ({ transparent }) => transparent === true, PICTURES],
  ["--without", ({ without }) => without !== undefined, PICTURES],
  ["--table", ({ table }) => table !== undefined, ["csv"]],
  ["--no-fonts", ({ fonts }) => !fonts, ["svg"]],
];

/** An option that would change nothing is a mistake that nobody would notice. */
function assertFitting(flags: RenderFlags, format: options.Format): void {
  for (const [flag, given, formats] of GOES_WITH) {
    if (!given(flags) || formats.includes(format)) continue;
    throw new Usage(`${flag} goes with ${formats.join(", ")}; the format here is ${format}.`);
  }
  if (flags.view !== undefined && flags.bounds !== undefined) {
    throw new Usage("--view and --bounds both say what the map shows: leave one out.");
  }
}

function sizesOf({ size, dpi }: RenderFlags, format: options.Format): RenderRequest["sizes"] {
  if (!PICTURES.includes(format)) return [null];
  return (size ?? [DEFAULT_SIZE]).map((text) => options.sizedOf(text, dpi, format));
}

/** @throws Usage with a sentence about the first thing that cannot be understood. */
export function requestOf(folders: string[], flags: RenderFlags): RenderRequest {
  assertFolders(folders);
  const output = outputOf(flags.output);
  // Before the format: many files into `maps` lack a slash and not an ending.
  assertRoom(output, folders.length * (flags.at?.length ?? 1) * (flags.size?.length ?? 1));
  const format = formatOf(flags.format, output);
  assertFitting(flags, format);
  const without = options.wordsOf(flags.without ?? [], "part of a picture", options.PARTS);
  return {
    folders,
    format,
    output,
    sizes: sizesOf(flags, format),
    ats: (flags.at ?? []).map(options.dateOf),
    view: flags.view,
    bounds: flags.bounds === undefined ? undefined : options.boundsOf(flags.bounds),
    projection:
      flags.projection === undefined
        ? undefined
        : options.wordOf(flags.projection, "projection", PROJECTION_IDS),
    boundaries: options.wordOf(flags.boundaries ?? DEFAULT_POLICY, "boundary policy", BOUNDARY_POLICIES),
    theme: options.wordOf(flags.theme ?? "light", "theme", options.THEMES) === "dark" ? DARK : LIGHT,
    transparent: flags.transparent ?? false,
    include: Object.fromEntries(without.map((part) => [part, false])),
    table: options.wordOf(flags.table ?? "positions", "table", options.TABLES),
    sources: flags.sources,
    withFonts: flags.fonts,
    shard: flags.shard === undefined ? undefined : options.shardOf(flags.shard),
  };
}
