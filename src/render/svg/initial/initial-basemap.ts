import { smallParts } from "../../../scene/areas/least-target.ts";
import type { Box } from "../../../scene/frame/boxes.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import { mercator, worldSize } from "../../../scene/frame/camera.ts";
import { mercatorGeometry } from "../../../scene/frame/flat-geometry.ts";
import { isScaling, ofKind, type ScalingMark } from "../../../scene/mark-kinds.ts";
import type { AreaMark, LineMark, Scene, Subject } from "../../../scene/scene.ts";
import { pathOf } from "../geometry/path.ts";
import { copiesOf } from "../geometry/world-copies.ts";
import { type Hatching, strokeAttributes } from "../paint.ts";
import { svgId } from "../tree/ids.ts";
import { element, type SvgNode } from "../tree/node.ts";
import { subjectAttribute } from "../tree/subject.ts";

/** Units of the drawing to one CSS px of the camera; they are written as whole numbers. */
const UNITS = 2;

interface InitialBasemapOptions {
  /** Put before every id. */
  prefix: string;
  /** How far beyond the camera's frame the drawing reaches, in shares of the frame's width and height. */
  reach: { x: number; y: number };
  /** Rings smaller than this are left out, CSS px. */
  smallest: number;
  /** Where a mark's words are found on the page, without scripts; nothing where there are none. */
  hrefOf?: (subject: Subject) => string | undefined;
}

/** The drawing, and what of it must be set by style sheets as it depends on the size at which it is shown. */
export interface InitialBasemap {
  node: SvgNode;
  /** Dash patterns in CSS px at a whole zoom; the lines of pattern n have the class `dash-n`. */
  dashes: number[][];
  /** The areas of hatch n have the class `hatch-n`. */
  hatches: Hatching[];
}

/** Draws with classes in place of what depends on the size, and remembers which class means what. */
class InitialPen {
  readonly dashes: number[][] = [];
  readonly hatches: Hatching[] = [];
  readonly #clip: Box;

  constructor(
    private readonly camera: Camera,
    private readonly options: InitialBasemapOptions,
  ) {
    const { width, height } = camera;
    const [mx, my] = [options.reach.x * width * UNITS, options.reach.y * height * UNITS];
    this.#clip = [-mx, -my, width * UNITS + mx, height * UNITS + my];
  }

  #path(mark: ScalingMark): string {
    const scale = worldSize(this.camera.zoom) * UNITS;
    const [cx, cy] = mercator(this.camera.center);
    const [dx, dy] = [
      (this.camera.width / 2) * UNITS - cx * scale,
      (this.camera.height / 2) * UNITS - cy * scale,
    ];
    const options = {
      tolerance: 0,
      whole: true,
      smallest: this.options.smallest * UNITS,
      clip: this.#clip,
      ...(mark.kind === "line" && mark.inset !== undefined && { inset: mark.inset * UNITS }),
    };
    return copiesOf(this.camera, { scale, dx, dy }, this.#clip)
      .map((transform) => pathOf(mercatorGeometry(mark.geometry), transform, options))
      .join("");
  }

  #numbered<T>(list: T[], item: T): number {
    const known = list.findIndex((other) => JSON.stringify(other) === JSON.stringify(item));
    return known >= 0 ? known : list.push(item) - 1;
  }

  #linked(mark: ScalingMark, drawn: SvgNode[]): SvgNode[] {
    if (!mark.subject) return drawn;
    const href = this.options.hrefOf?.(mark.subject);
    const about = subjectAttribute(mark.subject);
    const title = element("title", {}, mark.title);
    return [href ? element("a", { ...about, href }, title, ...drawn) : element("g", about, title, ...drawn)];
  }

  draw(mark: ScalingMark): SvgNode[] {
    switch (mark.kind) {
      case "area":
        return this.#area(mark);
      case "line":
        return this.#line(mark);
      default:
        return mark satisfies never;
    }
  }

  #area(mark: AreaMark): SvgNode[] {
    const d = this.#path(mark);
    if (!d) return [];
    const { colour, hatch } = mark.fill;
    const plain = element("path", { d, fill: colour ?? "none", ...strokeAttributes(mark.stroke) });
    if (!hatch) return this.#linked(mark, [plain]);
    const over = element("path", { d, class: `hatch-${this.#numbered(this.hatches, hatch)}` });
    return this.#linked(mark, [plain, over]);
  }

  /** A dot that is not seen and keeps its size, where all of an area is too small to be pointed at. */
  target(mark: AreaMark): SvgNode[] {
    if (!mark.subject) return [];
    const [x0, y0, x1, y1] = this.#clip;
    const middles = smallParts(mark, this.camera)
      .map(([x, y]) => [Math.round(x * UNITS), Math.round(y * UNITS)] as const)
      .filter(([x, y]) => x > x0 && x < x1 && y > y0 && y < y1)
      .map(([x, y]) => `M${x} ${y}h0`);
    if (middles.length === 0) return [];
    const dots = element("path", { d: middles.join(""), class: "target" });
    return [element("g", subjectAttribute(mark.subject), dots)];
  }

  #line(mark: LineMark): SvgNode[] {
    const { dash, ...solid } = mark.stroke;
    const d = this.#path(mark);
    if (!d) return [];
    const ink = element("path", {
      d,
      fill: "none",
      ...strokeAttributes(solid),
      class: dash && `dash-${this.#numbered(this.dashes, dash)}`,
    });
    const { casing } = mark;
    const under =
      casing && element("path", { d, fill: "none", stroke: casing.colour, "stroke-width": casing.width });
    return this.#linked(mark, under ? [under, ink] : [ink]);
  }
}

/**
 * Areas and lines of a scene for a page that is drawn before its size is known: the view box is the camera's frame,
 * what lies around it is drawn as well, and strokes must be kept from scaling by the page's style sheet.
 */
export function renderInitialBasemap(
  scene: Scene,
  camera: Camera,
  options: InitialBasemapOptions,
): InitialBasemap {
  const pen = new InitialPen(camera, options);
  const layers = scene.layers.flatMap((layer) => {
    const drawn = [
      ...layer.marks.filter(isScaling).flatMap((mark) => pen.draw(mark)),
      ...ofKind(layer.marks, "area").flatMap((mark) => pen.target(mark)),
    ];
    return drawn.length > 0 ? [element("g", { id: svgId(options.prefix, layer.id) }, ...drawn)] : [];
  });
  const node = element(
    "svg",
    {
      class: "first-ground",
      viewBox: `0 0 ${Math.round(camera.width * UNITS)} ${Math.round(camera.height * UNITS * 100) / 100}`,
      "fill-rule": "evenodd",
      "stroke-linejoin": "round",
    },
    ...layers,
  );
  return { node, dashes: pen.dashes, hatches: pen.hatches };
}

/** Units of the ground's drawing to a CSS px of its camera, for patterns that lie on it. */
export const BASEMAP_UNITS = UNITS;
