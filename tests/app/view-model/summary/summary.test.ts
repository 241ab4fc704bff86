import { describe, expect, it } from "vitest";
import { dossierOfLayer, layerIds } from "../../../../src/dossier/state/layers.ts";
import { dossierOf, END } from "../../../dossier/state-base.ts";
import { dossier, whole } from "../../../export/kurdistan.ts";
import { summary } from "../../summarised.ts";

const POLITIES = { covered: ["TUR", "EGY", "SYR", "IRQ"], subject: "IRQ", names: { TUR: "Turkey" } };

describe("the text map of either layer", () => {
  it("says nothing twice", () => {
    for (const layer of layerIds(whole)) {
      const from = dossierOfLayer(whole, layer);
      for (const [part, sentences] of Object.entries(summary(from, from.period.end)))
        expect(sentences, `${layer}, ${part}`).toEqual([...new Set(sentences)]);
    }
  });
});

describe("the text map of the first dossier", () => {
  const { positions, flights, silent, bodies, changes } = summary(dossier);

  it("counts who took which position, and says what is only implied", () => {
    expect(positions?.[0]).toBe(
      "On 29 September 2017 4 countries and regions hold a position, 1 of them only by implication.",
    );
    for (const words of [
      "Organised the vote: Kurdistan Region of Iraq.",
      "Demands annulment: Iraq.",
      "Does not recognise it: United States.",
      "Named as the exception, by implication only: Israel.",
    ]) {
      expect(positions).toContain(words);
    }
  });

  it("does not take a cleric for the state", () => {
    expect(positions?.join(" ")).toMatch(/Ali al-Sistani, who does not speak for the state.*Opposes it/);
    expect(positions?.join(" ")).not.toMatch(/is split/);
  });

  it("tells every suspension: carrier, from, to, status", () => {
    expect(flights?.[0]).toMatch(/Turkey \(Turkish Airlines\), Egypt \(EgyptAir\) and Lebanon/);
    for (const words of [
      "Turkish Airlines (TK), Istanbul (IST) to Erbil (EBL): suspended route",
      "Turkish Airlines (TK), Istanbul (IST) to Sulaymaniyah (ISU): suspended route",
      "EgyptAir (MS), Cairo (CAI) to Erbil (EBL): suspended route",
      "Middle East Airlines (ME), Beirut (BEY) to Erbil (EBL): suspended route",
      "Other regional carriers, route not named, so not drawn",
    ]) {
      expect(flights?.filter((s) => s.startsWith(words))).toHaveLength(1);
    }
  });

  it("names the silent neighbours, and the claim that has no ground", () => {
    expect(silent).toEqual([
      "No statement found for 5 neighbours: Iran, Syria, Jordan, Saudi Arabia and Kuwait.",
    ]);
    expect(bodies).toHaveLength(1);
    expect(bodies?.[0]).toContain("a group; no state is named");
  });

  it("tells what is dated to the day, and how much is undated", () => {
    expect(changes?.filter((s) => s.startsWith("Rex Tillerson"))).toHaveLength(3);
    expect(changes?.at(-1)).toMatch(/^Undated, and shown.*7 statements.*5 suspensions/);
  });

  it("tells nothing on an earlier day that came later", () => {
    const then = summary(dossier, "2017-09-26");
    expect(then.positions?.join(" ")).not.toContain("United States");
    expect(then.changes).toEqual(["Nothing is dated to this day."]);
    expect(then.flights?.[0]).toBe("No named carrier has stopped flights.");
  });
});

describe("the text map of other dossiers", () => {
  it("says so where there is no position at all", () => {
    const parts = summary({ ...dossierOf([]), ...POLITIES });
    expect(parts.positions).toEqual(["On 29 September 2017 no government has taken a position."]);
    expect(parts.flights).toEqual(["No flight was suspended."]);
    expect(parts.bodies).toBeUndefined();
    expect(parts.silent).toEqual([
      "No statement found for 2 neighbours: Turkey and Syria.",
      "Nor for Egypt and Iraq.",
    ]);
  });

  it("tells suspensions without any position", () => {
    const rows = [{ polity: "EGY", carrier: "Nile", origin: "HECA", destination: "ORER", suspended: END }];
    const { positions, flights, changes } = summary({ ...dossierOf([], rows), ...POLITIES });
    expect(positions).toHaveLength(1);
    expect(flights?.[0]).toBe("Carriers from 1 country or region have stopped flights: Egypt (Nile).");
    expect(flights?.[1]).toBe(
      "Coloured only because a carrier stopped flights, with no statement in the source: Egypt.",
    );
    expect(flights?.[2]).toContain("Nile, Cairo (CAI) to Erbil (EBL): suspended route");
    expect(changes).toEqual(["Nile suspends its flights: G"]);
  });

  it("tells a split", () => {
    const rows = [
      { polity: "TUR", stance: "demands", actor: "X" },
      { polity: "TUR", stance: "concern", actor: "Y", standing: "institution" as const },
    ];
    const { positions } = summary({ ...dossierOf(rows), ...POLITIES });
    expect(positions).toContain("demands: Turkey.");
    expect(positions).toContain("Turkey is split: others who speak for it take the position “concern”.");
  });

  it("keeps an organisation off the ground", () => {
    const organisations = [{ id: "UN", name: "United Nations", kind: "organisation" as const }];
    const { positions, bodies } = summary({
      ...dossierOf([{ polity: "UN", stance: "concern" }]),
      ...POLITIES,
      organisations,
    });
    expect(positions).toEqual(["On 29 September 2017 no government has taken a position."]);
    expect(bodies).toEqual(["United Nations: concern (an organisation)."]);
  });

  it("gives remarks and collective claims no position", () => {
    const rows = [
      { polity: "TUR" },
      { polity: "SYR", stance: "concern", actor: "Y", scope: "collective" as const },
    ];
    const { positions } = summary({ ...dossierOf(rows), ...POLITIES });
    expect(positions?.[0]).toContain("no government has taken a position");
    expect(positions?.join(" ")).toMatch(/Syria is only one of a group/);
    expect(positions?.at(-1)).toBe("Spoke, but took no side: Turkey.");
  });
});

describe("the text map under a filter", () => {
  it("tells nothing of the classes that are left out", () => {
    const { positions, flights, silent, changes } = summary(dossier, END, ["stance:annulment"]);
    expect(positions).toEqual([
      "On 29 September 2017 1 country or region holds a position.",
      "Demands annulment: Iraq.",
      "In Iraq, Ali al-Sistani, who does not speak for the state, takes a different position: Opposes it.",
    ]);
    expect([flights, silent]).toEqual([undefined, undefined]);
    expect(changes?.join(" ")).not.toContain("EgyptAir");
  });

  it("tells of flights alone where routes alone are shown", () => {
    const { positions, flights, bodies } = summary(dossier, END, ["route:suspended"]);
    expect([positions, bodies]).toEqual([undefined, undefined]);
    expect(flights?.[0]).toMatch(/^Carriers from \d+ (countr|region)/);
    expect(flights?.join(" ")).not.toContain("Coloured for a carrier alone");
  });

  it.each(["stance:annulment", "route:suspended"])(
    "does not say of a day that it is empty under %s",
    (id) => {
      const { changes } = summary(dossier, END, [id]);
      expect(changes?.[0]).toBe("Nothing shown is dated to this day; the filter hides 3 entries that are.");
      expect(summary(dossier, "2017-09-26", [id]).changes).toEqual(["Nothing is dated to this day."]);
    },
  );

  it("does not say that no flight is stopped where only none is shown", () => {
    const { flights } = summary(dossier, END, ["route:lifted"]);
    expect(flights).toEqual(["No flight on this date matches the filter."]);
  });
});
