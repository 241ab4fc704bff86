import { describe, expect, it } from "vitest";
import type { Rank } from "../../../src/model/dossier.ts";
import type { Scale } from "../../../src/model/stance.ts";
import { STANCES, told } from "./leading.ts";

describe("who leads though an older rival would outrank it", () => {
  it.each<[scale: Scale, rows: string, kind: string, over: string]>([
    ["categorical", "24 minister sorry, 25 head threat, 26 official threat", "agrees", "25 head threat"],
    ["categorical", "24 head sorry, 25 head threat, 26 minister threat", "agrees", "25 head threat"],
    ["categorical", "23 ministry for, 24 head sorry, 25 official sorry", "agrees", "24 head sorry"],
    [
      "categorical",
      "23 ministry for, 24 head sorry, 25 minister sorry, 26 official sorry",
      "agrees",
      "24 head sorry",
    ],
    ["diverging", "24 head threat, 25 head sorry, 26 official sorry", "agrees", "25 head sorry"],
    ["diverging", "24 minister threat, 25 head middle, 26 official middle", "agrees", "25 head middle"],
    ["ordered", "24 minister threat, 25 head for, 26 official for", "agrees", "25 head for"],
    ["diverging", "23 head threat, 24 minister for, 25 official threat", "agrees", "23 head threat"],
  ])("%s: %s", (scale, rows, kind, over) => {
    const all = rows.split(", ");
    expect(told(scale, all)).toEqual([all.at(-1), kind, over]);
  });

  it.each<[rank: Rank, older: Rank]>([
    ["official", "head"],
    ["official", "minister"],
    ["ministry", "minister"],
    ["minister", "head"],
  ])("never because a %s is firmer than a %s where nothing is", (rank, older) => {
    const stances = STANCES.map(({ id }) => id);
    for (const first of stances)
      for (const second of stances)
        for (const third of stances) {
          const rows = [`24 ${older} ${first}`, `25 head ${second}`, `26 ${rank} ${third}`];
          expect(told("categorical", rows)[1]).not.toBe("firmer");
        }
  });
});
