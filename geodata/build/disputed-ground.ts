import type { LonLat } from "../../src/model/geometry/coordinates.ts";

/** What of one governorate is disputed between Baghdad and Erbil. */
export interface DisputedPart {
  /** Its code in the boundaries. */
  governorate: string;
  /** Districts of UNAMI's reports of 2009, in the spelling of the places. */
  districts: string[];
  /**
   * Drawn by hand, to some five kilometres inside the governorate; outside of it the line only has to keep clear of its
   * border. Absent where the whole governorate is disputed.
   */
  rough?: LonLat[];
}

/**
 * UNAMI, 22 April 2009: reports on 14 districts and one sub-district (Mandali). No package has their outlines, so they
 * are drawn together for each governorate.
 */
export const DISPUTED_PARTS: DisputedPart[] = [
  {
    governorate: "IQ-NI",
    districts: ["Sinjar", "Tal Afar", "Tel Keyef", "Shekhan", "Akre", "Hamdaniya"],
    rough: [
      [41.0, 36.15],
      [41.6, 36.15],
      [41.8, 36.02],
      [42.25, 35.98],
      [42.55, 36.05],
      [42.62, 36.25],
      [42.72, 36.46],
      [42.86, 36.48],
      [43.02, 36.44],
      [43.12, 36.44],
      [43.22, 36.4],
      [43.28, 36.32],
      [43.27, 36.18],
      [43.26, 36.05],
      [43.33, 35.95],
      // A vertex of the border itself, as a crossing between two would be rounded off the line.
      [43.3909, 35.9529],
      [43.7, 35.95],
      [44.7, 36.4],
      [44.7, 37.4],
      [41.0, 37.4],
    ],
  },
  {
    governorate: "IQ-AR",
    districts: ["Makhmur"],
    rough: [
      [43.2, 35.2],
      [43.92, 35.3],
      [43.92, 35.87],
      [43.86, 35.96],
      [43.72, 36.05],
      [43.57, 36.12],
      [43.4, 36.2],
      [43.2, 36.0],
    ],
  },
  { governorate: "IQ-KI", districts: ["Kirkuk", "Hawija", "Dibis", "Daquq"] },
  {
    governorate: "IQ-SD",
    districts: ["Tuz Khurmatu"],
    rough: [
      [44.26, 34.66],
      [44.36, 34.53],
      [44.46, 34.47],
      [45.2, 34.47],
      [45.2, 35.3],
      [44.2, 35.3],
      [44.26, 34.8],
    ],
  },
  {
    governorate: "IQ-DI",
    districts: ["Kifri", "Khanaqin", "Mandali"],
    rough: [
      [44.58, 34.6],
      [44.66, 34.46],
      [44.85, 34.3],
      [44.99, 34.14],
      [45.14, 34.04],
      [45.36, 33.95],
      [45.36, 33.7],
      [45.6, 33.62],
      [46.2, 33.6],
      [46.2, 35.4],
      [45.0, 35.2],
      [44.6, 34.85],
    ],
  },
];

/** Places of that ground which the sources name, by their ids; Makhmur and Gwer lie in the Region's own polygon. */
export const DISPUTED_TOWNS = [
  "akre",
  "al-qosh",
  "bashiqa",
  "daquq",
  "dibis",
  "gwer",
  "hamdaniya",
  "hawija",
  "jalawla",
  "khanaqin",
  "kifri",
  "kirkuk",
  "makhmur",
  "mandali",
  "sadiya",
  "shekhan",
  "sinjar",
  "tal-afar",
  "tel-keyef",
  "tuz-khurmatu",
  "zummar",
];
