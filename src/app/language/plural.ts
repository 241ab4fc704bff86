/** The forms of a phrase that counts; a language uses those that its plural rules know. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Picks the form for a number and puts it, in the language's own digits, in the place of `#`. */
export function pluralsOf(language: string): (count: number, forms: Forms) => string {
  // Made when first needed: on a phone the two cost more than all else that a page's first script begins with.
  let made: { rules: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined;
  return (count, forms) => {
    made ??= { rules: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
    return (forms[made.rules.select(count)] ?? forms.other).replace("#", made.numbers.format(count));
  };
}
