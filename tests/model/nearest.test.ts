import { expect, test } from "vitest";
import { nearestPlace } from "../../src/model/nearest.ts";

const PLACES = [
  { code: "TCD", name: "Chad" },
  { code: "XKX", name: "Kosovo" },
  { code: "UKR", name: "Ukraine" },
  { code: "ALB", name: "Albania" },
  { code: "ZAF", name: "South Africa" },
  { code: "TUR", name: "Turkey" },
];

test.each(["TBD", "tba", "XXX", "xx", "ZZZ", "999", "???", "UNK", "Unknown", "all", "Other"])(
  "%s stands for no place: nothing near is proposed",
  (word) => {
    expect(nearestPlace(word, PLACES)).toBeUndefined();
  },
);

test.each([
  ["TRU", "TUR"],
  ["TDC", "TCD"],
  ["Turkei", "TUR"],
  ["Chadd", "TCD"],
])("%s may have meant %s", (word, code) => {
  expect(nearestPlace(word, PLACES)?.code).toBe(code);
});
