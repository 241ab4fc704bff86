import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import { afterPaint } from "../../state/after-paint.ts";
import type { Work } from "./make-file.ts";

interface Progress {
  words: string;
  /** Absent where nothing is under way. */
  share?: number;
}

/** Runs one piece of work at a time, tells how far it is, and can stop it. */
export function useWork(): {
  progress: Progress;
  run: (work: (how: Work) => Promise<string>) => Promise<void>;
  cancel: () => void;
} {
  const [progress, setProgress] = useState<Progress>({ words: "" });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const run = async (work: (how: Work) => Promise<string>) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const mine = () => current.current === controller;
    const onProgress = (step: string, share: number) => mine() && setProgress({ words: step, share });
    onProgress(words.peek().exporting.begins, 0);
    // The words are shown before the work takes the page's only thread.
    await new Promise<void>((shown) => afterPaint(shown));
    try {
      const done = await work({ signal: controller.signal, onProgress });
      if (mine()) setProgress({ words: done });
    } catch (error) {
      if (!mine()) return;
      const reason = error instanceof Error ? error.message : String(error);
      setProgress({ words: controller.signal.aborted ? words.peek().exporting.stopped : reason });
    }
  };
  return { progress, run, cancel: () => current.current?.abort() };
}
