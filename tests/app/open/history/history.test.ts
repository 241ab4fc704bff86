import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf } from "../../../../src/app/open/files/files.ts";
import { sizeOf } from "../../../../src/app/open/history/delta.ts";
import {
  begun,
  type History,
  movedTo,
  NO_HISTORY,
  recorded,
  turningStep,
} from "../../../../src/app/open/history/history.ts";

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

  it("holds what changes and not the files, and lets the oldest go where changes become too many", () => {
    const shared = new Uint8Array(20 * 1024 * 1024);
    const small = (i: number) => ({ "big.csv": shared, "small.csv": new Uint8Array(i) });
    const light = Array.from({ length: 50 }, (_, i) => i).reduce(
      (history, i) => recorded(history, step(`${i}`, small(i))),
      NO_HISTORY,
    );
    expect(light.steps.length).toBe(50);
    const bytes = light.steps.reduce((sum, { delta }) => sum + (delta ? sizeOf(delta) : 0), 0);
    expect(bytes).toBeLessThan(21 * 1024 * 1024);
    const heavy = Array.from({ length: 50 }, (_, i) => i).reduce(
      (history, i) =>
        recorded(history, step(`${i}`, { "big.csv": new Uint8Array(20 * 1024 * 1024).fill(i) })),
      NO_HISTORY,
    );
    expect(heavy.steps.length).toBe(3);
    expect(heavy.steps.at(-1)?.name).toBe("49");
  });

  it("comes back to the files after any step byte for byte, whichever way it goes", () => {
    const name = fc.constantFrom("a.csv", "b.csv", "__proto__", "c.json");
    const file = fc.tuple(name, fc.uint8Array({ max: 3, maxLength: 12 }));
    const files = fc.array(file, { maxLength: 4 }).map((all) => filesOf(new Map(all)));
    fc.assert(
      fc.property(
        fc.array(files, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 6 }),
        (all, ways) => {
          let history = begun(step("0", all[0]));
          for (const [i, one] of all.slice(1).entries()) history = recorded(history, step(`${i + 1}`, one));
          for (const to of ways.filter((way) => way < all.length)) {
            history = movedTo(history, to);
            expect(Object.entries(history.files)).toEqual(Object.entries(all[to] ?? {}));
          }
        },
      ),
    );
  });
});
