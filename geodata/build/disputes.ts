import type { DisputedLine } from "../../src/model/geodata/boundary-policy.ts";
import type { Dispute } from "./dispute.ts";
import { ASIA } from "./disputes-asia.ts";
import { AMERICAS_AND_SEAS, EUROPE_AND_AFRICA } from "./disputes-west.ts";

const AROUND_IRAQ: Dispute[] = [
  {
    what: "Territories disputed between Baghdad and Erbil",
    drawn: "in IRQ, over whatever colour lies there; no border is moved",
    claims: "Iraq’s government and the Kurdistan Region’s",
    line: "hatched",
    why: "constitution of Iraq, article 140; reports of UNAMI on 14 districts and Mandali, 22 April 2009",
    places: [["IRQ", 44.39, 35.47]],
  },
  {
    what: "Golan, with the Shebaa farms",
    drawn: "SYR",
    claims:
      "Syria’s; Israel, which holds most of it, extended its law to it in 1981; Lebanon claims the farms",
    line: "dashed",
    why: "UN Security Council resolution 497; the line of 4 June 1967 is no agreed boundary",
    lines: [{ between: ["ISR", "SYR"] }],
    places: [
      ["SYR", 35.75, 33.05],
      ["SYR", 35.72, 33.3],
    ],
  },
  {
    what: "West Bank with East Jerusalem, Gaza",
    drawn: "PSE",
    claims: "Palestine’s; Israel occupies the West Bank and annexed East Jerusalem",
    line: "dashed",
    why: "UN Security Council resolutions 478 and 2334; the armistice lines of 1949 are no agreed boundary",
    lines: [{ between: ["ISR", "PSE"] }],
    places: [
      ["PSE", 35.2, 32.2],
      ["PSE", 35.245, 31.78],
      ["PSE", 34.4, 31.42],
    ],
  },
  {
    what: "Cyprus, its north and the buffer zone",
    drawn: "CYP, whole",
    claims: "the Republic’s; the north declared itself a state in 1983, recognised by Turkey only",
    line: "none",
    why: "UN Security Council resolutions 541 and 550",
    places: [["CYP", 33.5, 35.3]],
  },
  {
    what: "Nagorno-Karabakh and the districts around it",
    drawn: "AZE",
    claims: "Azerbaijan’s; held in 2017 by Armenian forces",
    line: "none",
    why: "UN Security Council resolutions 822, 853, 874 and 884; General Assembly resolution 62/243",
    places: [["AZE", 46.75, 39.82]],
  },
  {
    what: "Abkhazia, South Ossetia",
    drawn: "GEO",
    claims: "Georgia’s; both declared themselves states, recognised by Russia and a few others",
    line: "none",
    why: "UN Security Council resolution 1808 on the territorial integrity of Georgia",
    places: [
      ["GEO", 41, 43],
      ["GEO", 44, 42.25],
    ],
  },
];

/** All cases, in the order of SOURCES.md. */
export const DISPUTES: Dispute[] = [...AROUND_IRAQ, ...EUROPE_AND_AFRICA, ...ASIA, ...AMERICAS_AND_SEAS];

/** The boundaries that the table has dashed. */
export function disputedLines(): DisputedLine[] {
  return DISPUTES.flatMap(({ lines = [] }) => lines);
}
