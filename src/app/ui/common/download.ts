import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";

/** ms after which no browser can still be reading the file. */
const READ = 60_000;

/** Hands a file to the browser to be saved, and says so. */
export function saveFile(blob: Blob, name: string): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), READ);
  return words.peek().exporting.saved(name, numberName(Math.max(1, Math.round(blob.size / 1024))));
}
