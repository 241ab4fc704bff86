/** The header of a new dossier; what each field is for stands in `HOWTO.md` and in the schema beside it. */
export const HEADER = {
  $schema: "./dossier.schema.json",
  id: "my-dossier",
  title: "Who says what on the example proposal, and which flights stopped",
  summary: "An example to write over: no one said any of this.",
  subject: "ISL",
  period: { start: "2024-03-01", end: "2024-03-10" },
  defaultSource: "example-article",
  scale: "diverging",
  stances: [
    {
      id: "proposes",
      label: "Proposes it",
      role: "initiates",
      description: "The authority that made the proposal.",
    },
    { id: "supports", label: "Supports it", role: "supports", description: "Speaks for the proposal." },
    {
      id: "concern",
      label: "Voices concern",
      role: "concern",
      description: "Doubts about the proposal, without a demand.",
    },
    { id: "opposes", label: "Opposes it", role: "opposes", description: "Speaks against the proposal." },
  ],
  organisations: [
    { id: "EU", name: "European Union", kind: "organisation" },
    { id: "neighbours", name: "“All the neighbours”", kind: "collective" },
  ],
  views: [
    { id: "region", label: "Region", bounds: [-30, 48, 32, 72] },
    { id: "world", label: "World", bounds: [-168, -56, 178, 74] },
  ],
  covered: ["ISL", "NOR", "SWE", "DNK", "FIN", "GBR", "IRL"],
  names: { GBR: "Britain" },
  notes: ["Left out: here stands, in plain sentences, what you left out of the map, and why."],
};

/** CSL-JSON, as Zotero and every reference manager exports it. */
export const SOURCES = [
  {
    id: "example-article",
    type: "article-newspaper",
    title: "An example of an article",
    publisher: "The Example",
    author: [{ family: "Doe", given: "Jane" }],
    issued: { "date-parts": [[2024, 3, 10]] },
    URL: "https://example.org/article",
  },
  {
    id: "example-statement",
    type: "webpage",
    title: "An example of a statement",
    publisher: "Ministry of Examples",
    issued: { "date-parts": [[2024, 3, 4]] },
    URL: "https://example.org/statement",
  },
];
