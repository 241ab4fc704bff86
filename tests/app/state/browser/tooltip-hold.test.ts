import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A tooltip to the right of and below a pointer that rests at 100, 100. */
const BOX = { left: 116, top: 116, right: 416, bottom: 216 };

describe("a tooltip that can be gone onto", () => {
  const attributes = new Set<string>();
  let isThere = true;
  let keeps: typeof import("../../../../src/app/state/browser/tooltip-hold.ts").keepsTooltip;

  beforeEach(async () => {
    isThere = true;
    attributes.clear();
    vi.resetModules();
    const tooltip = {
      getBoundingClientRect: () => BOX,
      toggleAttribute: (name: string, on: boolean) => (on ? attributes.add(name) : attributes.delete(name)),
    };
    vi.stubGlobal("document", { getElementById: () => (isThere ? tooltip : null) });
    ({ keepsTooltip: keeps } = await import("../../../../src/app/state/browser/tooltip-hold.ts"));
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Moves as [x, y, ms since the move before]; what the last one says. */
  const moved = (...moves: [x: number, y: number, ms: number][]) => {
    let now = 1000;
    return moves
      .map(([clientX, clientY, ms]) => {
        now += ms;
        return keeps({ clientX, clientY, timeStamp: now });
      })
      .at(-1);
  };

  it.each([
    [
      "from a rest towards it",
      [
        [100, 100, 0],
        [104, 104, 400],
      ],
      true,
    ],
    [
      "all the way onto it",
      [
        [100, 100, 0],
        [104, 104, 400],
        [112, 112, 10],
        [140, 130, 10],
      ],
      true,
    ],
    [
      "in a curve",
      [
        [100, 100, 0],
        [100, 110, 300],
        [96, 125, 15],
        [130, 150, 15],
      ],
      true,
    ],
    [
      "slowly, with a rest on the way",
      [
        [100, 100, 0],
        [105, 105, 400],
        [110, 110, 700],
      ],
      true,
    ],
    [
      "while it looks around",
      [
        [90, 90, 0],
        [100, 100, 20],
        [110, 110, 20],
      ],
      false,
    ],
    [
      "away from it",
      [
        [100, 100, 0],
        [80, 100, 400],
      ],
      false,
    ],
    [
      "away again after all",
      [
        [100, 100, 0],
        [104, 104, 400],
        [88, 100, 10],
        [70, 90, 10],
      ],
      false,
    ],
    [
      "in a leap",
      [
        [100, 100, 0],
        [160, 160, 400],
      ],
      false,
    ],
  ] as [string, [number, number, number][], boolean][])("a pointer that goes %s: %#", (_, moves, kept) => {
    expect(moved(...moves)).toBe(kept);
    expect(attributes.has("data-held")).toBe(kept);
  });

  it("keeps nothing where there is none", () => {
    isThere = false;
    expect(moved([100, 100, 0], [104, 104, 400])).toBe(false);
  });
});
