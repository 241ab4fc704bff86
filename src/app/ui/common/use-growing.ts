import { useEffect, useState } from "preact/hooks";

/** Rows that a window shows at once: what is made before the first paint. */
const FIRST = 10;
/** Rows that are added in a step after it. */
const STEP = 20;

/** How many of `count` rows to show: first what may be seen, and after each paint some more, until all are there. */
export function useGrowing(count: number): number {
  // Without scripts no row would ever be added.
  const [shown, setShown] = useState(typeof window === "undefined" ? count : FIRST);
  useEffect(() => {
    if (shown >= count) return;
    const next = setTimeout(() => setShown(shown + STEP));
    return () => clearTimeout(next);
  }, [shown, count]);
  return shown;
}
