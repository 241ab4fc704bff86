/** Attributes that stand for a part of the page's address, and the name of that part. */
export const PARTS = ["view", "at", "only", "sources", "question", "pin", "theme", "lang"] as const;
export type Part = (typeof PARTS)[number];

function partsOf(address: string): URLSearchParams {
  return new URLSearchParams(address.replace(/^#/, ""));
}

function written(parts: URLSearchParams): string {
  const text = parts.toString();
  return text && `#${text}`;
}

/** An address with one part changed, or taken out where the value is null. */
export function withPart(address: string, part: Part, value: string | null): string {
  const parts = partsOf(address);
  if (value) parts.set(part, value);
  else parts.delete(part);
  // Where the map was moved to would hide the view that is asked for.
  if (part === "view") parts.delete("map");
  return written(parts);
}

/** An address with all the parts that attributes ask for. */
export function withParts(address: string, value: (part: Part) => string | null): string {
  return PARTS.reduce((text, part) => {
    const wanted = value(part);
    return wanted === null ? text : withPart(text, part, wanted);
  }, address);
}
