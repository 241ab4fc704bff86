import type { TableName } from "../model/columns/columns.ts";
import type { Dossier } from "../model/dossier.ts";
import type { BoundaryPolicy } from "../model/geodata/boundary-policy.ts";
import type { Geodata } from "../model/geodata/geodata.ts";
import type { ProjectionId } from "../model/projection.ts";
import type { SvgNode } from "../render/svg/tree/node.ts";
import type { Camera } from "../scene/frame/camera.ts";
import { DEFAULT_DENSITY, type LabelDensity } from "../scene/labels/density.ts";
import type { SceneWords } from "../scene/phrases.ts";
import type { Scene } from "../scene/scene.ts";
import { DARK, LIGHT } from "../theme/themes.ts";
import type { Carrying } from "./carrying.ts";
import type { FontFile } from "./fonts/fonts.ts";
import { DEFAULT_SIZE, type PageSize } from "./size/presets.ts";

/** Parts of a picture that may be left out. */
export const PARTS = ["title", "legend", "inset", "notes", "source"] as const;
export type PicturePart = (typeof PARTS)[number];

export const THEMES = { light: LIGHT, dark: DARK };
type ThemeId = keyof typeof THEMES;
export const THEME_IDS = Object.keys(THEMES) as ThemeId[];

/** What can be chosen of a file beside its format, in the dialog as on the command line. */
export interface ExportOptions {
  size: PageSize;
  /** Px of a PNG to the inch. */
  dpi: number;
  /** How the globe is laid flat; as the view has it where absent. */
  projection?: ProjectionId;
  theme: ThemeId;
  /** Without paper and sea. */
  transparent: boolean;
  /** Whether an SVG carries its fonts inside. */
  fonts: boolean;
  include: Record<PicturePart, boolean>;
  /** How many names the map has. */
  labels: LabelDensity;
  table: TableName;
  /** Whether a picture carries its dossier, so that it can be opened again. */
  dossier: Carrying;
}

export const DEFAULT_OPTIONS: ExportOptions = {
  size: DEFAULT_SIZE,
  dpi: DEFAULT_SIZE.dpi,
  theme: "light",
  transparent: false,
  fonts: true,
  include: { title: true, legend: true, inset: true, notes: true, source: true },
  labels: DEFAULT_DENSITY,
  table: "positions",
  dossier: "fitting",
};

/** What changes some formats and not others, with the command's name for it. */
export const OPTION_FLAGS = {
  size: "--size",
  dpi: "--dpi",
  view: "--view",
  bounds: "--bounds",
  projection: "--projection",
  boundaries: "--boundaries",
  at: "--at",
  theme: "--theme",
  transparent: "--transparent",
  without: "--without",
  labels: "--labels",
  table: "--table",
  fonts: "--no-fonts",
  dossier: "--dossier",
};
export type OptionName = keyof typeof OPTION_FLAGS;

/** What is exported: the dossier on a day, under a filter, and the scene made of it. */
export interface ExportSubject {
  dossier: Dossier;
  /** Ids of the classes that the filter shows; all where empty. */
  only: string[];
  geodata: Geodata;
  scene: Scene;
  /** What is on screen; without it the frame is the scene's own. */
  camera?: Camera;
  boundaries: BoundaryPolicy;
  /** Zip of the dossier's files, with the address of what is shown, for pictures that carry it. */
  packed?: Uint8Array;
  /** The language of what a picture says beside its scene; English where absent. */
  words?: SceneWords;
}

/** Of the file, px, and px to the inch for those who print it. */
export interface PixelSize {
  width: number;
  height: number;
  dpi: number;
}

export interface Raster {
  /** PNG without metadata. */
  png: Uint8Array;
  /** Characters that no font has: boxes stand in their place. */
  missing: string[];
}

export type ExportStep = "fonts" | "draw" | "pixels" | "write" | "provenance";

/** What browsers and Node do in ways of their own. */
export interface Platform {
  /** The bytes of a file of `public/fonts`. */
  loadFont(file: FontFile): Promise<Uint8Array>;
  rasterise(picture: SvgNode, size: PixelSize): Promise<Raster>;
  /** When the file is made; without it the same subject gives the same bytes. */
  created?: Date;
  /** What is being done, and the share of the work that is done already. */
  onProgress?: (step: ExportStep, share: number) => void;
}

export interface ExportedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Characters that no font has: boxes stand in their place. */
  missing: string[];
}
