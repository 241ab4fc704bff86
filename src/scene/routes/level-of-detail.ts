import { seenAt } from "../mark-kinds.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { Mark, Scene } from "../scene.ts";

const isSign = (mark: Mark) => mark.kind === "point" && mark.symbol.startsWith("act-");

/** How many of the acts that are drawn have their sign at a zoom, where some come closer up. */
export function signsNote(
  { layers }: Pick<Scene, "layers">,
  zoom: number,
  words: SceneWords = ENGLISH,
): string | undefined {
  const marks = layers.find(({ id }) => id === "action-signs")?.marks ?? [];
  const rowsOf = (some: Mark[]) => new Set(some.filter(isSign).flatMap(({ rows }) => rows)).size;
  const [all, seen] = [rowsOf(marks), rowsOf(marks.filter((mark) => seenAt(mark, zoom)))];
  const number = new Intl.NumberFormat(words.locale);
  return seen < all ? words.notes.signs(number.format(seen), number.format(all)) : undefined;
}

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

/** What of a scene's routes and signs is drawn at a zoom, where that is not all. */
export function seenNote(scene: Pick<Scene, "layers" | "levelOfDetail">, zoom: number, words?: SceneWords) {
  const notes = [levelOfDetailNote(scene, zoom, words), signsNote(scene, zoom, words)].filter(Boolean);
  return notes.length > 0 ? notes.join(" ") : undefined;
}

/** On another plane a parted point has room from another zoom on, so that it goes with the scene. */
const isKept = (mark: Mark, zoom: number): boolean =>
  (mark.kind === "point" && mark.isParted === true) || seenAt(mark, zoom);

/** The scene as it is seen at a zoom that it keeps: without the marks that are too many there, and with a note of it. */
export function sceneAt(scene: Scene, zoom: number, words?: SceneWords): Scene {
  const note = levelOfDetailNote(scene, zoom, words);
  if (note === undefined) return scene;
  const layers = scene.layers.map((layer) => ({
    ...layer,
    marks: layer.marks.filter((mark) => isKept(mark, zoom)),
  }));
  return { ...scene, layers, notes: [note, ...scene.notes] };
}
