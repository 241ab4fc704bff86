import type { LabelMark } from "../../scene.ts";
import { type LabelSize, labelSize } from "../label-box.ts";

/** Least size of a name, px, and steps down to it. */
const LEAST_SIZE = 9.5;
const SIZE_STEP = 1.5;
/** Most px of a name that has no room for its badge beside it. */
const SMALL = 11;

/** A name as it might be written. */
export interface Form {
  mark: LabelMark;
  size: LabelSize;
}

/** Small letters stand closer. */
const spacingAt = (spacing: number, share: number) =>
  Math.round(spacing * Math.max(0.3, 2 * share - 1) * 1000) / 1000;

export function written(mark: LabelMark, lines: string[], size: number): LabelMark {
  const { letterSpacing } = mark.style;
  if (size === mark.style.size && lines === mark.lines) return mark;
  const style = {
    ...mark.style,
    size,
    ...(letterSpacing && { letterSpacing: spacingAt(letterSpacing, size / mark.style.size) }),
  };
  return { ...mark, lines, style };
}

/** In all its sizes, each on the lines that it has and on one. */
function sizesOf(mark: LabelMark, most: number): LabelMark[] {
  const wholes = mark.lines.length > 1 ? [mark.lines, [mark.lines.join(" ")]] : [mark.lines];
  const forms: LabelMark[] = [];
  for (let { size } = mark.style; size >= LEAST_SIZE; size -= SIZE_STEP)
    if (size <= most) forms.push(...wholes.map((lines) => written(mark, lines, size)));
  return forms;
}

export function withoutBadge({ badge: _, ...bare }: LabelMark): LabelMark {
  return bare;
}

const sized = (mark: LabelMark): Form => ({ mark, size: labelSize(mark) });

/** With the badge beside it, and in as many lines as it is given: for where nothing but letters take room. */
export function freeForms(mark: LabelMark): Form[] {
  const forms = sizesOf(mark, mark.style.size);
  return forms.filter(({ lines }) => lines.length === mark.lines.length).map(sized);
}

/** On its land: large, then small, then with the badge above it, and in the end without: the colour is there to be seen. */
export function landForms(mark: LabelMark): Form[] {
  const { badge } = mark;
  const beside = sizesOf(mark, mark.style.size);
  if (!badge) return beside.map(sized);
  const above = sizesOf({ ...mark, badge: { ...badge, isAbove: true } }, SMALL);
  return [...beside, ...above, ...sizesOf(withoutBadge(mark), SMALL)].map(sized);
}
