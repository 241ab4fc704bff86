/** Where Natural Earth's code is wrong for the ground, by its number of the feature. */
export const CODE_OF_FEATURE: Record<string, string> = {
  "AFG-1753": "AF-DAY",
  "AFG-1769": "AF-PAN",
  "BIH-3153": "BA-BIH",
  "COL-1399": "CO-DC",
  "GBR-2108": "GB-HAL",
  "HRV-1604": "HR-11",
  "IRN-5490": "IR-32",
  "KAZ-3207": "KZ-19",
  "LAO-3283": "LA-VT",
  "MWI-1194": "MW-KR",
  "MDV-5234": "MV-MLE",
  "MOZ-5854": "MZ-MPM",
  "PER-587": "PE-LMA",
  "SDN-5857": "SD-DE",
  "SDN-5859": "SD-DC",
  "SLB-3507": "SB-WE",
};

/** Codes that ISO 3166-2 has given up for others of the same ground, where CLDR does not tell. */
export const SUCCESSORS: Record<string, string> = {
  "EE-44": "EE-45",
  "EE-49": "EE-50",
  "EE-51": "EE-52",
  "EE-57": "EE-56",
  "EE-59": "EE-60",
  "EE-65": "EE-64",
  "EE-67": "EE-68",
  "EE-70": "EE-71",
  "EE-78": "EE-79",
  "EE-82": "EE-81",
  "EE-86": "EE-87",
  "FR-75": "FR-75C",
  "GR-A1": "GR-I",
  "HU-ED": "HU-ER",
  "IQ-TS": "IQ-KI",
  "IS-0": "IS-1",
  "IT-AO": "IT-23",
  "KZ-AKM": "KZ-11",
  "KZ-AKT": "KZ-15",
  "KZ-ALA": "KZ-75",
  "KZ-AST": "KZ-71",
  "KZ-ATY": "KZ-23",
  "KZ-KUS": "KZ-39",
  "KZ-KZY": "KZ-43",
  "KZ-MAN": "KZ-47",
  "KZ-PAV": "KZ-55",
  "KZ-SEV": "KZ-59",
  "KZ-YUZ": "KZ-61",
  "KZ-ZAP": "KZ-27",
  "KZ-ZHA": "KZ-31",
  "LY-TN": "LY-TB",
  "MX-DIF": "MX-CMX",
  "PH-MNL": "PH-00",
  "SI-05": "SI-142",
};

/** Countries that were numbered anew, or that the source numbers otherwise: there the name tells the code. */
export const CODED_BY_NAME = ["AF", "GT", "IN", "MK", "UG", "ZA"];

/** Subdivisions that the source knows as parts of a country only, by its code of the part. */
export const CODE_OF_PART: Record<string, string> = {
  BIS: "BA-SRP",
  ENG: "GB-ENG",
  NIR: "GB-NIR",
  SCT: "GB-SCT",
  WLS: "GB-WLS",
};

/** What a subdivision lies in where ISO 3166-2 knows it no more. */
export const PARENT_OF: Record<string, string> = {
  "IT-CI": "IT-88",
  "IT-OG": "IT-88",
  "IT-OT": "IT-88",
  "IT-VS": "IT-88",
  "PH-MAG": "PH-14",
};
