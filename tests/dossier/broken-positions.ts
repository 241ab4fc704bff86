import type { Broken } from "./broken.ts";

export const BROKEN_POSITIONS: Broken[] = [
  {
    name: "an unknown polity",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,TRK",
    says: ["positions.csv:3:4 (polity): error: TRK is not a polity: did you mean TUR (Turkey)?"],
  },
  {
    name: "a polity like no other",
    file: "positions.csv",
    from: "p2,USA",
    to: "p2,XYZ",
    says: [
      "positions.csv:3:4 (polity): error: XYZ is not a polity: expected an ISO 3166-1 alpha-3 code such as TUR, a region such as IQ-KR, or the id of an organisation in dossier.json.",
    ],
  },
  {
    name: "an unknown stance",
    file: "positions.csv",
    from: "against",
    to: "agianst",
    says: [
      "positions.csv:3:29 (stance): error: agianst is not a stance: did you mean against (Is against it)?",
    ],
  },
  {
    name: "a stance like no other",
    file: "positions.csv",
    from: "against",
    to: "favourable",
    says: ["positions.csv:3:29 (stance): error: favourable is not a stance: expected one of held, against."],
  },
  {
    name: "an unknown standing",
    file: "positions.csv",
    from: "actor",
    to: "standing",
    says: [
      "positions.csv:1:1 (actor): error: The column actor is missing.",
      "positions.csv:2:10 (standing): warning: Government understood as government.",
      "positions.csv:3:8 (standing): error: Spokesman is not a standing: expected one of government, institution, figure.",
      "positions.csv:4:7 (standing): error: Envoy is not a standing: expected one of government, institution, figure.",
    ],
  },
  {
    name: "an id used twice in a table",
    file: "positions.csv",
    from: "p2,USA",
    to: "p1,USA",
    says: [
      "positions.csv:3:1 (id): error: The id p1 is already used by positions.csv:2: every row needs its own.",
    ],
  },
  {
    name: "a day that does not exist",
    file: "positions.csv",
    from: "p2,USA,Spokesman,2017-09-29",
    to: "p2,USA,Spokesman,2017-09-31",
    says: [
      "positions.csv:3:18 (date): error: 2017-09-31 is not a date: September 2017 has 30 days, did you mean 2017-09-30?",
    ],
  },
  {
    name: "a month that does not exist",
    file: "positions.csv",
    from: "2017-09-29",
    to: "2017-13-01",
    says: ["positions.csv:3:18 (date): error: 2017-13-01 is not a date: there is no month 13."],
  },
  {
    name: "a date as Europeans write it",
    file: "positions.csv",
    from: "p1,IQ-KR,Government,2017-09-25",
    to: "p1,IQ-KR,Government,25/09/2017",
    says: ["positions.csv:2:21 (date): error: Write 25/09/2017 as 2017-09-25."],
  },
  {
    name: "a date with two readings",
    file: "positions.csv",
    from: "2017-09-29",
    to: "05/09/2017",
    says: ["positions.csv:3:18 (date): error: Write 05/09/2017 as 2017-09-05 or 2017-05-09."],
  },
  {
    name: "a date with two figures for the year",
    file: "positions.csv",
    from: "2017-09-29",
    to: "29-Sep-17",
    says: ["positions.csv:3:18 (date): error: Write 29-Sep-17 as 2017-09-29."],
  },
  {
    name: "a date in words, the month first",
    file: "positions.csv",
    from: "p2,USA,Spokesman,2017-09-29",
    to: 'p2,USA,Spokesman,"Sept 29, 2017"',
    says: ["positions.csv:3:18 (date): error: Write Sept 29, 2017 as 2017-09-29."],
  },
  {
    name: "a date and a time as a spreadsheet shows them",
    file: "positions.csv",
    from: "2017-09-29",
    to: "9/5/2017 6:00 PM",
    says: ["positions.csv:3:18 (date): error: Write 9/5/2017 6:00 PM as 2017-05-09 or 2017-09-05."],
  },
  {
    name: "a date in the form without hyphens",
    file: "positions.csv",
    from: "2017-09-29",
    to: "20170929",
    says: ["positions.csv:3:18 (date): error: Write 20170929 as 2017-09-29."],
  },
  {
    name: "the number that a spreadsheet counts a day by",
    file: "positions.csv",
    from: "2017-09-29",
    to: "43007",
    says: ["positions.csv:3:18 (date): error: Write 43007, a spreadsheet’s number for a day, as 2017-09-29."],
  },
  {
    name: "a date in words",
    file: "positions.csv",
    from: "2017-09-29",
    to: "29 September 2017",
    says: ["positions.csv:3:18 (date): error: Write 29 September 2017 as 2017-09-29."],
  },
  {
    name: "a date that is none",
    file: "positions.csv",
    from: "2017-09-29",
    to: "Friday",
    says: [
      "positions.csv:3:18 (date): error: Friday is not a date: write it like 2017-09-25 or 2017-09-25T18:00+03:00.",
    ],
  },
  {
    name: "a time without an offset",
    file: "positions.csv",
    from: "2017-09-29",
    to: "2017-09-29T18:00",
    says: [
      "positions.csv:3:18 (date): error: 2017-09-29T18:00 has a time without an offset: expected one like 2017-09-29T18:00+03:00, or the day alone.",
    ],
  },
  {
    name: "a bad language tag",
    file: "positions.csv",
    from: ",en,",
    to: ",english,",
    says: [
      "positions.csv:3:54 (quote_lang): error: english is not a BCP 47 language tag: did you mean en (English)?",
    ],
  },
  {
    name: "a language tag with an underscore",
    file: "positions.csv",
    from: ",en,",
    to: ",en_US,",
    says: ["positions.csv:3:54 (quote_lang): error: en_US is not a BCP 47 language tag: did you mean en-US?"],
  },
];
