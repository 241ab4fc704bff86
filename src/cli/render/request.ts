import { FORMAT_IDS, type FormatId, goesWith, isPicture } from "../../export/formats.ts";
import {
  DEFAULT_OPTIONS,
  type ExportOptions,
  OPTION_FLAGS,
  type OptionName,
  PARTS,
  THEME_IDS,
} from "../../export/options.ts";
import { DEFAULT_SIZE } from "../../export/size/presets.ts";
import { TABLE_NAMES } from "../../model/columns/columns.ts";
import type { IsoDate } from "../../model/dossier.ts";
import {
  BOUNDARY_POLICIES,
  type BoundaryPolicy,
  DEFAULT_POLICY,
} from "../../model/geodata/boundary-policy.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { PROJECTION_IDS } from "../../model/projection.ts";
import { Usage } from "../../node/errors.ts";
import { LABEL_DENSITIES } from "../../scene/labels/density.ts";
import { assertDossiers } from "../files/dossiers.ts";
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
  labels?: string;
  dossier?: string;
  table?: string;
  sources?: string;
  question?: string;
  from?: string;
  only?: string[];
  fonts: boolean;
  shard?: string;
}

/** The same, understood. */
export interface RenderRequest {
  folders: string[];
  format: FormatId;
  output: Output;
  /** One `null` for data, which has no size. */
  sizes: (options.Sized | null)[];
  /** Empty: the day that each dossier opens on. */
  ats: IsoDate[];
  /** Id or label of a view; each dossier has views of its own. */
  view: string | undefined;
  bounds: Bounds | undefined;
  boundaries: BoundaryPolicy;
  /** Of a job, the size is its own. */
  options: ExportOptions;
  /** Id or label of a layer of evidence; each dossier has layers of its own. */
  sources: string | undefined;
  /** Id or label of a question; each dossier has questions of its own. */
  question: string | undefined;
  /** The day from which on what was said and done is shown. */
  from: IsoDate | undefined;
  /** Ids of the classes that are shown alone; all of them where empty. */
  only: string[];
  shard: options.Shard | undefined;
}

/** An option that would change nothing is a mistake that nobody would notice. */
function assertFitting(flags: RenderFlags, format: FormatId): void {
  for (const [option, flag] of Object.entries(OPTION_FLAGS) as [OptionName, string][]) {
    const isGiven = option === "fonts" ? !flags.fonts : flags[option] !== undefined;
    if (!isGiven || goesWith(format, option)) continue;
    const formats = FORMAT_IDS.filter((id) => goesWith(id, option));
    throw new Usage(`${flag} goes with ${formats.join(", ")}; the format here is ${format}.`);
  }
  if (flags.view !== undefined && flags.bounds !== undefined) {
    throw new Usage("--view and --bounds both say what the map shows: leave one out.");
  }
}

function sizesOf({ size, dpi }: RenderFlags, format: FormatId): RenderRequest["sizes"] {
  if (!isPicture(format)) return [null];
  const sizes = size ?? [`${DEFAULT_SIZE.width}x${DEFAULT_SIZE.height}`];
  return sizes.map((text) => options.sizedOf(text, dpi, format));
}

function optionsOf(flags: RenderFlags): ExportOptions {
  const { without, theme, transparent, labels, table, fonts, projection, dossier } = flags;
  const parts = options.wordsOf(without ?? [], "part of a picture", PARTS);
  const left = Object.fromEntries(parts.map((part) => [part, false]));
  return {
    ...DEFAULT_OPTIONS,
    include: { ...DEFAULT_OPTIONS.include, ...left },
    ...(projection !== undefined && {
      projection: options.wordOf(projection, "projection", PROJECTION_IDS),
    }),
    theme: options.wordOf(theme ?? DEFAULT_OPTIONS.theme, "theme", THEME_IDS),
    transparent: transparent ?? DEFAULT_OPTIONS.transparent,
    labels: options.wordOf(labels ?? DEFAULT_OPTIONS.labels, "density of labels", LABEL_DENSITIES),
    table: options.wordOf(table ?? DEFAULT_OPTIONS.table, "table", TABLE_NAMES),
    fonts,
    dossier: options.carryingOf(dossier),
  };
}

/** @throws Usage with a sentence about the first thing that cannot be understood. */
export function requestOf(folders: string[], flags: RenderFlags): RenderRequest {
  assertDossiers(folders);
  const output = outputOf(flags.output);
  // Before the format: many files into `maps` lack a slash and not an ending.
  assertRoom(output, folders.length * (flags.at?.length ?? 1) * (flags.size?.length ?? 1));
  const format = formatOf(flags.format, output);
  assertFitting(flags, format);
  return {
    folders,
    format,
    output,
    sizes: sizesOf(flags, format),
    ats: (flags.at ?? []).map(options.dateOf),
    view: flags.view,
    bounds: flags.bounds === undefined ? undefined : options.boundsOf(flags.bounds),
    boundaries: options.wordOf(flags.boundaries ?? DEFAULT_POLICY, "boundary policy", BOUNDARY_POLICIES),
    options: optionsOf(flags),
    sources: flags.sources,
    question: flags.question,
    from: flags.from === undefined ? undefined : options.dateOf(flags.from),
    only: (flags.only ?? []).flatMap((ids) => ids.split(",")).map((id) => id.trim()),
    shard: flags.shard === undefined ? undefined : options.shardOf(flags.shard),
  };
}
