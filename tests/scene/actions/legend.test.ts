import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/model/dossier.ts";
import type { Geodata } from "../../../src/model/geodata/geodata.ts";
import { actMarks, actsDossier, actsScene } from "../../fixtures/act-marks.ts";

const { dossier, geodata } = actsDossier();
const [like] = dossier.actions;
if (!like) throw new Error("The fixture has no act.");

/** One act of each kind and status in the legend, and how many marks stand for them. */
function counted(act: Partial<Action>, ground: Geodata = geodata) {
  const { target: _, ...bare } = like as Action;
  const actions: Action[] = [{ ...bare, id: "one", ...act }];
  const scene = actsScene({ dossier: { ...dossier, actions }, geodata: ground });
  const entries = scene.legend.flatMap(({ entries }) => entries).filter(({ id }) => id.startsWith("action:"));
  return {
    marks: [...actMarks(scene).values()],
    counts: entries.map(({ id, count }) => `${id} ${count}`),
    isListedOnly: scene.notes.some((note) => note.includes("no mark on the map")),
  };
}

describe("the legend counts the acts that are drawn, and no others", () => {
  const without = (code: string): Geodata => ({
    ...geodata,
    countries: {
      ...geodata.countries,
      features: geodata.countries.features.map((f) =>
        f.properties.code === code
          ? { ...f, geometry: { type: "MultiPolygon" as const, coordinates: [] } }
          : f,
      ),
    },
  });

  it.each<[string, Partial<Action>, Geodata?]>([
    ["a border of one without a shape", { kind: "border", polity: "FRA" }, without("FRA")],
    ["a route of an unknown airport", { kind: "ferry", origin: "LIRF", destination: "XXXX" }],
    ["a route to the place where it begins", { kind: "ferry", origin: "LIRF", destination: "LIRF" }],
    ["a place that nobody knows", { kind: "forces", place: "atlantis" }],
    ["a crossing that nobody knows", { kind: "border", polity: "ESP", place: "atlantis" }],
    ["a link to a body without ground", { kind: "sanction", polity: "FRA", target: "UN" }],
  ])("not %s", (_, act, ground) => {
    const { marks, counts, isListedOnly } = counted(act, ground);
    expect([marks.length, counts, isListedOnly]).toEqual([0, [], true]);
  });

  it.each<[string, Partial<Action>]>([
    ["action:border:in-force 1", { kind: "border", polity: "FRA" }],
    ["action:ferry:in-force 1", { kind: "ferry", origin: "LIRF", destination: "LEBL" }],
    ["action:forces:in-force 1", { kind: "forces", place: "paris" }],
  ])("%s", (entry, act) => {
    const { marks, counts } = counted(act);
    expect(marks.length).toBeGreaterThan(0);
    expect(counts).toEqual([entry]);
  });
});

describe("the title of an act", () => {
  const organisations = [{ id: "UN", name: "United Nations", kind: "organisation" as const }];
  it.each([
    ["UN", {}, "to United Nations:"],
    ["UN", { UN: "the UN" }, "to the UN:"],
    ["DEU", {}, "to Germany:"],
    ["DEU", { DEU: "the Federal Republic" }, "to the Federal Republic:"],
  ])("names its target %s", (target, names, words) => {
    const actions: Action[] = [{ ...like, id: "one", kind: "forces", place: "paris", target }];
    const scene = actsScene({ dossier: { ...dossier, organisations, names, actions }, geodata });
    expect(actMarks(scene).get("action:one")?.title).toContain(words);
  });
});
