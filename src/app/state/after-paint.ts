/** Does heavy work once what the reader has just done is seen, so that the page answers at once. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
