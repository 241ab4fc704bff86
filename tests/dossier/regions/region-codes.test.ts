import { describe, expect, it } from "vitest";
import { concernsRegions, namedCodes } from "../../../src/dossier/regions/region-codes.ts";
import { dossier as flown, geodata } from "../../export/kurdistan.ts";
import { acted } from "../../fixtures/acts.ts";

const [act] = acted.actions;
const [flight] = flown.suspensions;
if (!act || !flight) throw new Error("There is nothing to contest.");
const bare = {
  ...flown,
  ...{ covered: [], layers: [], positions: [], actions: [], suspensions: [], subject: "IRQ" },
};

describe("the codes that a dossier names", () => {
  it.each([
    ["contests an act", { actions: [{ ...act, target: "IRN", contestedBy: "IQ-KR" }] }],
    ["contests a flight", { suspensions: [{ ...flight, requestedBy: "IRQ", contestedBy: "IQ-KR" }] }],
    ["is acted on", { actions: [{ ...act, target: "IQ-KR" }] }],
    ["asked for flights to stop", { suspensions: [{ ...flight, requestedBy: "IQ-KR" }] }],
  ])("hold a region that %s", (_, rows) => {
    expect(concernsRegions(bare, geodata)).toBe(false);
    expect(namedCodes({ ...bare, ...rows })).toContain("IQ-KR");
    expect(concernsRegions({ ...bare, ...rows }, geodata)).toBe(true);
  });
});
