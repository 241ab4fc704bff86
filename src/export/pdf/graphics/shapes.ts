import type { SvgNode } from "../../../render/svg/tree/node.ts";
import type { Rectangle } from "./hatch.ts";
import { drawPath, type PathSink } from "./path.ts";
import { lengthOf } from "./style.ts";

/** Share of a radius by which a curve's handles lie from its ends to come out as a quarter of a circle. */
const QUARTER = (4 / 3) * Math.tan(Math.PI / 8);

function rectangle(node: SvgNode, sink: PathSink): void {
  const [x, y] = [lengthOf(node, "x", 0), lengthOf(node, "y", 0)];
  const [width, height] = [lengthOf(node, "width"), lengthOf(node, "height")];
  const r = Math.min(lengthOf(node, "rx", 0), width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r <= 0) {
    drawPath(`M${x} ${y}H${right}V${bottom}H${x}Z`, sink);
    return;
  }
  const k = r * (1 - QUARTER);
  sink.moveTo(x + r, y);
  sink.lineTo(right - r, y);
  sink.curveTo(right - k, y, right, y + k, right, y + r);
  sink.lineTo(right, bottom - r);
  sink.curveTo(right, bottom - k, right - k, bottom, right - r, bottom);
  sink.lineTo(x + r, bottom);
  sink.curveTo(x + k, bottom, x, bottom - k, x, bottom - r);
  sink.lineTo(x, y + r);
  sink.curveTo(x, y + k, x + k, y, x + r, y);
  sink.closePath();
}

/** Sends the outline of a path, rectangle, line or circle on. */
export function outline(node: SvgNode, sink: PathSink): void {
  if (node.tag === "rect") rectangle(node, sink);
  else if (node.tag === "path") drawPath(String(node.attributes.d ?? ""), sink);
  else if (node.tag === "line") {
    sink.moveTo(lengthOf(node, "x1"), lengthOf(node, "y1"));
    sink.lineTo(lengthOf(node, "x2"), lengthOf(node, "y2"));
  } else {
    const [cx, cy, r] = [lengthOf(node, "cx"), lengthOf(node, "cy"), lengthOf(node, "r")];
    drawPath(`M${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}A${r} ${r} 0 1 1 ${cx - r} ${cy}Z`, sink);
  }
}

/** The box round a shape, its curves' handles included. */
export function boxOf(node: SvgNode): Rectangle {
  const box: Rectangle = [1e9, 1e9, -1e9, -1e9];
  const take = (...values: number[]) => {
    for (let i = 0; i < values.length; i += 2) {
      const [x = 0, y = 0] = values.slice(i, i + 2);
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  };
  outline(node, { moveTo: take, lineTo: take, curveTo: take, closePath: () => undefined });
  return box;
}
