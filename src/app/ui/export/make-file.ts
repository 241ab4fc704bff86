import { filenameOf } from "../../../export/filename.ts";
import { FORMATS } from "../../../export/formats.ts";
import type { ExportSubject, Platform } from "../../../export/options.ts";
import { drawPng, fontBytes } from "../../../export/png/png.ts";
import { words } from "../../language/words.ts";
import type { Choice } from "./choice.ts";

export interface Work {
  signal: AbortSignal;
  /** Words for the reader, and the share that is done. */
  onProgress: (step: string, share: number) => void;
}

export interface MadeFile {
  blob: Blob;
  name: string;
}

const fontFolder = () => new URL("fonts/", document.baseURI).href;

function browser({ signal, onProgress }: Work): Platform {
  const { png } = words.peek().exporting;
  const tell: Platform["onProgress"] = (step, share) => onProgress(png.steps[step], share);
  return {
    loadFont: (file) => fontBytes(file, fontFolder(), { signal, words: png }),
    rasterise: async (picture, size) => ({
      png: await drawPng(picture, size, { signal, words: png, onProgress: tell }),
      missing: [],
    }),
    created: new Date(),
    onProgress: tell,
  };
}

/**
 * Makes the file of a choice.
 * @throws the signal's reason where it is stopped; else an Error with a sentence for the reader.
 */
export async function makeFile(subject: ExportSubject, choice: Choice, work: Work): Promise<MadeFile> {
  const { write, mime } = FORMATS[choice.format];
  const { bytes } = await write(subject, choice, browser(work));
  work.signal.throwIfAborted();
  const { dossier, boundaries, scene } = subject;
  const name = filenameOf({ dossier, boundaries, at: scene.at }, choice.format, choice);
  return { blob: new Blob([bytes], { type: mime }), name };
}
