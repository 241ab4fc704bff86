import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../../src/model/text/json.ts";

describe("parseJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { value, faults } = parseJson(text);
        expect(faults).toEqual([]);
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("knows where values and names begin, and where a missing one should be", () => {
    const document = parseJson('{ "a": [1, { "b": 2 }] }');
    expect(document.offsetOf(["a", 1, "b"])).toBe(18);
    expect(document.keyOffsetOf(["a", 1, "b"])).toBe(13);
    expect(document.offsetOf(["a", 1, "c"])).toBe(11);
  });

  it("does not break down over deep nesting", () => {
    expect(parseJson("[".repeat(1_000_000)).faults.length).toBeGreaterThan(0);
  });
});
