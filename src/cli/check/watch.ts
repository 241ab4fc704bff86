import { watch } from "node:fs";
import { Failure, reasonOf } from "../../node/errors.ts";
import { isFolder } from "../../node/folder.ts";

/** Programs save a file in several steps; what comes within this many ms is one change. */
const SETTLED = 60;

/** Calls back after each change in one of the folders, until it is told to stop. */
export type Watch = (folders: string[], changed: () => void, failed: (error: Error) => void) => () => void;

export const watchFolders: Watch = (folders, changed, failed) => {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED);
  };
  const watchers = folders.map((dir) => {
    const watcher = watch(dir, () => {
      if (isFolder(dir)) soon();
      else failed(new Failure(`${dir} is gone.`));
    });
    watcher.on("error", (error) => failed(new Failure(`${dir} cannot be watched: ${reasonOf(error)}.`)));
    return watcher;
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
};

/**
 * Runs something now and after each change, one run at a time, until the signal says stop or a folder is gone.
 * @throws Failure where a folder is gone or cannot be watched; whatever a run throws.
 */
export function repeat(
  run: () => Promise<void>,
  folders: string[],
  watch: Watch,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let running = false;
    let again = false;
    let over = false;
    const end = (error?: unknown) => {
      if (over) return;
      over = true;
      stop();
      if (error === undefined) resolve();
      else reject(error);
    };
    const turn = async () => {
      again = true;
      if (running) return;
      running = true;
      try {
        while (again && !over) {
          again = false;
          await run();
        }
      } catch (error) {
        end(error);
      }
      running = false;
    };
    const stop = watch(folders, () => void turn(), end);
    signal?.addEventListener("abort", () => end(), { once: true });
    if (signal?.aborted) end();
    else void turn();
  });
}
