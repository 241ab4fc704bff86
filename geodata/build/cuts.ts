import type { LonLat } from "../../src/model/geometry/coordinates.ts";

/** A district that a border runs through, cut between two vertices of its ring. */
export interface Cut {
  district: string;
  what: string;
  /** Who gets the ground between `from` and `end`, going counter-clockwise round the district. */
  to: string;
  from: LonLat;
  line: LonLat[];
  end: LonLat;
  why: string;
}

/** The ends are existing vertices, because new ones would open gaps towards the districts on the other side. */
export const CUTS: Cut[] = [
  {
    district: "IL-Z",
    what: "Golan",
    to: "SYR",
    from: [35.68519, 32.71123],
    // Drawn by hand after the line of 4 June 1967.
    line: [
      [35.658, 32.727],
      [35.653, 32.76],
      [35.659, 32.8],
      [35.652, 32.838],
      [35.641, 32.862],
      [35.62, 32.889],
      [35.617, 32.93],
      [35.627, 32.975],
      [35.628, 33.012],
      [35.612, 33.045],
      [35.624, 33.075],
      [35.634, 33.12],
      [35.645, 33.17],
      [35.66, 33.21],
      [35.676, 33.237],
      [35.688, 33.246],
      [35.664, 33.258],
    ],
    end: [35.65214, 33.27666],
    why: "UN Security Council resolution 497",
  },
  {
    district: "IL-JM",
    what: "East Jerusalem",
    to: "PSE",
    from: [35.16673, 31.73205],
    // Drawn by hand after the armistice line of 1949.
    line: [
      [35.185, 31.743],
      [35.203, 31.743],
      [35.214, 31.737],
      [35.222, 31.736],
      [35.232, 31.745],
      [35.235, 31.753],
      [35.23, 31.763],
      [35.2285, 31.772],
      [35.227, 31.778],
      [35.2285, 31.785],
      [35.226, 31.793],
      [35.217, 31.803],
      [35.203, 31.806],
    ],
    end: [35.18617, 31.80874],
    why: "UN Security Council resolutions 478 and 2334",
  },
  {
    district: "MA-15",
    what: "Laâyoune and Boujdour, south of 27° 40' N",
    to: "ESH",
    from: [-13.17756, 27.66714],
    line: [],
    end: [-11.79889, 27.66674],
    why: "Western Sahara is on the UN list of non-self-governing territories, whole",
  },
  {
    district: "MA-14",
    what: "Es-Semara, south of 27° 40' N",
    to: "ESH",
    from: [-11.79889, 27.66674],
    line: [],
    end: [-8.81703, 27.66146],
    why: "as Laâyoune",
  },
];
