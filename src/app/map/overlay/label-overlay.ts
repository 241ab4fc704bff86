import type { ReadonlySignal } from "@preact/signals";
import { renderLabels } from "../../../render/svg/labels.ts";
import { renderOutline } from "../../../render/svg/marks.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import { DEFAULT_DENSITY, type LabelDensity } from "../../../scene/labels/density.ts";
import { type Remembered, remembered } from "../../../scene/labels/placed-label.ts";
import {
  type Box,
  linesToAvoid,
  type PlacedLabel,
  placeLabels,
  type Surroundings,
  surroundingsOf,
} from "../../../scene/labels/placement.ts";
import { ofKind } from "../../../scene/mark-kinds.ts";
import type { LabelMark, LineMark, Mark, Scene, Subject } from "../../../scene/scene.ts";
import { subjectKey } from "../../../scene/subject.ts";
import { SVG, toDom } from "./svg-dom.ts";

function attributes(element: Element, values: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}

/** The subjects that a mark is outlined for: a line that stands for several routes is that of each. */
function keysOf({ subject, rows }: Mark): string[] {
  if (!subject) return [];
  const own = subjectKey(subject);
  if (subject.kind !== "connection") return [own];
  return [own, ...rows.map((id) => subjectKey({ kind: "route", id }))];
}

/** Labels and the outline of what is hovered or pinned: SVG above the map, so that neither makes the map draw again. */
export class LabelOverlay {
  /** Each has a layer of its own on the page, so that a new outline does not paint the labels again. */
  private readonly outlines = document.createElementNS(SVG, "svg");
  private readonly labels = document.createElementNS(SVG, "svg");
  private labelMarks: LabelMark[] = [];
  private surroundings: Surroundings = { areas: [], obstacles: [] };
  private cased: LineMark[] = [];
  private previous: ReadonlyMap<string, Remembered> = new Map();
  /** How many names are on screen: the picture in the HTML has all. */
  density: LabelDensity = DEFAULT_DENSITY;
  /** The labels that are on screen. */
  placed: PlacedLabel[] = [];
  private marks = new Map<string, Mark[]>();
  private shown: (Subject | null)[] = [];

  constructor(
    parent: HTMLElement,
    private readonly highlight: string,
    private readonly wanted?: ReadonlySignal<LabelDensity>,
  ) {
    for (const svg of [this.outlines, this.labels])
      attributes(svg, { class: "overlay", "aria-hidden": "true" });
    parent.append(this.outlines, this.labels);
  }

  setScene(scene: Scene): void {
    const all = scene.layers.flatMap((l) => l.marks);
    this.labelMarks = ofKind(all, "label");
    this.surroundings = surroundingsOf(all);
    this.cased = ofKind(all, "line").filter((m) => m.casing);
    this.marks = new Map();
    for (const mark of all) for (const key of keysOf(mark)) this.note(key, mark);
  }

  private note(key: string, mark: Mark): void {
    const known = this.marks.get(key);
    if (known) known.push(mark);
    else this.marks.set(key, [mark]);
  }

  /** Labels that are on screen already: each keeps its side of its point where it can. */
  startFrom(placed: PlacedLabel[]): void {
    this.previous = remembered(placed);
  }

  /** Places labels and outlines anew for a camera; `keepClear` is covered by the page's own controls. */
  draw(camera: Camera, keepClear: Box[] = []): void {
    this.size(this.labels, camera);
    this.density = this.wanted?.peek() ?? DEFAULT_DENSITY;
    const placed = placeLabels(this.labelMarks, this.surroundings, camera, {
      avoid: linesToAvoid(this.cased, camera),
      previous: this.previous,
      keepClear,
      density: this.density,
    });
    this.startFrom(placed);
    this.placed = placed;
    this.labels.replaceChildren(toDom(renderLabels(placed)));
    this.outline(camera);
  }

  private size(svg: SVGSVGElement, { width, height }: Camera): void {
    attributes(svg, { width, height, viewBox: `0 0 ${width} ${height}` });
  }

  /** Outlines the marks of some subjects; without any, those that are outlined already. */
  outline(camera: Camera, subjects = this.shown): void {
    this.size(this.outlines, camera);
    this.shown = subjects;
    const keys = new Set(subjects.flatMap((s) => (s ? subjectKey(s) : [])));
    const marks = [...keys].flatMap((key) => this.marks.get(key) ?? []);
    const drawn = marks.flatMap((mark) => renderOutline(mark, camera, this.highlight));
    this.outlines.replaceChildren(...drawn.map(toDom));
  }
}
