const PARTS = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/;

/** A date as CSL writes it: year, month and day as far as they are given; any other text as it stands. */
export function cslDate(text: string): { "date-parts": number[][] } | { raw: string } {
  const parts = PARTS.exec(text.trim())?.slice(1).filter(Boolean).map(Number);
  return parts ? { "date-parts": [parts] } : { raw: text.trim() };
}

/** People and bodies as CSL writes them, from a text with semicolons between them: `Smith, Ann; United Nations`. */
export function cslNames(text: string): ({ family: string; given: string } | { literal: string })[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
      return family && given && more.length === 0 ? { family, given } : { literal: name };
    });
}
