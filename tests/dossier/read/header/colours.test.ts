import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, VISION_NAMES } from "../../../../src/theme/colour/colour-vision.ts";
import { contrast } from "../../../../src/theme/colour/contrast.ts";
import { freeShade } from "../../../../src/theme/colour/free-shade.ts";
import { inkOn, LEGIBLE, themeOf } from "../../../../src/theme/colour/own-colours.ts";
import { colourOfToken } from "../../../../src/theme/colour/page-colours.ts";
import { stancePaints } from "../../../../src/theme/colour/stance-paints.ts";
import { DARK, LIGHT } from "../../../../src/theme/themes.ts";
import { variablesOf } from "../../../../src/theme/variables.ts";
import { BASE, messages, read } from "../../base.ts";

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0")}`.toUpperCase());

function with_(held: object, against: object, base?: object): string[] {
  const header = JSON.parse(BASE["dossier.json"]);
  header.stances = [
    { ...header.stances[0], ...held },
    { ...header.stances[1], ...against },
  ];
  if (base) header.base = base;
  const told = messages(read({ ...BASE, "dossier.json": JSON.stringify(header) }));
  return told.map((message) => message.replace(/^dossier\.json:\d+:\d+: /, ""));
}

describe("a dossier's own colours", () => {
  it("are taken as they are where they can be told from all others", () => {
    expect(with_({ colour: { light: "#2F5FA8", dark: "#6FA0E6" } }, {})).toEqual([]);
    expect(with_({ colour: { light: "#25a", dark: "#6fa0e6" } }, {})).toEqual([]);
  });

  it("are an error where no eye can tell two of them apart, with the nearest shade that would do", () => {
    expect(
      with_(
        { colour: { light: "#2F5FA8", dark: "#6FA0E6" } },
        { colour: { light: "#2F60A9", dark: "#E0A050" } },
      ),
    ).toEqual([
      "error: held (#2F5FA8) and against (#2F60A9) cannot be told apart on the light map: 0.003 apart, expected 0.04. #2A67C1 would do for against.",
    ]);
  });

  it("are an error where they look as if nothing had been said", () => {
    const told = with_({ colour: { light: "#ECE5D5", dark: "#6FA0E6" } }, {});
    expect(told.find((message) => message.startsWith("error"))).toMatch(
      /^error: held \(#ECE5D5\) and “no statement” \(#ECE5D6\) cannot be told apart on the light map: 0\.00\d apart, expected 0\.04\. #[0-9A-F]{6} would do for held\.$/,
    );
  });

  it("are remarked on where only some eyes cannot tell them apart", () => {
    const told = with_(
      { colour: { light: "#B05A3C", dark: "#6FA0E6" } },
      { colour: { light: "#7A7A2E", dark: "#E0A050" } },
    );
    expect(told).toEqual([
      expect.stringMatching(
        /^warning: held \(#B05A3C\) and against \(#7A7A2E\) are hard to tell apart to eyes with .+ on the light map: 0\.0\d\d apart, expected 0\.04\. #[0-9A-F]{6} would do for against\.$/,
      ),
    ]);
  });

  it("of the ground have to bear names in both themes", () => {
    const land = { light: "#F7F5EE", dark: "#8899AA" };
    expect(with_({}, {}, { land })[0]).toBe(
      "error: Names (#9AA7B0) on the land (#8899AA) have a contrast of 1.2:1 on the dark map: expected 4.5:1.",
    );
    expect(with_({}, {}, { sea: { light: "#DCE8F0", dark: "#0E1A26" } })).toEqual([]);
  });

  it.each([
    [{ colour: "#FFF" }, 'error: stances[0].colour is "#FFF": expected an object.'],
    [{ colour: {} }, "error: stances[0].colour.light is missing."],
    [{ colour: { light: "red" } }, "error: red is not a colour: expected one such as #1F8A82."],
    [{ colour: { light: "#12345" } }, "error: #12345 is not a colour: expected one such as #1F8A82."],
    [
      { colour: { light: "url(javascript:alert(1))" } },
      "error: url(javascript:alert(1)) is not a colour: expected one such as #1F8A82.",
    ],
  ])("%j is told so", (held, message) => {
    expect(with_(held, {})).toEqual([message]);
  });

  it("have no other fields without a word", () => {
    expect(with_({ colour: { light: "#2F5FA8", drak: "#6FA0E6" } }, {})).toEqual([
      "warning: drak is not a field here: did you mean dark?",
    ]);
  });
});

describe("what is made of a colour", () => {
  it("has an ink that can be read on it", () => {
    fc.assert(
      fc.property(hex, (fill) => {
        expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(LEGIBLE);
      }),
    );
  });

  it("is a shade that every eye can tell from the others, or none", () => {
    fc.assert(
      fc.property(hex, fc.array(hex, { maxLength: 6 }), (colour, others) => {
        const free = freeShade(colour, others, 0.04);
        if (!free) return;
        for (const other of others)
          for (const vision of VISION_NAMES)
            expect(difference(free, other, vision)).toBeGreaterThanOrEqual(0.04);
      }),
      { numRuns: 50 },
    );
  });

  it("is on a page what the style sheet makes of it, in light and in dark", () => {
    const stance = { role: "opposes" as const, colour: { light: "#2F5FA8", dark: "#6FA0E6" } };
    const base = { sea: { light: "#DCE8F0", dark: "#0E1A26" } };
    const page = variablesOf(LIGHT);
    const tokens = themeOf({ base }, page);
    expect(tokens.sea).toBe("light-dark(#DCE8F0,#0E1A26)");
    const own = { ...stance, id: "own", label: "Own" };
    const dossier = { base, stances: [own, { id: "other", label: "Other" }] };
    for (const theme of [LIGHT, DARK]) {
      const colourOf = colourOfToken(dossier, page, theme);
      const colours = themeOf({ base }, theme);
      for (const { id } of dossier.stances) {
        const [token, paint] = [page, theme].map((t) => stancePaints(dossier, t).get(id));
        if (!token || !paint) throw new Error(`${id} has no paint.`);
        expect([colourOf(token.fill), colourOf(token.on)]).toEqual([paint.fill, paint.on]);
      }
      for (const name of ["sea", "land", "text", "halo", "stop"] as const)
        expect(colourOf(tokens[name]), name).toBe(colours[name]);
      expect(colourOf("#123456")).toBe("#123456");
    }
  });
});
