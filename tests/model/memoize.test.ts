import { describe, expect, it, vi } from "vitest";
import { memoize } from "../../src/model/memoize.ts";

describe("a function that remembers", () => {
  it("answers once for each object, and anew for one that only looks the same", () => {
    const make = vi.fn(({ n }: { n: number }) => ({ twice: 2 * n }));
    const twice = memoize(make);
    const two = { n: 2 };
    expect(twice(two)).toBe(twice(two));
    expect(twice({ n: 2 })).not.toBe(twice(two));
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("keeps answers that are empty", () => {
    const make = vi.fn(() => 0);
    const count = memoize(make);
    const key = {};
    expect([count(key), count(key)]).toEqual([0, 0]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("answers for a pair of objects by way of the first", () => {
    const pair = memoize((a: { id: string }) => memoize((b: { id: string }) => ({ of: a.id + b.id })));
    const [a, b] = [{ id: "a" }, { id: "b" }];
    expect(pair(a)(b)).toBe(pair(a)(b));
    expect(pair(b)(a)).toEqual({ of: "ba" });
  });
});
