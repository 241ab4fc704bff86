import type { Geodata } from "../../model/geodata/geodata.ts";
import { countriesIn } from "../../model/geodata/outlines/in-view.ts";
import { OUTLINES_FROM, type OutlineFile } from "../../model/geodata/outlines/outline.ts";
import { withOutlines } from "../../model/geodata/outlines/with-outlines.ts";
import { memoize } from "../../model/memoize.ts";
import { planeOf } from "../../render/plane/scene.ts";
import { fitBounds } from "../../scene/frame/camera.ts";
import type { Frame } from "../../scene/scene.ts";
import { GEODATA } from "../paths.ts";
import { readOutlineFile } from "./geodata-files.ts";

/** CSS px of what a frame is drawn in. */
type Size = Record<"width" | "height", number>;

/** The outlines of the countries in a frame; none where it is too far away for them. */
export function outlinesIn(
  { countries }: Pick<Geodata, "countries">,
  frame: Frame,
  { width, height }: Size,
): Map<string, OutlineFile> {
  const { zoom } = fitBounds(planeOf({ frame }).bounds(frame.bounds), width, height);
  if (zoom < OUTLINES_FROM) return new Map();
  return new Map(
    countriesIn(countries, frame.bounds).flatMap((code): [string, OutlineFile][] => {
      const file = readOutlineFile(GEODATA, code);
      return file ? [[code, file]] : [];
    }),
  );
}

/** Scenes remember what they found out of some geodata, so the same outlines on it give the same object. */
const known = memoize((_: Geodata) => new Map<string, Geodata>());

/** What a picture of a frame is drawn on. */
export function outlinedFor(geodata: Geodata, frame: Frame, size: Size): Geodata {
  const outlines = outlinesIn(geodata, frame, size);
  if (outlines.size === 0) return geodata;
  const key = [...outlines.keys()].join();
  const made = known(geodata).get(key) ?? withOutlines(geodata, outlines);
  known(geodata).set(key, made);
  return made;
}
