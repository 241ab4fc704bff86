import { describe, expect, it } from "vitest";
import { stanceEntries } from "../../../src/scene/legend/legend.ts";
import { LIGHT } from "../../../src/theme/themes.ts";

describe("the legend of all stances", () => {
  it("has an entry for each, whether anybody takes it or not", () => {
    const stances = [
      { id: "for", label: "For it", role: "supports" as const },
      { id: "against", label: "Against it", role: "opposes" as const },
      { id: "asked", label: "Asked for more", role: "remark" as const },
    ];
    const entries = stanceEntries({ stances, scale: "diverging" }, LIGHT);
    expect([...entries.keys()]).toEqual(["for", "against", "asked"]);
    const swatches = [...entries.values()].map(({ swatch }) => JSON.stringify(swatch));
    expect(new Set(swatches).size).toBe(3);
    expect(entries.get("for")).toMatchObject({ id: "stance:for", label: "For it", count: 0 });
    // A remark takes no side, and has no sign.
    expect(entries.get("asked")?.swatch).not.toHaveProperty("symbol");
  });
});
