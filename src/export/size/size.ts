import { type Choice, nearest } from "../../model/nearest.ts";
import { shown } from "../../model/text/text.ts";
import { CSS_DPI, type PageSize, PRINT_DPI, SIZE_PRESETS, type Unit } from "./presets.ts";
import { SIZE_WORDS, type SizeWords } from "./size-words.ts";

interface Extent {
  width: number;
  height: number;
}

const PER_INCH: Record<Unit, number> = { px: CSS_DPI, mm: 25.4, in: 1 };

/** What every browser of today can still draw on one canvas, px. */
export const LONGEST_SIDE = 8192;
/** Below 72 no screen shows its px one by one, above 600 no press does. */
export const DPI_RANGE = { least: 72, most: 600 };
/** Px above which a picture is composed smaller and enlarged, so that its type does not shrink. */
const COMPOSED_AREA = 1920 * 1080;

/** The density to begin with: 300 px to the inch for print, 96 for screens. */
export function defaultDpi({ unit }: PageSize): number {
  return unit === "px" ? CSS_DPI : PRINT_DPI;
}

function inches({ width, height, unit }: PageSize): Extent {
  return { width: width / PER_INCH[unit], height: height / PER_INCH[unit] };
}

/** CSS px that the picture is composed for; px larger than a slide are composed as one and enlarged. */
export function layoutSize(size: PageSize): Extent {
  const { width, height } = inches(size);
  const enlarged =
    size.unit === "px" ? Math.max(1, Math.sqrt((size.width * size.height) / COMPOSED_AREA)) : 1;
  return { width: (width * CSS_DPI) / enlarged, height: (height * CSS_DPI) / enlarged };
}

/** Whole px of the file; a size in px is that of the file at any density. */
export function pixelSize(size: PageSize, dpi: number): Extent {
  const { width, height } = inches(size);
  const perInch = size.unit === "px" ? CSS_DPI : dpi;
  return { width: Math.round(width * perInch), height: Math.round(height * perInch) };
}

function dpiFault(dpi: number, say: SizeWords): string | null {
  const { least, most } = DPI_RANGE;
  if (dpi >= least && dpi <= most) return null;
  const near = dpi > most ? most : least;
  return say.dpi(`${dpi}`, `${least}`, `${most}`, `${near}`);
}

interface Side {
  value: number;
  unit: Unit;
  dpi: number;
}

/** What is wrong with one side as it is given; `null` where only its px may be too many. */
function givenFault({ value, unit, dpi }: Side, say: SizeWords): string | null {
  const perInch = unit === "px" ? CSS_DPI : dpi;
  const exact = (value / PER_INCH[unit]) * perInch;
  if (!Number.isFinite(value)) return say.noNumber(unit);
  if (Math.round(exact) < 1) {
    const least = unit === "px" ? 1 : Math.ceil((PER_INCH[unit] / dpi) * 100) / 100;
    return say.least(`${least} ${unit}`);
  }
  return unit === "px" && Math.round(exact) > LONGEST_SIDE ? say.most(`${LONGEST_SIDE} px`) : null;
}

function sideFault(side: "wide" | "high", given: Side, say: SizeWords): string | null {
  const { value, unit, dpi } = given;
  const fault = givenFault(given, say);
  if (fault) return say[side](`${value} ${unit}`, fault);
  const px = Math.round((value / PER_INCH[unit]) * dpi);
  if (unit === "px" || px <= LONGEST_SIDE) return null;
  const fitting = Math.floor(LONGEST_SIDE / (value / PER_INCH[unit]));
  const most = Math.floor((LONGEST_SIDE / DPI_RANGE.least) * PER_INCH[unit] * 10) / 10;
  const way = fitting >= DPI_RANGE.least ? say.fewerDpi(`${fitting}`) : say.smaller(`${most} ${unit}`);
  return say.pixels(`${value} ${unit}`, `${dpi}`, `${px}`, `${LONGEST_SIDE}`, way);
}

/** What is wrong with a size and a density, in a sentence with the nearest right value; `null` where all is well. */
export function sizeFault(size: PageSize, dpi: number, say: SizeWords = SIZE_WORDS): string | null {
  const { width, height, unit } = size;
  return (
    dpiFault(dpi, say) ??
    sideFault("wide", { value: width, unit, dpi }, say) ??
    sideFault("high", { value: height, unit, dpi }, say)
  );
}

const SIZE = /^(\d+(?:\.\d+)?|\.\d+)\s*[x×]\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|mm|in)?$/i;
const CHOICES: Choice[] = SIZE_PRESETS.map(({ id, name }) => ({ code: id, name }));

/** Reads `1200x675`, `297x210mm`, `11x8.5in` or the id of a preset. */
export function parseSize(text: string): { size: PageSize } | { fault: string } {
  const value = text.trim();
  const preset = SIZE_PRESETS.find(({ id }) => id === value.toLowerCase());
  if (preset) return { size: { width: preset.width, height: preset.height, unit: preset.unit } };
  const [, width, height, unit = "px"] = SIZE.exec(value) ?? [];
  if (width === undefined || height === undefined) {
    const near = nearest(value, CHOICES);
    const hint = near ? `did you mean ${near.code}?` : `or one of ${CHOICES.map((c) => c.code).join(", ")}.`;
    const form = "expected width and height such as 1200x675, 297x210mm or 11x8.5in";
    const quoted = shown(value) || "An empty text";
    return { fault: `${quoted} is not a size: ${near ? `${hint} Otherwise ${form}.` : `${form}, ${hint}`}` };
  }
  return { size: { width: Number(width), height: Number(height), unit: unit.toLowerCase() as Unit } };
}
