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

/** What this tab alone has kept, over a reload and a crash. */
export function rememberedInTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberInTab(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The reader finds it in the list of what is kept.
  }
}

export function forgetInTab(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
