import { describe, expect, it } from "vitest";
import type { Stance, StanceRole } from "../../../src/model/stance.ts";
import { oklab } from "../../../src/theme/colour/colour-vision.ts";
import { MOST_CLASSES } from "../../../src/theme/colour/scale-colours.ts";
import { stancePaints } from "../../../src/theme/colour/stance-paints.ts";
import { ROLE_SYMBOLS } from "../../../src/theme/symbols.ts";
import { DARK, LIGHT } from "../../../src/theme/themes.ts";

const plain = (count: number): Stance[] =>
  Array.from({ length: count }, (_, i) => ({ id: `s${i}`, label: `S ${i}` }));
const withRoles = (...roles: StanceRole[]): Stance[] =>
  roles.map((role, i) => ({ id: `s${i}`, label: `S ${i}`, role }));
const paintsOf = (stances: Stance[], scale?: "ordered" | "diverging" | "categorical", theme = LIGHT) => [
  ...stancePaints({ stances, ...(scale && { scale }) }, theme).values(),
];
const hueOf = (fill: string) => {
  const { a, b } = oklab(fill);
  if (Math.hypot(a, b) < 0.01) return "grey";
  return b < 0 ? "purple" : "orange";
};
const hues = (stances: Stance[]) => paintsOf(stances, "diverging").map(({ fill }) => hueOf(fill));

describe("the paints of stances", () => {
  it("say neither yes nor no where no role does", () => {
    const meaningful = new Set<string>(Object.values(ROLE_SYMBOLS));
    for (const count of [2, 3, 12])
      for (const { symbol } of paintsOf(plain(count))) expect(meaningful.has(symbol), symbol).toBe(false);
    expect(paintsOf(withRoles("supports", "opposes")).map(({ symbol }) => symbol)).toEqual([
      "supports",
      "opposes",
    ]);
  });

  it("are categorical unless the dossier says otherwise, and one more stance changes no other", () => {
    expect(paintsOf(plain(5))).toEqual(paintsOf(plain(5), "categorical"));
    expect(paintsOf(plain(5))).toEqual(paintsOf(plain(6)).slice(0, 5));
  });

  it.each(["ordered", "diverging", "categorical"] as const)(
    "are hatched where %s colours run out",
    (scale) => {
      for (const count of [1, 2, 7, 12, 13, 25, 60, MOST_CLASSES]) {
        for (const theme of [LIGHT, DARK]) {
          const looks = paintsOf(plain(count), scale, theme).map(({ fill, hatch }) => `${fill} ${hatch?.id}`);
          expect(new Set(looks).size, `${count} classes`).toBe(count);
          if (count <= 12) expect(looks.every((look) => look.endsWith("undefined"))).toBe(true);
        }
      }
    },
  );

  it.each([
    [withRoles("supports", "opposes"), ["purple", "orange"]],
    [withRoles("opposes", "supports"), ["orange", "purple"]],
    [withRoles("supports", "opposes", "neutral"), ["purple", "orange", "grey"]],
    [withRoles("concern", "opposes", "demands"), ["orange", "orange", "orange"]],
    [withRoles("initiates", "neutral", "regrets", "rejects"), ["purple", "grey", "orange", "orange"]],
    [plain(3), ["purple", "grey", "orange"]],
    [plain(4), ["purple", "purple", "orange", "orange"]],
  ])("of a diverging scale stand where roles say, or in the order of the list", (stances, expected) => {
    const paints = stancePaints({ stances, scale: "diverging" }, LIGHT);
    expect(stances.map(({ id }) => hueOf(paints.get(id)?.fill ?? ""))).toEqual(expected);
    expect(hues(stances)).toEqual(expected);
  });

  it("pass over what is off the scale: an own colour, and who took no side", () => {
    const off: Stance = { id: "absent", label: "Did not vote", colour: { light: "#3E5A66" } };
    const none: Stance = { id: "none", label: "Took no side", role: "remark" };
    const [yes, no] = withRoles("supports", "opposes") as [Stance, Stance];
    const paints = stancePaints({ scale: "diverging", stances: [yes, off, no, none] }, LIGHT);
    expect(paints.get("absent")?.fill).toBe("#3E5A66");
    expect([yes, no].map(({ id }) => hueOf(paints.get(id)?.fill ?? ""))).toEqual(["purple", "orange"]);
    expect(paints.get("none")).toMatchObject({ fill: LIGHT.silent, hatch: { id: "rows" } });
  });
});
