import type { Subject } from "../../../scene/scene.ts";
import { subjectOfKey } from "../../../scene/subject.ts";
import { lineDistance } from "../input/label-hit.ts";

/** CSS px from a leader within which the pointer still means its label. */
const REACH = 4;

interface Shape {
  subject: Subject | null;
  box: DOMRect;
  /** Ends of a leader, in the window. */
  line?: [[number, number], [number, number]];
}

function shapeOf(part: Element, subject: Subject | null): Shape {
  const box = part.getBoundingClientRect();
  if (part.tagName !== "line") return { subject, box };
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => Number(part.getAttribute(name)));
  const falls = ((x2 ?? 0) - (x1 ?? 0)) * ((y2 ?? 0) - (y1 ?? 0)) >= 0;
  const [top, bottom] = falls ? [box.top, box.bottom] : [box.bottom, box.top];
  return {
    subject,
    box,
    line: [
      [box.left, top],
      [box.right, bottom],
    ],
  };
}

function covers({ box, line }: Shape, x: number, y: number): boolean {
  if (line) return lineDistance(...line, x, y) <= REACH;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The picture in the HTML, as long as it is there, and its labels, where the style sheet has put them. */
export class StillPicture {
  private shapes: Shape[] | null = null;
  private size = "";
  private picture: Element | null;

  constructor(private readonly frame: HTMLElement) {
    this.picture = frame.querySelector(".first");
  }

  get isShown(): boolean {
    return this.picture !== null;
  }

  remove(): void {
    this.picture?.remove();
    this.picture = null;
  }

  /** What the label at a place of the frame names, null for one that names nothing of the dossier; undefined where there is none. */
  at(x: number, y: number): Subject | null | undefined {
    if (!this.picture) return undefined;
    const { left, top, width, height } = this.frame.getBoundingClientRect();
    const size = [left, top, width, height].join();
    if (size !== this.size) this.shapes = null;
    this.size = size;
    this.shapes ??= this.measured();
    return this.shapes.find((shape) => covers(shape, left + x, top + y))?.subject;
  }

  private measured(): Shape[] {
    const drawn = [...this.frame.querySelectorAll(".first-marks .sized:has(> g > :is(g, use))")];
    const shown = drawn.filter((label) => label.getClientRects().length > 0).toReversed();
    const parts = (label: Element, names: string) => {
      const key = label.closest("[data-subject]")?.getAttribute("data-subject");
      return [...label.querySelectorAll(names)].map((part) => shapeOf(part, subjectOfKey(key)));
    };
    const texts = shown.flatMap((label) => parts(label, "text, g[transform], use"));
    return [...texts, ...shown.flatMap((label) => parts(label, "line"))];
  }
}
