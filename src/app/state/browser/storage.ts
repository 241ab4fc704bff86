/**
 * What the browser keeps for this page between visits. It may keep nothing: in a frame of another site, in a sandbox, or
 * where the reader has blocked site data, even naming the storage throws.
 */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value for later visits; where nothing can be kept it holds for this one. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Who asked has the value already.
  }
}
