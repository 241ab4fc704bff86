import { describe, expect, it } from "vitest";
import { type History, NO_HISTORY, recorded, turningStep } from "../../../../src/app/open/history/history.ts";

const step = (name: string, files = {}) => ({ name, files, made: [], place: null });
const doing = (...names: string[]): History =>
  names.reduce((history, name) => recorded(history, step(name)), NO_HISTORY);
const names = ({ steps }: History) => steps.map(({ name }) => name);

describe("the history", () => {
  it("ends with what was done last", () => {
    expect(doing("opened", "a", "b")).toMatchObject({ at: 2 });
    expect(names(doing("opened", "a", "b"))).toEqual(["opened", "a", "b"]);
  });

  it("forgets what was undone when something else is done", () => {
    const undone = { ...doing("opened", "a", "b"), at: 1 };
    expect(recorded(undone, step("c"))).toMatchObject({ at: 2 });
    expect(names(recorded(undone, step("c")))).toEqual(["opened", "a", "c"]);
  });

  it.each([
    [0, "a"],
    [1, "b"],
    [3, "c"],
    [4, "d"],
  ])("shows on the way to step %i what %s has changed", (to, name) => {
    expect(turningStep({ ...doing("opened", "a", "b", "c", "d"), at: 2 }, to)?.name).toBe(name);
  });

  it("keeps the last steps of many", () => {
    const many = doing(...Array.from({ length: 700 }, (_, i) => `${i}`));
    expect(many.steps.length).toBe(500);
    expect(many.steps.at(-1)?.name).toBe("699");
    expect(many.at).toBe(499);
  });

  it("counts bytes that steps share once, and lets the oldest go where others become too many", () => {
    const shared = new Uint8Array(20 * 1024 * 1024);
    const small = (i: number) => ({ "big.csv": shared, "small.csv": new Uint8Array(i) });
    const light = Array.from({ length: 50 }, (_, i) => i).reduce(
      (history, i) => recorded(history, step(`${i}`, small(i))),
      NO_HISTORY,
    );
    expect(light.steps.length).toBe(50);
    const heavy = Array.from({ length: 50 }, (_, i) => i).reduce(
      (history, i) => recorded(history, step(`${i}`, { "big.csv": new Uint8Array(20 * 1024 * 1024) })),
      NO_HISTORY,
    );
    expect(heavy.steps.length).toBe(4);
    expect(heavy.steps.at(-1)?.name).toBe("49");
  });
});
