import type { CDPSession } from "@playwright/test";
import { PNG } from "pngjs";

/** CSS px in the window. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Frame {
  /** ms since the epoch. */
  at: number;
  data: string;
}

/** Share of the pixels that must have their last colour. */
const COMPLETE = 0.9;
/** By how much a channel of 0 to 255 may differ: smoothing and late fonts. */
const TOLERANCE = 24;
/** ms without a new frame after which a page is at rest. */
const REST = 1200;

/** Every frame that the browser shows, with its time. */
export class Screencast {
  readonly #frames: Frame[] = [];

  constructor(private readonly cdp: CDPSession) {
    cdp.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
      this.#frames.push({ at: (metadata.timestamp ?? 0) * 1000, data });
      cdp.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
    });
  }

  async start(): Promise<void> {
    await this.cdp.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  }

  /** When nothing has moved for a while. */
  async rest(): Promise<void> {
    let seen = -1;
    while (seen !== this.#frames.length) {
      seen = this.#frames.length;
      await new Promise((resolve) => setTimeout(resolve, REST));
    }
  }

  /**
   * Time of the first frame in which a part of the window looks as it does in the end, ms since the epoch.
   * `except` is not a part of the comparison.
   */
  completeAt(part: Rectangle, except: Rectangle[]): number {
    const last = this.#frames.at(-1);
    if (!last) throw new Error("The browser has shown no frame.");
    const final = decode(last);
    const pixels = pixelsOf(part, except, final);
    const found = this.#frames.find((frame) => share(decode(frame), final, pixels) >= COMPLETE);
    return (found ?? last).at;
  }
}

function decode(frame: Frame): PNG {
  return PNG.sync.read(Buffer.from(frame.data, "base64"));
}

function within(x: number, y: number, r: Rectangle): boolean {
  return x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height;
}

/** Offsets of the pixels to compare in the picture's data. */
function pixelsOf(part: Rectangle, except: Rectangle[], { width, height }: PNG): number[] {
  const offsets: number[] = [];
  const [right, bottom] = [Math.min(width, part.x + part.width), Math.min(height, part.y + part.height)];
  for (let y = Math.max(0, Math.ceil(part.y)); y < bottom; y++) {
    for (let x = Math.max(0, Math.ceil(part.x)); x < right; x++) {
      if (!except.some((r) => within(x, y, r))) offsets.push((y * width + x) * 4);
    }
  }
  return offsets;
}

function share(one: PNG, final: PNG, pixels: number[]): number {
  if (one.data.length !== final.data.length) return 0;
  let same = 0;
  for (const at of pixels) {
    const near = [0, 1, 2].every(
      (c) => Math.abs((one.data[at + c] ?? 0) - (final.data[at + c] ?? 0)) <= TOLERANCE,
    );
    if (near) same++;
  }
  return same / pixels.length;
}
