import type { PicturePart } from "../../../export/picture/picture.ts";
import { defaultDpi, type PageSize, SIZE_PRESETS, type SizePreset } from "../../../export/size.ts";

export type Format = "png" | "svg" | "pdf" | "geojson" | "csv";

/** What the reader has chosen in the dialog. */
export interface Choice {
  format: Format;
  /** Id of a preset, or `custom`. */
  preset: string;
  size: PageSize;
  dpi: number;
  theme: "light" | "dark";
  transparent: boolean;
  /** Whether an SVG carries its fonts inside. */
  fonts: boolean;
  include: Record<PicturePart, boolean>;
  table: "positions" | "suspensions";
}

/** Their names are the same in every language. */
export const FORMATS: { id: Format; label: string }[] = [
  { id: "png", label: "PNG" },
  { id: "svg", label: "SVG" },
  { id: "pdf", label: "PDF" },
  { id: "geojson", label: "GeoJSON" },
  { id: "csv", label: "CSV" },
];

export function formatName(format: Format): string {
  return FORMATS.find(({ id }) => id === format)?.label ?? format;
}

export const PARTS: PicturePart[] = ["title", "legend", "inset", "notes", "source"];

export function isPicture(format: Format): boolean {
  return format === "png" || format === "svg" || format === "pdf";
}

export function withPreset(choice: Choice, preset: SizePreset): Choice {
  const { id, width, height, unit, dpi } = preset;
  return { ...choice, preset: id, size: { width, height, unit }, dpi };
}

/** A size of the reader's own; a change of unit also changes to the density that is usual for it. */
export function withSize(choice: Choice, size: PageSize): Choice {
  const dpi = size.unit === choice.size.unit ? choice.dpi : defaultDpi(size);
  return { ...choice, preset: "custom", size, dpi };
}

export function firstChoice(dark: boolean): Choice {
  const [preset] = SIZE_PRESETS;
  const size: PageSize = { width: 1200, height: 675, unit: "px" };
  const choice: Choice = {
    format: "png",
    preset: "custom",
    size,
    dpi: defaultDpi(size),
    theme: dark ? "dark" : "light",
    transparent: false,
    fonts: true,
    include: { title: true, legend: true, inset: true, notes: true, source: true },
    table: "positions",
  };
  return preset ? withPreset(choice, preset) : choice;
}
