export type Unit = "px" | "mm" | "in";

/** Of the whole picture; px are CSS px, 96 to the inch. */
export interface PageSize {
  width: number;
  height: number;
  unit: Unit;
}

export interface SizePreset extends PageSize {
  id: string;
  name: string;
  /** Px of the file to the inch, where the file has px. */
  dpi: number;
}

/** Px to the inch, as CSS has it. */
export const CSS_DPI = 96;
export const PRINT_DPI = 300;

function screen(id: string, name: string, width: number, height: number): SizePreset {
  return { id, name, width, height, unit: "px", dpi: CSS_DPI };
}

function paper(id: string, name: string, width: number, height: number, unit: Unit): SizePreset[] {
  const size = { unit, dpi: PRINT_DPI };
  return [
    { id, name: `${name} landscape`, width, height, ...size },
    { id: `${id}-portrait`, name: `${name} portrait`, width: height, height: width, ...size },
  ];
}

/** What a picture is made for where nobody says. */
export const DEFAULT_SIZE = screen("article", "Article", 1200, 675);

/** Every size with a name, once: dialog, command and documentation offer these. */
export const SIZE_PRESETS: SizePreset[] = [
  DEFAULT_SIZE,
  screen("social", "Social card", 1200, 630),
  screen("square", "Square", 1080, 1080),
  screen("portrait", "Portrait", 1080, 1350),
  screen("story", "Story", 1080, 1920),
  screen("slide", "Slide", 1920, 1080),
  screen("large", "Large", 3840, 2160),
  ...paper("a4", "A4", 297, 210, "mm"),
  ...paper("a3", "A3", 420, 297, "mm"),
  ...paper("letter", "Letter", 11, 8.5, "in"),
];
