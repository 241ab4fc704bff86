import { describe, expect, it } from "vitest";
import { stateAt } from "../../../src/dossier/state/state.ts";
import type { Scale } from "../../../src/model/stance.ts";
import { dossierOf } from "../state-base.ts";
import { END, leading, rowOf, told } from "./leading.ts";

describe("who leads on a diverging scale", () => {
  it.each<[what: string, rows: string[], leads: string, kind?: string, over?: string]>([
    ["alone", ["25 head threat"], "25 head threat"],
    ["the same stance leaves no choice", ["25 head threat", "26 official threat"], "26 official threat"],
    ["without ranks the newest", ["25 - threat", "26 - against"], "26 - against", "newest", "25 - threat"],
    [
      "of equal rank the newest",
      ["25 head threat", "26 head sorry"],
      "26 head sorry",
      "newest",
      "25 head threat",
    ],
    [
      "of two spokesmen the newest",
      ["25 official against", "26 official for"],
      "26 official for",
      "newest",
      "25 official against",
    ],
    [
      "a lesser and milder one yields",
      ["25 head threat", "26 official against"],
      "25 head threat",
      "rank",
      "26 official against",
    ],
    [
      "a lesser and milder minister yields",
      ["25 head threat", "26 minister sorry"],
      "25 head threat",
      "rank",
      "26 minister sorry",
    ],
    [
      "a ministry yields to its minister",
      ["25 minister against", "26 ministry sorry"],
      "25 minister against",
      "rank",
      "26 ministry sorry",
    ],
    [
      "a spokesman yields to a ministry",
      ["25 ministry against", "26 official sorry"],
      "25 ministry against",
      "rank",
      "26 official sorry",
    ],
    [
      "no rank is the lowest",
      ["25 ministry against", "26 - sorry"],
      "25 ministry against",
      "rank",
      "26 - sorry",
    ],
    [
      "no rank is no less than a spokesman",
      ["25 official against", "26 - sorry"],
      "26 - sorry",
      "newest",
      "25 official against",
    ],
    [
      "a lesser and firmer one leads",
      ["25 head against", "26 official threat"],
      "26 official threat",
      "firmer",
      "25 head against",
    ],
    [
      "a higher and milder one leads",
      ["25 official threat", "26 head sorry"],
      "26 head sorry",
      "higher",
      "25 official threat",
    ],
    [
      "a higher and firmer one leads",
      ["25 official sorry", "26 head threat"],
      "26 head threat",
      "higher",
      "25 official sorry",
    ],
    [
      "the other side is milder",
      ["25 head against", "26 official for"],
      "25 head against",
      "rank",
      "26 official for",
    ],
    [
      "the middle is milder",
      ["25 head for", "26 official middle"],
      "25 head for",
      "rank",
      "26 official middle",
    ],
    [
      "out of the middle is firmer to either side",
      ["25 head middle", "26 official for"],
      "26 official for",
      "firmer",
      "25 head middle",
    ],
    [
      "several lesser ones all yield",
      ["25 head threat", "26 minister sorry", "27 official against"],
      "25 head threat",
      "rank",
      "27 official against",
    ],
    [
      "the newest of those who do not yield",
      ["25 minister against", "26 head sorry", "27 official middle"],
      "26 head sorry",
      "rank",
      "27 official middle",
    ],
    [
      "who led firmly by escalation is held to it",
      ["25 head sorry", "26 minister threat", "27 official against"],
      "26 minister threat",
      "rank",
      "27 official against",
    ],
    [
      "its equal may soften it",
      ["25 head sorry", "26 minister threat", "27 minister against"],
      "27 minister against",
      "newest",
      "26 minister threat",
    ],
    [
      "the same speaker takes his words back",
      ["25 head threat X", "26 official sorry X"],
      "26 official sorry X",
    ],
    [
      "an older one does not come back",
      ["25 official threat", "26 head sorry", "27 official against"],
      "27 official against",
      "firmer",
      "26 head sorry",
    ],
    [
      "of one day the higher is the newer",
      ["26 official sorry", "26 head for"],
      "26 head for",
      "higher",
      "26 official sorry",
    ],
    [
      "of one day a lesser and milder one yields",
      ["26 official sorry", "26 head threat"],
      "26 head threat",
      "higher",
      "26 official sorry",
    ],
    [
      "of one day and rank the first row",
      ["26 head sorry", "26 head threat"],
      "26 head sorry",
      "listed",
      "26 head threat",
    ],
    [
      "a body yields to the government, whatever its rank",
      ["25 official sorry", "26 head threat institution"],
      "25 official sorry",
      "standing",
      "26 head threat institution",
    ],
    [
      "what is implied yields to what is named",
      ["25 official sorry", "26 head threat implied"],
      "25 official sorry",
      "scope",
      "26 head threat implied",
    ],
    [
      "among bodies too the rank counts",
      ["25 head threat institution", "26 official sorry institution"],
      "25 head threat institution",
      "rank",
      "26 official sorry institution",
    ],
    [
      "who speaks for himself never leads",
      ["25 official sorry", "26 head threat figure"],
      "25 official sorry",
    ],
  ])("%s", (_, rows, leads, kind, over) => {
    expect(told("diverging", rows)).toEqual([leads, kind, over]);
  });

  it("goes by the day that is shown", () => {
    const rows = ["25 minister sorry", "26 head threat", "27 official against", "28 head for"];
    const days = ["25", "26", "27", "28"].map((day) => told("diverging", rows, `2017-09-${day}`)[0]);
    expect(days).toEqual(["25 minister sorry", "26 head threat", "26 head threat", "28 head for"]);
  });

  it("lists the one that leads first", () => {
    expect(leading("diverging", ["25 head threat", "26 official against", "27 official sorry"]).first).toBe(
      "25 head threat",
    );
    expect(leading("diverging", ["25 - threat", "26 - against"]).first).toBe("26 - against");
  });

  it("takes the dossier’s order where a stance has no role", () => {
    const rows = [rowOf("25 head b", 0), rowOf("26 official a", 1), rowOf("26 official c", 2)];
    const stances = ["c", "a", "n", "b"].map((id) => ({ id, label: id }));
    const on = (...some: number[]) =>
      stateAt(
        { ...dossierOf(some.flatMap((i) => rows[i] ?? [])), scale: "diverging", stances },
        END,
      ).polities.get("AAA")?.leading?.position.stance;
    expect([on(0, 1), on(0, 2), on(1, 0)]).toEqual(["b", "b", "b"]);
  });
});

describe("who leads on another scale", () => {
  it.each<[scale: Scale, what: string, rows: string, leads: string, kind?: string]>([
    ["ordered", "less is milder", "25 head threat, 26 official for", "25 head threat", "rank"],
    ["ordered", "more is firmer", "25 head for, 26 official middle", "26 official middle", "firmer"],
    ["ordered", "the first is the least", "25 head middle, 26 official for", "25 head middle", "rank"],
    ["categorical", "the higher leads", "25 head sorry, 26 official threat", "25 head sorry", "rank"],
    ["categorical", "of equal ones the newest", "25 head sorry, 26 head threat", "26 head threat", "newest"],
    ["categorical", "without ranks the newest", "25 - sorry, 26 - threat", "26 - threat", "newest"],
    ["categorical", "newer and higher", "25 official sorry, 26 head threat", "26 head threat", "higher"],
    ["categorical", "the same is no milder", "25 head sorry, 26 official sorry", "26 official sorry"],
  ])("%s: %s", (scale, _, rows, leads, kind) => {
    expect(told(scale, rows.split(", ")).slice(0, 2)).toEqual([leads, kind]);
  });
});
