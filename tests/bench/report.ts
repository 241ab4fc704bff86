/** Smaller is better for all of them. */
export interface Figure {
  what: string;
  value: number;
  unit: "ms" | "KB" | "MB" | "x" | "%" | "";
  target?: number;
}

export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);

const DECIMALS = { ms: 1, KB: 1, MB: 0, x: 2, "%": 1, "": 0 };

function lineOf({ what, value, unit, target }: Figure): string {
  const number = (n: number) => (Number.isFinite(n) ? n.toFixed(DECIMALS[unit]) : "never");
  const verdict = target === undefined ? "" : value <= target ? "ok" : "over";
  const wanted = target === undefined ? "" : `<= ${number(target)}`;
  return `  ${what.padEnd(56)} ${number(value).padStart(9)} ${unit.padEnd(2)}  ${wanted.padEnd(12)}${verdict}`;
}

/** Prints as it goes, since a whole run takes minutes. Only tells: a slow machine fails nothing. */
export function report(title: string, figures: Figure[]): void {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(lineOf(figure));
}
