import { expect, test } from "vitest";
import { renderInset } from "../../../src/render/svg/inset.ts";
import { renderMap } from "../../../src/render/svg/map.ts";
import { renderSwatch } from "../../../src/render/svg/swatch.ts";
import { type SvgNode, stringifyFile } from "../../../src/render/svg/tree/node.ts";
import { fitBounds } from "../../../src/scene/frame/camera.ts";
import { fixtureScene } from "../../fixtures/scene.ts";

const camera = fitBounds(fixtureScene.frame.bounds, 640, 400);

function all(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((c) => (typeof c === "string" ? [] : all(c)))];
}

test("a map with one mark of every kind", async () => {
  await expect(stringifyFile(renderMap(fixtureScene, camera))).toMatchFileSnapshot("golden/map.svg");
});

test("a map for a page: prefixed, hoverable, without labels and titles", async () => {
  const options = { prefix: "p-", labels: false, titles: false, subjects: true };
  await expect(stringifyFile(renderMap(fixtureScene, camera, options))).toMatchFileSnapshot(
    "golden/map-page.svg",
  );
});

test("the world map with the frame of the main one", async () => {
  const inset = fixtureScene.inset;
  if (!inset) throw new Error("The fixture has an inset.");
  const { node } = renderInset(inset, fixtureScene.frame.bounds, 280);
  await expect(stringifyFile(node)).toMatchFileSnapshot("golden/inset.svg");
});

test("swatches of the legend", async () => {
  const [position, action] = fixtureScene.legend;
  const entries = [...(position?.entries ?? []), ...(action?.entries ?? [])];
  for (const entry of entries) {
    const file = `golden/swatch-${entry.id.replaceAll(":", "-")}.svg`;
    await expect(stringifyFile(renderSwatch(entry))).toMatchFileSnapshot(file);
  }
});

test("ids are unique, and every mark of the scene has its element", () => {
  const ids = all(renderMap(fixtureScene, camera)).flatMap((n) => n.attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const mark of fixtureScene.layers.flatMap((l) => l.marks)) {
    expect(ids.some((id) => id === String(mark.id).replace(":", "_") || /^label:/.test(mark.id))).toBe(true);
  }
});

test("nothing in the picture needs a style sheet, a script or the network", () => {
  const nodes = all(renderMap(fixtureScene, camera));
  expect(nodes.filter((n) => n.tag === "style" || n.tag === "script" || n.tag === "image")).toEqual([]);
  expect(nodes.filter((n) => "style" in n.attributes || "class" in n.attributes)).toEqual([]);
  const urls = stringifyFile(renderMap(fixtureScene, camera)).match(/https?:[^"<]*/g);
  expect(urls).toEqual(["http://www.w3.org/2000/svg"]);
});
