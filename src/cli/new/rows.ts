import { headingOf } from "../../model/columns/column.ts";

type Row = Record<string, string>;

/** Each row shows one case, which its gist names. */
export const POSITIONS: Row[] = [
  {
    id: "proposer",
    polity: "ISL",
    actor: "Example Minister",
    role: "Prime Minister",
    body: "Government",
    date: "2024-03-01",
    stance: "proposes",
    quote: "This is where the words of the speaker stand, exactly as they are in the source.",
    quoteLang: "en",
    gist: "A statement with a quote: the government speaks, so the country takes the colour of the stance.",
    locator: "p1",
  },
  {
    id: "reported",
    polity: "NOR",
    actor: "Example Spokesperson",
    role: "Foreign Ministry",
    date: "2024-03-02",
    stance: "supports",
    gist: "Reported speech: the source gives no words, so the quote is empty.",
    locator: "p3",
  },
  {
    id: "time",
    polity: "GBR",
    actor: "Example Office",
    body: "Foreign Office",
    date: "2024-03-04T18:00+00:00",
    stance: "concern",
    gist: "A statement with a time, which needs its offset from UTC, from a source of its own.",
    source: "example-statement",
    locator: "title",
  },
  {
    id: "institution",
    polity: "SWE",
    actor: "Example Committee",
    body: "Parliament",
    standing: "institution",
    date: "2024-03-05",
    stance: "concern",
    gist: "A body of the state that is not its government.",
    locator: "p4",
  },
  {
    id: "figure",
    polity: "SWE",
    actor: "Example Writer",
    standing: "figure",
    date: "2024-03-05",
    stance: "opposes",
    gist: "Someone who speaks for nobody else: he is listed, and colours nothing.",
    locator: "p5",
  },
  {
    id: "undated",
    polity: "DNK",
    actor: "Example Minister",
    stance: "opposes",
    gist: "The source gives no date: the row is shown from the day of the source, and marked.",
    locator: "p6",
  },
  {
    id: "no-position",
    polity: "FIN",
    actor: "Example President",
    date: "2024-03-06",
    gist: "Something was said, and no position was taken: the stance is empty.",
    locator: "p7",
  },
  {
    id: "union",
    polity: "EU",
    actor: "Example Commissioner",
    date: "2024-03-07",
    stance: "concern",
    gist: "An organisation of dossier.json: it is listed, as it has no ground of its own.",
    locator: "p8",
  },
  {
    id: "collective",
    polity: "neighbours",
    actor: "“All the neighbours”",
    stance: "supports",
    scope: "collective",
    gist: "A claim about many that names none: it is listed, and colours nobody.",
    locator: "p9",
  },
  {
    id: "implied",
    polity: "IRL",
    actor: "Ireland",
    stance: "supports",
    scope: "implied",
    gist: "What the source only implies is hatched, never filled.",
    locator: "p10",
  },
];

export const SUSPENSIONS: Row[] = [
  {
    id: "route",
    carrier: "Example Air",
    carrierCode: "XA",
    polity: "NOR",
    origin: "ENGM",
    destination: "BIKF",
    announced: "2024-03-03",
    suspended: "2024-03-05",
    requestedBy: "ISL",
    gist: "A route that stopped, at someone's request, with both airports by ICAO code.",
    locator: "p11",
    routeSource: "Not from the article: here stands where the airports come from.",
  },
  {
    id: "resumed",
    carrier: "Example Wings",
    polity: "DNK",
    origin: "EKCH",
    destination: "BIKF",
    suspended: "2024-03-04",
    resumed: "2024-03-08",
    gist: "A route that stopped and went on again.",
    locator: "p12",
  },
  {
    id: "announced",
    carrier: "Example Lines",
    polity: "GBR",
    origin: "EGLL",
    destination: "BIKF",
    announced: "2024-03-09",
    gist: "Announced, and not in force yet.",
    locator: "p13",
  },
  {
    id: "others",
    carrier: "Other carriers",
    scope: "collective",
    gist: "Carriers that the source does not name: they are listed, and nothing is drawn.",
    locator: "p14",
  },
];

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV with a byte order mark, without which spreadsheets take UTF-8 for something else. */
export function csvOf(rows: Row[], columns: readonly string[]): string {
  const fields = new Map(rows.flatMap((row) => Object.keys(row).map((field) => [headingOf(field), field])));
  const lines = rows.map((row) => columns.map((column) => cell(row[fields.get(column) ?? ""] ?? "")));
  return `\uFEFF${[[...columns], ...lines].map((line) => line.join(",")).join("\r\n")}\r\n`;
}
