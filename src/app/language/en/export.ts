import { FORMAT_IDS, FORMATS, type FormatId } from "../../../export/formats.ts";
import { PNG_WORDS } from "../../../export/png/png-words.ts";
import { SIZE_PRESETS } from "../../../export/size/presets.ts";
import { SIZE_WORDS } from "../../../export/size/size-words.ts";
import { PROJECTIONS, type ProjectionId } from "../../../model/projection.ts";

/** The dialog that saves a picture or data. */
export const exporting = {
  title: "Export",
  close: "Close",
  loading: "Loading the boundaries",
  carries: "Every file includes the title, date, sources, credits and boundary policy.",
  cancel: "Cancel",
  copy: "Copy image",
  copied: "Picture copied.",
  save: (format: string) => `Save ${format}`,
  saved: (name: string, size: string) => `Saved ${name}, ${size} KB.`,
  progress: "Progress of the export",
  begins: "Starting",
  png: PNG_WORDS,
  stopped: "Stopped. Nothing was saved.",
  format: "Format",
  hints: Object.fromEntries(FORMAT_IDS.map((id) => [id, FORMATS[id].purpose])) as Record<FormatId, string>,
  size: "Size",
  sizes: SIZE_WORDS,
  presets: Object.fromEntries(SIZE_PRESETS.map(({ id, name }) => [id, name])) as Record<string, string>,
  custom: "Custom",
  width: "Width",
  height: "Height",
  unit: "Unit",
  units: { px: "px", mm: "mm", in: "in" },
  dpi: (least: string, most: string) => `Dpi, ${least} to ${most}`,
  projection: "Projection",
  projections: PROJECTIONS as Record<ProjectionId, string>,
  asShown: (projection: string) => `${projection}, as shown`,
  colours: "Colours",
  light: "Light",
  dark: "Dark",
  names: "Names",
  densities: { all: "All", few: "Few", none: "None" },
  parts: "Include",
  part: {
    title: "Title and date",
    legend: "Legend",
    inset: "World map",
    notes: "Notes",
    source: "Sources",
  },
  transparent: "Transparent background",
  fonts: "Embed fonts",
  dossier: (kilobytes: string) => `The dossier inside (${kilobytes} KB)`,
  carrying:
    "Dropped on this page, the picture gives the dossier back, as it is shown now. So whoever has the picture has the dossier’s files: all rows, sources and notes in them. Copies of sources are not inside.",
  notCarrying: "The picture holds nothing of the dossier but what it shows.",
  page: {
    save: (kilobytes: string) => `The page as one HTML file (${kilobytes} KB)`,
    holds: "opens from a folder or any host, without a network. It makes no PDF and opens no other dossier.",
    make: "Save the page as one HTML file",
    failed:
      "The page could not be made: this site lacks the files for it, or they could not be fetched. Try again.",
  },
  rows: "Rows",
  tables: { positions: "Positions", actions: "Acts", suspensions: "Suspensions" },
};
