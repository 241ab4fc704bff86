import { expect, test } from "vitest";
import { isolatingCatalogue } from "../../src/app/language/isolated-words.ts";
import { words } from "../../src/app/language/words.ts";

const NAME = "يرفض";

test("a name from right to left keeps the marks and numbers of its neighbours in their places", () => {
  expect(words.value.summary.finding.position(NAME, "3")).toBe(`“\u2068${NAME}\u2069” (3)`);
  expect(words.value.summary.quoted(NAME)).toBe(`“\u2068${NAME}\u2069”`);
});

test("Latin text stays as it is, and so do numbers, lists of them and fixed phrases", () => {
  const { plain, takes, list } = isolatingCatalogue({
    plain: NAME,
    takes: (n: number, text: string) => `${n} ${text}`,
    list: (texts: string[]) => texts.join(", "),
  });
  expect(plain).toBe(NAME);
  expect(takes(3, "Iraq")).toBe("3 Iraq");
  expect(list(["Iraq", NAME])).toBe(`Iraq, \u2068${NAME}\u2069`);
});
