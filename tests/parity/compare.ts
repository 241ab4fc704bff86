import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Share of pixels whose colour differs by more than this, 0 to 1 (in YIQ), while they are not part of a smoothed edge. */
const THRESHOLD = 0.1;

export interface Difference {
  /** Of all pixels, 0 to 1. */
  share: number;
  /** Differing pixels in red, smoothed edges in yellow. */
  picture: Buffer;
}

/** @throws where the pictures differ in size. */
export function difference(one: Buffer, other: Buffer): Difference {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = a;
  const marked = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, marked.data, width, height, { threshold: THRESHOLD });
  return { share: count / (width * height), picture: PNG.sync.write(marked) };
}
