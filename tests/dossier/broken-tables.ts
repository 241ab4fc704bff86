import type { FileName } from "./base.ts";

/** One thing spoilt in the base dossier, and every message that it must bring. */
export interface Broken {
  name: string;
  file: FileName;
  from: string;
  to: string;
  says: string[];
}

export const BROKEN_TABLES: Broken[] = [
  {
    name: "an unknown polity",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,TRK",
    says: ["positions.csv:3:4: error: TRK is no polity: did you mean TUR (Turkey)?"],
  },
  {
    name: "a polity by its name",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,Turkey",
    says: ["positions.csv:3:4: error: Turkey is no polity: did you mean TUR (Turkey)?"],
  },
  {
    name: "a polity in small letters",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,tur",
    says: ["positions.csv:3:4: error: tur is no polity: did you mean TUR (Turkey)?"],
  },
  {
    name: "a polity by its two letters",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,TR",
    says: ["positions.csv:3:4: error: TR is no polity: did you mean TUR (Turkey)?"],
  },
  {
    name: "a polity like no other",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,XYZ",
    says: [
      "positions.csv:3:4: error: XYZ is no polity: expected an ISO 3166-1 alpha-3 code such as TUR, a region such as IQ-KR, or the id of an organisation in dossier.json.",
    ],
  },
  {
    name: "an unknown stance",
    file: "positions.csv",
    from: "against",
    to: "agianst",
    says: ["positions.csv:3:29: error: agianst is no stance: did you mean against (Is against it)?"],
  },
  {
    name: "a stance like no other",
    file: "positions.csv",
    from: "against",
    to: "favourable",
    says: ["positions.csv:3:29: error: favourable is no stance: expected one of held, against."],
  },
  {
    name: "an unknown airport",
    file: "suspensions.csv",
    from: "ORER",
    to: "OREN",
    says: ["suspensions.csv:2:21: error: OREN is no airport: did you mean ORER (Erbil)?"],
  },
  {
    name: "an airport by its IATA code",
    file: "suspensions.csv",
    from: "ORER",
    to: "EBL",
    says: ["suspensions.csv:2:21: error: EBL is no airport: did you mean ORER (Erbil)?"],
  },
  {
    name: "an unknown standing",
    file: "positions.csv",
    from: "actor",
    to: "standing",
    says: [
      "positions.csv:1:1: error: The column actor is missing.",
      "positions.csv:2:10: error: Government is no standing: did you mean government?",
      "positions.csv:3:8: error: Spokesman is no standing: expected one of government, institution, figure.",
      "positions.csv:4:7: error: Envoy is no standing: expected one of government, institution, figure.",
    ],
  },
  {
    name: "an unknown scope",
    file: "suspensions.csv",
    from: "collective",
    to: "colective",
    says: ["suspensions.csv:3:35: error: colective is no scope: did you mean collective?"],
  },
  {
    name: "an id used twice in a table",
    file: "positions.csv",
    from: "p2,USA",
    to: "p1,USA",
    says: ["positions.csv:3:1: error: The id p1 is taken by positions.csv:2: every row needs its own."],
  },
  {
    name: "an id used in both tables",
    file: "suspensions.csv",
    from: "s2",
    to: "p3",
    says: ["suspensions.csv:3:1: error: The id p3 is taken by positions.csv:4: every row needs its own."],
  },
  {
    name: "a day that does not exist",
    file: "positions.csv",
    from: "p2,USA,Spokesman,2017-09-29",
    to: "p2,USA,Spokesman,2017-09-31",
    says: [
      "positions.csv:3:18: error: 2017-09-31 is no date: September 2017 has 30 days, did you mean 2017-09-30?",
    ],
  },
  {
    name: "a month that does not exist",
    file: "positions.csv",
    from: "2017-09-29",
    to: "2017-13-01",
    says: ["positions.csv:3:18: error: 2017-13-01 is no date: there is no month 13."],
  },
  {
    name: "a date as Europeans write it",
    file: "positions.csv",
    from: "p1,IQ-KR,Government,2017-09-25",
    to: "p1,IQ-KR,Government,25/09/2017",
    says: ["positions.csv:2:21: error: 25/09/2017 is no ISO 8601 date: did you mean 2017-09-25?"],
  },
  {
    name: "a date with two readings",
    file: "positions.csv",
    from: "2017-09-29",
    to: "05/09/2017",
    says: [
      "positions.csv:3:18: error: 05/09/2017 is no ISO 8601 date: did you mean 2017-09-05 or 2017-05-09?",
    ],
  },
  {
    name: "a date in words",
    file: "positions.csv",
    from: "2017-09-29",
    to: "29 September 2017",
    says: ["positions.csv:3:18: error: 29 September 2017 is no ISO 8601 date: did you mean 2017-09-29?"],
  },
  {
    name: "a date that is none",
    file: "positions.csv",
    from: "2017-09-29",
    to: "Friday",
    says: [
      "positions.csv:3:18: error: Friday is no ISO 8601 date: expected one like 2017-09-25 or 2017-09-25T18:00+03:00.",
    ],
  },
  {
    name: "a time without an offset",
    file: "positions.csv",
    from: "2017-09-29",
    to: "2017-09-29T18:00",
    says: [
      "positions.csv:3:18: error: 2017-09-29T18:00 has a time without an offset: expected one like 2017-09-29T18:00+03:00, or the day alone.",
    ],
  },
  {
    name: "a suspension that ends before it begins",
    file: "suspensions.csv",
    from: "2017-10-29",
    to: "2017-09-28",
    says: ["suspensions.csv:2:48: error: The suspension ends (2017-09-28) before it begins (2017-09-29)."],
  },
  {
    name: "a suspension announced after it is in force",
    file: "suspensions.csv",
    from: "2017-09-27",
    to: "2017-09-30",
    says: [
      "suspensions.csv:2:26: error: The suspension is announced (2017-09-30) after it is in force (2017-09-29).",
    ],
  },
  {
    name: "a suspension that ends before it is announced",
    file: "suspensions.csv",
    from: "2017-09-27,2017-09-29,2017-10-29",
    to: "2017-09-27,,2017-09-26",
    says: [
      "suspensions.csv:2:38: error: The suspension ends (2017-09-26) before it is announced (2017-09-27).",
    ],
  },
  {
    name: "an unclosed quotation mark",
    file: "positions.csv",
    from: '""never"".",en',
    to: '""never"".,en',
    says: ["positions.csv:3:37: error: Broken CSV: The quotation mark that opens here is never closed."],
  },
  {
    name: "text after a closing quotation mark",
    file: "positions.csv",
    from: '"".",en',
    to: '""."!,en',
    says: [
      "positions.csv:3:53: error: Broken CSV: Text after a closing quotation mark: a quotation mark inside a cell is written twice.",
    ],
  },
  {
    name: "a space before a quotation mark",
    file: "positions.csv",
    from: '"No',
    to: ' "No',
    says: [
      "positions.csv:3:37: error: Broken CSV: A space before an opening quotation mark: expected the mark right after the comma.",
    ],
  },
  {
    name: "too many cells",
    file: "positions.csv",
    from: "Asks for calm.",
    to: "Asks, for calm.",
    says: [
      "positions.csv:4:22: error: The row has 9 cells, the heading has 8. A comma inside a cell needs quotation marks around the cell.",
    ],
  },
  {
    name: "too few cells",
    file: "positions.csv",
    from: ",,,,,Asks",
    to: ",,,,Asks",
    says: ["positions.csv:4:1: error: The row has 7 cells, the heading has 8."],
  },
  {
    name: "semicolons for commas",
    file: "positions.csv",
    from: "id,polity,actor,date,stance,quote,quote_lang,gist",
    to: "id;polity;actor;gist",
    says: ["positions.csv:1:1: error: The cells are separated by semicolons: expected commas."],
  },
  {
    name: "a missing column",
    file: "positions.csv",
    from: "gist\n",
    to: "comment\n",
    says: [
      "positions.csv:1:1: error: The column gist is missing.",
      "positions.csv:1:46: remark: comment is no column of this table: its cells are not read.",
    ],
  },
  {
    name: "a doubled column",
    file: "positions.csv",
    from: "quote_lang",
    to: "quote",
    says: ["positions.csv:1:35: error: The column quote stands twice in the heading."],
  },
  {
    name: "a missing value",
    file: "positions.csv",
    from: "Held the vote.",
    to: " ",
    says: ["positions.csv:2:39: error: gist is empty: every row needs one."],
  },
  {
    name: "a missing polity",
    file: "positions.csv",
    from: "p3,UN",
    to: "p3,",
    says: ["positions.csv:4:4: error: polity is empty: every row needs one."],
  },
  {
    name: "a row without an id",
    file: "positions.csv",
    from: "p3,UN",
    to: ",UN",
    says: ["positions.csv:4:1: error: id is empty: every row needs one."],
  },
  {
    name: "a bad language tag",
    file: "positions.csv",
    from: ",en,",
    to: ",english,",
    says: ["positions.csv:3:54: error: english is no BCP 47 language tag: did you mean en (English)?"],
  },
  {
    name: "a language tag with an underscore",
    file: "positions.csv",
    from: ",en,",
    to: ",en_US,",
    says: ["positions.csv:3:54: error: en_US is no BCP 47 language tag: did you mean en-US?"],
  },
  {
    name: "a route from an airport to itself",
    file: "suspensions.csv",
    from: "LTBA",
    to: "ORER",
    says: ["suspensions.csv:2:21: error: The route begins and ends at ORER: expected two airports."],
  },
  {
    name: "only one airport",
    file: "suspensions.csv",
    from: "LTBA,",
    to: ",",
    says: [
      "suspensions.csv:2:16: error: origin is empty: a route needs both airports, or none where it is not known.",
    ],
  },
  {
    name: "a named carrier without a home",
    file: "suspensions.csv",
    from: "Carrier,TUR",
    to: "Carrier,",
    says: [
      "suspensions.csv:2:12: error: polity is empty: expected the carrier's home, or scope collective for carriers that are not named.",
    ],
  },
  {
    name: "a request by nobody known",
    file: "suspensions.csv",
    from: "IRQ",
    to: "IRAQI",
    says: ["suspensions.csv:2:59: error: IRAQI is no polity: did you mean IRQ (Iraq)?"],
  },
];
