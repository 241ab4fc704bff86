import { describe, expect, it } from "vitest";
import { guessed, mapped, unmapped } from "../../../../src/app/open/tables/columns.ts";
import { withPasted } from "../../../../src/app/open/tables/paste.ts";
import { tablesOf } from "../../../../src/app/open/tables/tables.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const LABELS = new Map([
  ["country or body", "polity"],
  ["speaker", "actor"],
]);

describe("rows that are pasted without names", () => {
  it("get names that no row has", () => {
    const before = {
      "positions.csv": bytes("id,polity,actor,gist\nrow-3,NOR,A,x\n"),
      "actions.csv": bytes("id,kind,polity,actor,gist\nrow-4,law,NOR,A,x\n"),
    };
    const { files, added, replaced } = withPasted(before, "polity\tactor\tgist\nFRA\tB\ty\nDEU\tC\tz\n");
    const ids = tablesOf(files)[0]?.rows.map(({ cells }) => cells[0]);
    expect(ids).toEqual(["row-3", "row-5", "row-6"]);
    expect([added, replaced]).toEqual([2, 0]);
  });

  it("begin a table", () => {
    const { files } = withPasted({}, "polity,actor,gist\nFRA,B,y\n");
    expect(new TextDecoder().decode(files["positions.csv"])).toContain(
      "id,polity,actor,gist\r\nrow-1,FRA,B,y",
    );
  });

  it("are named where only some have none", () => {
    const { files } = withPasted({}, "id,polity,actor,gist\nb,FRA,B,y\n,DEU,C,z\n");
    expect(tablesOf(files)[0]?.rows.map(({ cells }) => cells[0])).toEqual(["b", "row-1"]);
  });
});

describe("columns that the page does not know", () => {
  it("are named by the reader, and left out where he says nothing", () => {
    const rows = unmapped("Country or body\tSpeaker\tNote\tWhat\nFRA\tA\tx\tSays, so.\nDEU\tB\ty\t=1\n");
    expect(rows.width).toBe(4);
    expect(guessed(rows, "positions", LABELS)).toEqual(["polity", "actor", "", ""]);
    const text = mapped(rows, ["polity", "actor", "", "gist"], true);
    expect(text).toBe("polity\tactor\tgist\nFRA\tA\tSays, so.\nDEU\tB\t'=1\n");
    expect(withPasted({}, text).added).toBe(2);
  });

  it.each([
    ["FRA,A,x\nDEU,B,y\n", 2],
    ["FRA;A;x\nDEU;B;y;more\n", 2],
    ["FRA\tA\tx\n", 1],
  ])("%j has no headings at all", (text, count) => {
    const rows = unmapped(text);
    expect(guessed(rows, "positions", LABELS).some(Boolean)).toBe(false);
    const { added } = withPasted({}, mapped(rows, ["polity", "actor", "gist"], false));
    expect(added).toBe(count);
  });
});
