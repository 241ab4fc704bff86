import { type Reading, readDossier } from "../../src/dossier/read/read.ts";
import type { Gazetteer } from "../../src/dossier/regions/gazetteer.ts";
import { formatProblem } from "../../src/model/problem.ts";

export const GAZETTEER: Gazetteer = {
  polities: [
    { code: "IRQ", name: "Iraq", aliases: ["IQ"] },
    { code: "IQ-KR", name: "Kurdistan Region of Iraq", aliases: ["Kurdistan"] },
    { code: "PRK", name: "North Korea", aliases: ["KP"] },
    { code: "TJK", name: "Tajikistan", aliases: ["TJ"] },
    { code: "TKM", name: "Turkmenistan", aliases: ["TM"] },
    { code: "TUR", name: "Türkiye", aliases: ["Turkey", "TR"] },
    { code: "USA", name: "United States", aliases: ["US"] },
    { code: "TUV", name: "Tuvalu", aliases: ["TV"], drawable: false },
  ],
  airports: ["LTBA", "ORER", "ORSU"],
  cities: [
    { code: "erbil", name: "Erbil" },
    { code: "kirkuk", name: "Kirkuk" },
  ],
  airportNames: { LTBA: ["Istanbul", "IST"], ORER: ["Erbil", "EBL"], ORSU: ["Sulaymaniyah", "ISU"] },
};

/** A healthy dossier in four small files; each test spoils one thing in it. */
export const BASE = {
  "dossier.json": `{
  "id": "base",
  "title": "A base",
  "names": { "TUR": "Turkey" },
  "organisations": [{ "id": "UN", "name": "United Nations", "kind": "organisation" }],
  "views": [{ "id": "iraq", "label": "Iraq", "bounds": [38, 28, 49, 38] }],
  "period": { "start": "2017-09-25", "end": "2017-09-29" },
  "stances": [
    { "id": "held", "label": "Held it", "role": "initiates" },
    { "id": "against", "label": "Is against it", "role": "opposes" }
  ]
}
`,
  "sources.json": `[
  { "id": "press", "type": "article-newspaper", "title": "An article",
    "issued": { "date-parts": [[2017, 9, 29]] }, "URL": "https://example.org/a" }
]
`,
  "positions.csv": `id,polity,actor,date,stance,quote,quote_lang,gist
p1,IQ-KR,Government,2017-09-25,held,,,Held the vote.
p2,USA,Spokesman,2017-09-29,against,"No, ""never"".",en,Is against it.
p3,UN,Envoy,,,,,Asks for calm.
`,
  "suspensions.csv": `id,carrier,polity,origin,destination,announced,suspended,resumed,requested_by,gist,scope
s1,Carrier,TUR,LTBA,ORER,2017-09-27,2017-09-29,2017-10-29,IRQ,Stops flying.,named
s2,Others,,,,,,,,Stop flying too.,collective
`,
};
export type FileName = keyof typeof BASE;

export function read(files: Record<string, string | Uint8Array>): Reading {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  ]);
  return readDossier(Object.fromEntries(bytes), GAZETTEER);
}

/** The base dossier with one passage of one file replaced. */
export function spoilt(file: FileName, from: string, to: string): Record<string, string> {
  if (!BASE[file].includes(from)) throw new Error(`The base's ${file} has no ${from}`);
  return { ...BASE, [file]: BASE[file].replace(from, () => to) };
}

export function messages(reading: Reading): string[] {
  return reading.problems.map(formatProblem);
}
