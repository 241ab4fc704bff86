import type { FormatId } from "../../../export/formats.ts";
import { DEFAULT_OPTIONS, type ExportOptions } from "../../../export/options.ts";
import { DEFAULT_SIZE, type PageSize, type SizePreset } from "../../../export/size/presets.ts";
import { defaultDpi } from "../../../export/size/size.ts";
import type { LabelDensity } from "../../../scene/labels/density.ts";

/** What the reader has chosen in the dialog. */
export interface Choice extends ExportOptions {
  format: FormatId;
  /** Id of a preset, or `custom`. */
  preset: string;
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

export function firstChoice(dark: boolean, labels: LabelDensity): Choice {
  const theme = dark ? "dark" : "light";
  return withPreset({ ...DEFAULT_OPTIONS, format: "png", preset: "custom", theme, labels }, DEFAULT_SIZE);
}
