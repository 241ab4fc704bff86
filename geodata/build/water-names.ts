import type { LonLat } from "../../src/model/geometry/coordinates.ts";

/** A lake is named only where a point well inside it settles which one it is. */
export const LAKES: { id: string; name: string; at: LonLat }[] = [
  { id: "van", name: "Lake Van", at: [42.9, 38.65] },
  { id: "tharthar", name: "Lake Tharthar", at: [43.25, 34.0] },
  { id: "razzaza", name: "Lake Razzaza", at: [43.65, 32.75] },
  { id: "dead-sea", name: "Dead Sea", at: [35.48, 31.55] },
  { id: "dead-sea-south", name: "Dead Sea", at: [35.45, 31.16] },
  { id: "tiberias", name: "Sea of Galilee", at: [35.59, 32.82] },
  { id: "tuz", name: "Lake Tuz", at: [33.4, 38.8] },
  { id: "sevan", name: "Lake Sevan", at: [45.3, 40.35] },
  { id: "hammar", name: "Hammar Marsh", at: [47.1, 30.8] },
  { id: "sarygamysh", name: "Sarygamysh Lake", at: [57.45, 41.95] },
  { id: "tana", name: "Lake Tana", at: [37.3, 12.0] },
  { id: "assal", name: "Lake Assal", at: [42.41, 11.67] },
  { id: "superior", name: "Lake Superior", at: [-88, 47.6] },
  { id: "michigan", name: "Lake Michigan", at: [-87, 43.5] },
  { id: "huron", name: "Lake Huron", at: [-82.4, 44.8] },
  { id: "erie", name: "Lake Erie", at: [-81.2, 42.2] },
  { id: "ontario", name: "Lake Ontario", at: [-77.9, 43.6] },
  { id: "great-bear", name: "Great Bear Lake", at: [-121, 66] },
  { id: "great-slave", name: "Great Slave Lake", at: [-114, 61.7] },
  { id: "winnipeg", name: "Lake Winnipeg", at: [-97.8, 52.6] },
  { id: "athabasca", name: "Lake Athabasca", at: [-109.5, 59.2] },
  { id: "nicaragua", name: "Lake Nicaragua", at: [-85.35, 11.6] },
  { id: "volta", name: "Lake Volta", at: [0.1, 7.2] },
  { id: "victoria", name: "Lake Victoria", at: [33, -1] },
  { id: "malawi", name: "Lake Malawi", at: [34.5, -12] },
  { id: "ladoga", name: "Lake Ladoga", at: [31.5, 60.8] },
  { id: "onega", name: "Lake Onega", at: [35.4, 61.7] },
  { id: "baikal", name: "Lake Baikal", at: [107.8, 53.3] },
];

/** Shrunk so far since the source was drawn that its outline would be wrong for 2017. */
export const OUTDATED: { name: string; at: LonLat }[] = [
  { name: "Lake Urmia", at: [45.4, 37.7] },
  { name: "Aral Sea", at: [59.8, 45.3] },
];

/** A river is named where it runs by a place that is known to stand on it. */
export const RIVERS: { id: string; name: string; through: LonLat[] }[] = [
  {
    id: "tigris",
    name: "Tigris",
    through: [
      [43.12, 36.34],
      [44.4, 33.3],
      [40.97, 37.8],
    ],
  },
  {
    id: "euphrates",
    name: "Euphrates",
    through: [
      [40.14, 35.34],
      [43.3, 33.42],
      [38.18, 36.29],
      [46.25, 31.05],
      [38.81, 38.88],
      [38.16, 36.6],
      [39.7, 39.6],
    ],
  },
  { id: "shatt-al-arab", name: "Shatt al-Arab", through: [[47.86, 30.51]] },
  { id: "gharraf", name: "Shatt al-Gharraf", through: [[46.04, 31.89]] },
  {
    id: "jordan",
    name: "Jordan",
    through: [
      [35.57, 32.2],
      [35.61, 33.0],
    ],
  },
  {
    id: "nile",
    name: "Nile",
    through: [
      [31.25, 29.0],
      [32.65, 25.7],
      [32.9, 23.9],
      [30.48, 19.17],
      [31.85, 18.55],
    ],
  },
  { id: "blue-nile", name: "Blue Nile", through: [[34.0, 13.2]] },
  { id: "white-nile", name: "White Nile", through: [[32.66, 13.16]] },
];
