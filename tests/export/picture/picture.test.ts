import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composePicture, type PictureOptions } from "../../../src/export/picture/picture.ts";
import { type SvgNode, stringifyFile } from "../../../src/render/svg/tree/node.ts";
import { cameraBounds, fitBounds } from "../../../src/scene/frame/camera.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { measureText } from "../../../src/theme/fonts/metrics.ts";
import { fixtureScene } from "../../fixtures/scene.ts";

interface Place {
  x: number;
  y: number;
  scale: number;
  size: number;
  weight: number;
  anchor: string;
}

interface Words {
  text: string;
  box: [x0: number, y0: number, x1: number, y1: number];
}

function moved(place: Place, node: SvgNode): Place {
  const { attributes: a } = node;
  const [, dx, dy] = /translate\((\S+) (\S+)\)/.exec(String(a.transform ?? "")) ?? [];
  const [, scale] = /scale\((\S+)\)/.exec(String(a.transform ?? "")) ?? [];
  return {
    x: place.x + Number(dx ?? 0) * place.scale,
    y: place.y + Number(dy ?? 0) * place.scale,
    scale: place.scale * Number(scale ?? 1),
    size: Number(a["font-size"] ?? place.size),
    weight: Number(a["font-weight"] ?? place.weight),
    anchor: String(a["text-anchor"] ?? place.anchor),
  };
}

function wordsOf(node: SvgNode, at: Place): Words {
  const text = String(node.children[0]);
  const width = measureText(text, { size: at.size, weight: at.weight as 400 }) * at.scale;
  const x = at.x + Number(node.attributes.x) * at.scale;
  const y = at.y + Number(node.attributes.y) * at.scale;
  const left = at.anchor === "end" ? x - width : at.anchor === "middle" ? x - width / 2 : x;
  return { text, box: [left, y - 0.7 * at.size * at.scale, left + width, y + 0.2 * at.size * at.scale] };
}

/** Every line of text outside the map, in px of the layout. */
function allWords(node: SvgNode, before: Place): Words[] {
  if (node.attributes.id === "map") return [];
  const at = moved(before, node);
  if (node.tag === "text") return [wordsOf(node, at)];
  return node.children.flatMap((child) => (typeof child === "string" ? [] : allWords(child, at)));
}

function layoutOf(picture: SvgNode): { words: Words[]; width: number; height: number } {
  const [, , width, height] = String(picture.attributes.viewBox).split(" ").map(Number);
  const start = { x: 0, y: 0, scale: 1, size: 0, weight: 400, anchor: "start" };
  return { words: allWords(picture, start), width: width ?? 0, height: height ?? 0 };
}

function find(node: SvgNode, id: string): SvgNode | undefined {
  if (node.attributes.id === id) return node;
  for (const child of node.children) {
    const found = typeof child === "string" ? undefined : find(child, id);
    if (found) return found;
  }
  return undefined;
}

function texts(options: PictureOptions, scene = fixtureScene): string {
  return layoutOf(composePicture(scene, options))
    .words.map((w) => w.text)
    .join(" ");
}

describe.each([
  [1200, 675],
  [1080, 1080],
  [1080, 1350],
])("a picture of %i x %i", (width, height) => {
  test("is the golden one", async () => {
    const picture = composePicture(fixtureScene, { width, height });
    await expect(stringifyFile(picture)).toMatchFileSnapshot(`golden/picture-${width}x${height}.svg`);
  });

  test("carries everything that a fact check asks for", () => {
    const all = texts({ width, height });
    for (const part of [
      "25 to 29 September 2017",
      "Who stood where",
      "Demands annulment",
      "Elsewhere: nothing",
      "Suspensions without a date",
      "A newspaper",
      "Boundaries are drawn",
      "Made with Natural Earth",
    ]) {
      expect(all).toContain(part);
    }
  });
});

const longScene: fc.Arbitrary<Scene> = fc
  .record({
    title: fc.integer({ min: 1, max: 40 }),
    rows: fc.integer({ min: 0, max: 14 }),
    notes: fc.integer({ max: 12, min: 0 }),
  })
  .map(({ title, rows, notes }) => ({
    ...fixtureScene,
    title: Array.from({ length: title }, () => "referendum").join(" "),
    notes: Array.from({ length: notes }, () => "A sentence of some length about what is not drawn."),
    legend: fixtureScene.legend.map((section) => ({
      ...section,
      entries: [
        ...section.entries,
        ...Array.from({ length: rows }, (_, i) => ({
          ...section.entries[0],
          id: `more:${i}`,
          label: `Another class, ${i}`,
          count: 250,
        })),
      ] as typeof section.entries,
    })),
  }));

test("at any size and length, all words are in the picture and none lie on others", () => {
  const side = fc.integer({ min: 320, max: 4000 });
  fc.assert(
    fc.property(longScene, side, fc.double({ min: 0.45, max: 2.4, noNaN: true }), (scene, width, ratio) => {
      const { words, ...size } = layoutOf(
        composePicture(scene, { width, height: Math.round(width / ratio) }),
      );
      for (const [i, { text, box }] of words.entries()) {
        expect(
          box[0] >= 0 && box[1] >= 0 && box[2] <= size.width && box[3] <= size.height,
          `${text}: ${box}`,
        ).toBe(true);
        for (const other of words.slice(i + 1)) {
          const b = other.box;
          const covered = box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3];
          expect(covered, `${text} / ${other.text}`).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  [300, 250],
  [160, 600],
  [336, 280],
  [320, 100],
])("a small picture of %i x %i says the least, in type that can be read", (width, height) => {
  const picture = composePicture(fixtureScene, { width, height });
  const all = texts({ width, height });
  for (const part of ["Who stood where", "Too small for legend", "Made with Natural Earth"])
    expect(all).toContain(part);
  expect(all).not.toContain("Demands annulment");
  expect(stringifyFile(picture)).not.toMatch(/scale\(0\.0/);
});

test("a small picture tells of its filter under a title that can be read, and leaves all else to larger ones", () => {
  const scene = { ...fixtureScene, question: "Question: Which?", filter: "Only some are shown." };
  const file = stringifyFile(composePicture(scene, { width: 300, height: 250 }));
  expect(file).toContain("Only some are shown.");
  expect(file).not.toContain("Question: Which?");
  expect(file).not.toMatch(/scale\(0\.[0-5]/);
});

test("what is left out is gone, sources and boundary policy stay", () => {
  const include = { title: false, legend: false, inset: false, notes: false };
  const all = texts({ width: 1200, height: 675, include });
  expect(all).not.toContain("Who stood where,");
  expect(all).not.toContain("Demands annulment");
  expect(all).not.toContain("Elsewhere");
  expect(all).not.toContain("Suspensions without");
  expect(all).toContain("Source: A newspaper");
  expect(all).toContain("Boundaries are drawn");
});

test("without its sources a picture still tells them to whoever opens it, and keeps credits and policy", () => {
  const include = { source: false };
  const all = texts({ width: 1200, height: 675, include });
  expect(all).not.toContain("Source: A newspaper");
  expect(all).toContain("Boundaries are drawn");
  expect(all).toContain("Made with Natural Earth");
  const text = stringifyFile(composePicture(fixtureScene, { width: 1200, height: 675, include }));
  expect(/<desc[^>]*>([^<]*)/.exec(text)?.[1]).toContain("A newspaper");
});

test.each([
  [1200, 675],
  [1080, 1350],
])("without a ground, %i x %i px are as they were but for paper and sea", (width, height) => {
  const whole = stringifyFile(composePicture(fixtureScene, { width, height }));
  const clear = stringifyFile(composePicture(fixtureScene, { width, height, transparent: true }));
  // Boxes of names have round corners; paper and sea have none.
  const grounds = whole.match(/<rect (?![^>]*rx=)[^>]*fill="#(?:E2EAEE|FFFFFF)"[^>]*\/>/g) ?? [];
  expect(grounds).toHaveLength(3);
  expect(clear).toBe(grounds.reduce((text, ground) => text.replace(ground, ""), whole));
});

test("classes that no one is in are not listed", () => {
  const legend = fixtureScene.legend.map((s) => ({
    ...s,
    entries: s.entries.map((e) => ({ ...e, count: 0 })),
  }));
  expect(texts({ width: 1200, height: 675 }, { ...fixtureScene, legend })).not.toContain("Position taken");
});

test("at least the ground that is on screen is in the picture", () => {
  const camera = fitBounds([40, 32, 46, 38], 700, 500);
  const picture = composePicture(fixtureScene, { width: 1080, height: 1080, camera });
  const whole = composePicture(fixtureScene, { width: 1080, height: 1080 });
  expect(stringifyFile(picture)).not.toBe(stringifyFile(whole));
  const clip = find(picture, "map-clip")?.children[0] as SvgNode;
  const [width, height] = [Number(clip.attributes.width), Number(clip.attributes.height)];
  const [west, south, east, north] = cameraBounds(fitBounds(cameraBounds(camera), width, height));
  expect([west, south].every((v, i) => v <= (cameraBounds(camera)[i] ?? 0) + 1e-9)).toBe(true);
  expect([east, north].every((v, i) => v >= (cameraBounds(camera)[i + 2] ?? 0) - 1e-9)).toBe(true);
});

test("a prefix is put before every id and every reference", () => {
  const text = stringifyFile(composePicture(fixtureScene, { width: 1200, height: 675, prefix: "p-" }));
  for (const [, id] of text.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^p-/);
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of text.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
});
