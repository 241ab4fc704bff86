const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** What opens an embedding, an override or an isolate, and what closes it. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u;
const ISOLATES = /[\u2066-\u2068]/u;
const FIRST_STRONG = "\u2068";
const END = "\u2069";

/** That of the first letter, as `dir="auto"` has it. */
export function baseDirection(text: string): "ltr" | "rtl" {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first && RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** Whether a text from right to left looks otherwise in a line from left to right: letters alone do not. */
export function needsDirection(text: string): boolean {
  const others = [...text].some((c) => !RIGHT_TO_LEFT.test(c) && !/[\p{M}\s]/u.test(c));
  return others && baseDirection(text) === "rtl";
}

/** Without ends of isolates that it did not begin, and with those of all that it did. */
function balanced(text: string): string {
  let open = 0;
  let kept = "";
  for (const character of text) {
    if (ISOLATES.test(character)) open++;
    if (character === END && open-- === 0) open = 0;
    else kept += character;
  }
  return kept + END.repeat(open);
}

/**
 * A text that stands among others and cannot turn them round, whatever it holds. One without letters or marks from
 * right to left needs nothing, and is left as it is.
 */
export function isolated(text: string): string {
  if (!RIGHT_TO_LEFT.test(text) && !CONTROLS.test(text)) return text;
  return `${FIRST_STRONG}${balanced(text)}${END}`;
}
