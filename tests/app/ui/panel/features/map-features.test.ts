import { describe, expect, it } from "vitest";
import { type Feature, typedAhead } from "../../../../../src/app/ui/panel/features/map-features.ts";
import { settled, stepped } from "../../../../../src/app/ui/panel/statements/bottom-sheet.ts";
import { boundsOf } from "../../../../../src/app/view-model/subject-bounds.ts";

const features = ["United States", "Türkiye", "Israel", "Iraq", "Iran"].map(
  (title): Feature => ({ key: title, subject: { kind: "polity", code: title }, title, label: "" }),
);

describe("letters typed in the list of the map", () => {
  it("go to the next name that begins with them, without regard to accents", () => {
    expect(typedAhead(features, "t", 0)).toBe(1);
    expect(typedAhead(features, "TURK", 1)).toBe(1);
    expect(typedAhead(features, "irq", 2)).toBe(2);
    expect(typedAhead(features, "ira", 2)).toBe(3);
  });

  it("go on from name to name where one letter is typed again and again", () => {
    expect(typedAhead(features, "i", 0)).toBe(2);
    expect(typedAhead(features, "ii", 2)).toBe(3);
    expect(typedAhead(features, "iii", 4)).toBe(2);
  });
});

describe("the sheet", () => {
  it("settles at the nearest height, and is let go of below the lowest", () => {
    expect([900, 500, 130, 40].map((px) => settled(px, 844))).toEqual(["full", "half", "peek", null]);
    expect([stepped("half", 1), stepped("half", -2), stepped("full", 1)]).toEqual(["full", "peek", "full"]);
  });
});

describe("what is brought into view", () => {
  const airport = (icao: string, lon: number, lat: number) => ({
    icao,
    name: icao,
    city: icao,
    country: "XXX",
    at: [lon, lat] as [number, number],
  });
  const data = {
    polities: [{ code: "USA", bounds: [-179, 18, 179, 71], label: [-98, 39] }],
    airports: [airport("A", 29, 41), airport("B", 44, 36)],
    dossier: { suspensions: [{ id: "r", origin: "A", destination: "B" }, { id: "none" }] },
  } as unknown as Parameters<typeof boundsOf>[1];

  it("is the route between its airports, and the ground around a name where a polity girds the world", () => {
    expect(boundsOf({ kind: "route", id: "r" }, data)).toEqual([29, 36, 44, 41]);
    expect(boundsOf({ kind: "polity", code: "USA" }, data)).toEqual([-130, 21, -66, 57]);
    expect(boundsOf({ kind: "airport", icao: "A" }, data)).toEqual([26.5, 38.5, 31.5, 43.5]);
  });

  it("is nothing for a body without ground and a route that is not named", () => {
    expect(boundsOf({ kind: "polity", code: "UN" }, data)).toBeNull();
    expect(boundsOf({ kind: "route", id: "none" }, data)).toBeNull();
  });
});
