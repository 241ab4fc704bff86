import { seenAt } from "../mark-kinds.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { Scene } from "../scene.ts";

/** How many routes are drawn at a zoom, out of how many; nothing where each has a line of its own. */
export function levelOfDetailNote(
  { levelOfDetail }: Pick<Scene, "levelOfDetail">,
  zoom: number,
  words: SceneWords = ENGLISH,
): string | undefined {
  if (!levelOfDetail) return undefined;
  const { routes, steps } = levelOfDetail;
  const drawn = steps.findLast((step) => step.zoom <= zoom)?.drawn ?? 0;
  const number = new Intl.NumberFormat(words.locale);
  return drawn < routes
    ? words.notes.levelOfDetail(number.format(drawn), number.format(routes))
    : words.notes.bundled(number.format(routes));
}

/** The scene as it is seen at a zoom that it keeps: without the marks that are too many there, and with a note of it. */
export function sceneAt(scene: Scene, zoom: number, words?: SceneWords): Scene {
  const note = levelOfDetailNote(scene, zoom, words);
  if (note === undefined) return scene;
  const layers = scene.layers.map((layer) => ({
    ...layer,
    marks: layer.marks.filter((mark) => seenAt(mark, zoom)),
  }));
  return { ...scene, layers, notes: [note, ...scene.notes] };
}
