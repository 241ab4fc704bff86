import { didYouMean } from "../../../model/nearest.ts";

/** Languages in which such statements are made, for "did you mean"; any well-formed tag is right. */
const COMMON = ["ar", "ckb", "de", "en", "es", "fa", "fr", "he", "hy", "it", "kmr", "ku", "ru", "tr", "zh"];

/** What is wrong with a value that should be a BCP 47 language tag. */
export function languageFault(value: string): string | undefined {
  const hyphened = value.replaceAll("_", "-");
  // Longer first parts are well-formed too, but none is registered: `english` is a name, not a tag.
  if (/^[a-z]{2,3}(-|$)/i.test(hyphened)) {
    try {
      const [canonical] = Intl.getCanonicalLocales(hyphened);
      return value.includes("_")
        ? `${value} is not a BCP 47 language tag: did you mean ${canonical}?`
        : undefined;
    } catch {
      // Not well-formed: falls through to the general sentence.
    }
  }
  const names = new Intl.DisplayNames("en", { type: "language" });
  const choices = COMMON.map((code) => ({ code, name: names.of(code) ?? code }));
  return `${value} is not a BCP 47 language tag${didYouMean(value, choices, "one like en, ar or ckb")}`;
}
