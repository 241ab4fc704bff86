/**
 * An id for the file from the id of a mark, the same on every run. Codes may hold anything, ids may not, and two
 * codes must never meet in one id: a colon becomes `_`, everything else unusual its number between dots.
 */
export function svgId(prefix: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (c) =>
    c === ":" ? "_" : `.${c.codePointAt(0)?.toString(36)}.`,
  );
  return /^[A-Za-z]/.test(prefix + safe) ? prefix + safe : `id-${prefix}${safe}`;
}
