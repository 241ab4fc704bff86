import type { Broken } from "./broken.ts";

export const BROKEN_SUSPENSIONS: Broken[] = [
  {
    name: "an unknown airport",
    file: "suspensions.csv",
    from: "ORER",
    to: "OREN",
    says: ["suspensions.csv:2:21 (destination): error: OREN is not an airport: did you mean ORER (Erbil)?"],
  },
  {
    name: "an airport by a code that is mistyped",
    file: "suspensions.csv",
    from: "ORER",
    to: "ORRE",
    says: ["suspensions.csv:2:21 (destination): error: ORRE is not an airport: did you mean ORER (Erbil)?"],
  },
  {
    name: "an unknown scope",
    file: "suspensions.csv",
    from: "collective",
    to: "colective",
    says: ["suspensions.csv:3:35 (scope): error: colective is not a scope: did you mean collective?"],
  },
  {
    name: "an id used in both tables",
    file: "suspensions.csv",
    from: "s2",
    to: "p3",
    says: [
      "suspensions.csv:3:1 (id): error: The id p3 is already used by positions.csv:4: every row needs its own.",
    ],
  },
  {
    name: "a suspension that ends before it begins",
    file: "suspensions.csv",
    from: "2017-10-29",
    to: "2017-09-28",
    says: [
      "suspensions.csv:2:48 (resumed): error: The suspension ends (2017-09-28) before it begins (2017-09-29).",
    ],
  },
  {
    name: "a suspension announced after it is in force",
    file: "suspensions.csv",
    from: "2017-09-27",
    to: "2017-09-30",
    says: [
      "suspensions.csv:2:26 (announced): error: The suspension is announced (2017-09-30) after it is in force (2017-09-29).",
    ],
  },
  {
    name: "a suspension that ends before it is announced",
    file: "suspensions.csv",
    from: "2017-09-27,2017-09-29,2017-10-29",
    to: "2017-09-27,,2017-09-26",
    says: [
      "suspensions.csv:2:38 (resumed): error: The suspension ends (2017-09-26) before it is announced (2017-09-27).",
    ],
  },
  {
    name: "a route from an airport to itself",
    file: "suspensions.csv",
    from: "LTBA",
    to: "ORER",
    says: [
      "suspensions.csv:2:21 (destination): error: The route begins and ends at ORER: expected two airports.",
    ],
  },
  {
    name: "only one airport",
    file: "suspensions.csv",
    from: "LTBA,",
    to: ",",
    says: [
      "suspensions.csv:2:16 (origin): error: origin is empty: a route needs both airports, or none where it is not known.",
    ],
  },
  {
    name: "a named carrier without a home",
    file: "suspensions.csv",
    from: "Carrier,TUR",
    to: "Carrier,",
    says: [
      "suspensions.csv:2:12 (polity): error: polity is empty: expected the carrier's home, or scope collective for carriers that are not named.",
    ],
  },
  {
    name: "a request by nobody known",
    file: "suspensions.csv",
    from: "IRQ",
    to: "IRAQI",
    says: ["suspensions.csv:2:59 (requested_by): error: IRAQI is not a polity: did you mean IRQ (Iraq)?"],
  },
];
