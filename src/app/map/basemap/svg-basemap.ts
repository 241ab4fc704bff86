import { describeMap, renderLayers, renderMap } from "../../../render/svg/map.ts";
import { paintOrder } from "../../../render/svg/paint.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import { variantOf } from "../../../scene/mark-kinds.ts";
import type { Layer, Mark, Scene } from "../../../scene/scene.ts";
import { addPatterns, exchange, toDom } from "../overlay/svg-dom.ts";

const OPTIONS = { labels: false, titles: false, prefix: "ground-", wholeTiles: false };

function sameCamera(a: Camera, b: Camera): boolean {
  return (
    a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.zoom === b.zoom &&
    a.width === b.width &&
    a.height === b.height &&
    a.across === b.across
  );
}

/** Boundaries are the same objects in every scene; routes are worked out anew for each, and are short. */
function hasSameGeometry(a: Mark, b: Mark): boolean {
  if (!("geometry" in a && "geometry" in b) || a.geometry === b.geometry) return a.kind === b.kind;
  return a.kind === "line" && JSON.stringify(a.geometry) === JSON.stringify(b.geometry);
}

const keyOf = (mark: Mark) => JSON.stringify(variantOf(mark));

const isDrawnSame = (a: Mark, b: Mark) => a === b || (keyOf(a) === keyOf(b) && hasSameGeometry(a, b));

/** A line with a casing is two elements. */
const isCased = (mark: Mark | undefined) => mark?.kind === "line" && Boolean(mark.casing);

/** What has to be drawn anew of a layer: only the marks that differ, or where they are others, all of it. */
function changeOf(before: Layer, after: Layer): { marks: Mark[]; whole: boolean } {
  const marks = after.marks.filter((mark, i) => {
    const former = before.marks[i];
    return !former || !isDrawnSame(former, mark);
  });
  const ids = (layer: Layer) =>
    paintOrder(layer.marks)
      .map((m) => m.id)
      .join("\n");
  const whole =
    before.marks.length !== after.marks.length ||
    after.marks.some((mark, i) => isCased(mark) !== isCased(before.marks[i])) ||
    (marks.length > 0 && ids(before) !== ids(after));
  return { marks: whole ? after.marks : marks, whole };
}

interface Shown {
  scene: Scene;
  camera: Camera;
  svg: SVGElement;
}

/** The basemap as SVG. Of another scene at the same camera only what differs is drawn anew. */
export class SvgBasemap {
  readonly element = document.createElement("div");
  #shown: Shown | null = null;

  constructor() {
    this.element.className = "ground";
  }

  /** Draws and shows it. */
  draw(scene: Scene, camera: Camera): void {
    this.element.style.visibility = "";
    const before = this.#shown;
    if (before && sameCamera(before.camera, camera) && this.#exchange(before, scene, camera)) {
      before.scene = scene;
      return;
    }
    const svg = toDom(renderMap(scene, camera, OPTIONS));
    this.element.replaceChildren(svg);
    this.#shown = { scene, camera, svg };
  }

  /** What is drawn is kept, as the next picture often differs little. */
  hide(): void {
    this.element.style.visibility = "hidden";
  }

  /** Whether it could be done: not where the layers are others. */
  #exchange(shown: Shown, scene: Scene, camera: Camera): boolean {
    const before = shown.scene;
    if (before === scene) return true;
    const layersOf = ({ layers }: Scene) => layers.map((l) => l.id).join("\n");
    if (before.ground !== scene.ground || layersOf(before) !== layersOf(scene)) return false;
    const changes = scene.layers.map((layer, i) => changeOf(before.layers[i] ?? layer, layer));
    const layers = scene.layers.map((layer, i) => ({ ...layer, marks: changes[i]?.marks ?? [] }));
    const drawn = renderLayers({ ...scene, layers }, camera, OPTIONS);
    const { svg } = shown;
    addPatterns(svg, drawn.defs.map(toDom));
    const desc = svg.querySelector(":scope > desc");
    if (desc) desc.textContent = describeMap(scene);
    drawn.layers.forEach((node, i) => {
      if (changes[i]?.marks.length === 0 && !changes[i]?.whole) return;
      const group = toDom(node);
      exchange(svg, changes[i]?.whole ? [group] : [...group.children]);
    });
    return true;
  }
}
