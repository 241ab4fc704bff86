import { expect, it } from "vitest";
import { renderInitialMarks } from "../../../../src/render/svg/initial/initial-marks.ts";
import type { SvgNode } from "../../../../src/render/svg/tree/node.ts";
import { initialSizes } from "../../../../src/scene/frame/initial-sizes.ts";
import { fixtureScene } from "../../../fixtures/scene.ts";

function all(node: SvgNode, tag: string): SvgNode[] {
  const children = node.children.filter((child): child is SvgNode => typeof child === "object");
  return [...(node.tag === tag ? [node] : []), ...children.flatMap((child) => all(child, tag))];
}

it("the box of a name lies around it, as all of a drawing hangs on one place", () => {
  const marks = renderInitialMarks(fixtureScene, initialSizes(fixtureScene.frame.bounds), () => []);
  const boxes = all(marks, "rect");
  expect(boxes.length).toBeGreaterThan(0);
  // A line of at most 60 px leads to the nearer side of a box that is wider than that.
  for (const { attributes } of boxes) {
    const [left, width] = [Number(attributes.x), Number(attributes.width)];
    expect(Math.max(left, -(left + width), 0)).toBeLessThan(66);
    expect(Math.abs(Number(attributes.y))).toBeLessThan(110);
  }
});
