import { describe, expect, it } from "vitest";
import { Describer } from "../../../../src/app/view-model/describe/describer.ts";
import { legendAt } from "../../../../src/app/view-model/legend.ts";
import { pageDataOf } from "../../../../src/app/view-model/page-data.ts";
import { findingOf } from "../../../../src/app/view-model/summary/finding.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../../../src/dossier/state/layers.ts";
import { stateAt } from "../../../../src/dossier/state/state.ts";
import type { Dossier, Position, Suspension } from "../../../../src/model/dossier.ts";
import type { Stance } from "../../../../src/model/stance.ts";
import { readFolder } from "../../../../src/node/folder.ts";
import { LIGHT } from "../../../../src/theme/themes.ts";
import { dossierOf } from "../../../dossier/state-base.ts";
import { geodata } from "../../../export/kurdistan.ts";

function finding(dossier: Dossier, at = dossier.period.end): string {
  const data = pageDataOf(dossier, geodata);
  const state = stateAt(dossier, at);
  return findingOf(dossier, legendAt(data, state, [], LIGHT), new Describer(dossier, data, state, LIGHT));
}

const CODES = ["MLT", "FRA", "DEU", "ITA", "ESP", "PRT", "POL", "CZE", "AUT", "BEL"];
const STANCES: Stance[] = ["A", "B", "C", "D", "E"].map((id) => ({ id, label: `Label ${id}` }));

/** `AAB`: the first two take the stance A, the third B. */
function voted(letters: string, more: Partial<Dossier> = {}, rows: Partial<Position> = {}): Dossier {
  const positions = [...letters].map((stance, i) => ({
    polity: CODES[i] ?? "",
    stance,
    actor: `S${i}`,
    ...rows,
  }));
  return { ...dossierOf(positions), stances: STANCES, covered: [], ...more };
}

const flights = (resumed?: string): Partial<Suspension>[] => [
  {
    origin: "LTFM",
    destination: "ORER",
    polity: "FRA",
    suspended: "2017-09-26",
    ...(resumed && { resumed }),
  },
];

describe("the finding", () => {
  it("tells of acts in force by kind, in a fixed order, whoever did the first two and how many more there are", () => {
    const data = readDossier(readFolder("geodata/dossiers/kurdistan-2017"), gazetteerOf(geodata));
    if (!data.dossier) throw new Error("The dossier has errors.");
    const wider = dossierOfLayer(data.dossier, "all");
    const acts = (day: string) => /In force: .*?\.(?= |$)/.exec(finding(wider, day))?.[0];
    expect(acts("2017-09-15")).toBeUndefined();
    expect(acts("2017-09-24")).toBe(
      "In force: Airspace closed (Iran) and Forces moved in (Turkey and Iran).",
    );
    expect(acts("2017-10-20")).toMatch(
      /^In force: Airspace closed \(.*Iran.*\), Border closed \(Iran\) and \d+ more acts\.$/,
    );
  });

  it.each([
    ["of one row", voted("A"), "1 government took a position: “Label A” (Malta)."],
    ["of two who agree", voted("AA"), "2 governments took a position: “Label A” (2)."],
    [
      "of few positions, the most frequent first",
      voted("BAAAC"),
      "5 governments took a position: “Label A” (3), “Label B” (Malta) and “Label C” (Spain).",
    ],
    [
      "of those looked for, silent ones too",
      voted("AB", { covered: ["MLT", "FRA", "SWE", "NOR"] }),
      "Of 4 governments, 2 took a position: “Label A” (Malta) and “Label B” (France).",
    ],
    [
      "without an order, by number alone",
      voted("AAABBCDE"),
      "8 governments took a position: “Label A” (3), “Label B” (2) and 3 others.",
    ],
    [
      "of a scale, with its far end",
      voted("AAABBCDE", { scale: "ordered" }),
      "8 governments took a position: “Label A” (3), “Label E” (Czechia) and 4 others.",
    ],
    [
      "of a scale whose far end is also the most frequent",
      voted("ABCDDD", { scale: "diverging" }),
      "6 governments took a position: “Label D” (3), “Label A” (Malta) and 2 others.",
    ],
    [
      "of a position that is only implied",
      voted("AB", {}, { scope: "implied" }),
      "2 governments have a position by implication only.",
    ],
    ["of no row at all", voted(""), ""],
    [
      "of nobody yet",
      voted("", {
        covered: ["SWE"],
        positions: voted("A", {}, { polity: "SWE", date: "2018-01-01" }).positions,
      }),
      "The only government has taken no position.",
    ],
    ["of flights alone", { ...dossierOf([], flights()), covered: [] }, "1 flight route is suspended."],
    ["of flights that are back", { ...dossierOf([], flights("2017-09-28")), covered: [] }, ""],
  ])("%s", (_, dossier, said) => {
    expect(finding(dossier)).toBe(said);
  });

  it("counts those who took no side among the governments, and not as a position", () => {
    const stances: Stance[] = [...STANCES, { id: "R", label: "No comment", role: "remark" }];
    expect(finding(voted("AR", { stances }))).toBe("Of 2 governments, 1 took a position: “Label A” (Malta).");
  });

  it.each([
    [
      "unga-es-10-19",
      /^Of 194 governments, 193 took a position: “In favour” \(128\), “Against” \(9\) and 56 others\.$/,
    ],
    ["kurdistan-2017", /^Of 12 governments, 3 took a position: .* 4 flight routes are suspended\.$/],
  ])("of %s", (id, said) => {
    const { dossier } = readDossier(readFolder(`geodata/dossiers/${id}`), gazetteerOf(geodata));
    expect(dossier && finding(dossierOfLayer(dossier))).toMatch(said);
  });
});
