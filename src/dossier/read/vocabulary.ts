import { coordinatesIn } from "../../model/geodata/place.ts";
import { type Choice, didYouMean, nearest, nearestPlace } from "../../model/nearest.ts";
import { shown, withArticle } from "../../model/text/text.ts";
import type { Gazetteer, KnownPolity } from "../regions/gazetteer.ts";
import { eitherOf, type NameResolution, resolveName } from "./name-resolution.ts";
import { subdivisionCodes } from "./subdivision-codes.ts";

/** The words that rows may use. A list is absent where its own file is broken, so that no row is blamed for it. */
interface Vocabulary {
  polities: Choice[];
  /** Ids of organisations; rows may use them like polities. */
  organisations?: Choice[];
  /** Rows may use them like polities too. */
  subdivisions?: Choice[];
  airports?: Choice[];
  /** Rows may use them as places, like airports. */
  cities?: Choice[];
  /** Built-in kinds of act, and the dossier's own. */
  kinds?: Choice[];
  stances?: Choice[];
  /** With the stances of those that have their own. */
  questions?: AskedChoice[];
  sources?: Choice[];
}

export interface AskedChoice extends Choice {
  stances?: Choice[];
}

const POLITY_FORM =
  "an ISO 3166-1 alpha-3 code such as TUR, a region such as IQ-KR, or the id of an organisation in dossier.json";

const PLACE_FORM =
  "a city such as erbil, an airport such as ORER, or latitude and longitude such as 36.19, 44.01";

/** Different values of a kind that are compared with all that they could mean. */
const MOST_HINTS = 200;

/** A fast test and a sentence for one list; a broken list lets everything pass. */
function among(
  choices: Choice[] | undefined,
  kind: string,
  expected: (choices: Choice[]) => string,
  meant?: NameResolution,
  find = nearest,
) {
  const codes = new Set(choices?.map((c) => c.code));
  const sentence = (value: string, known: Choice[]): string => {
    const several = meant?.(value) ?? [];
    if (several.length > 1) return `${shown(value)} can be ${eitherOf(several)}: expected the code of one.`;
    // A table of which every row is wrong is wrong in one way: no hint is worth the time for all of them.
    if (told.size >= MOST_HINTS)
      return `${shown(value)} is not ${withArticle(kind)}: expected ${expected(known)}.`;
    return `${shown(value)} is not ${withArticle(kind)}${didYouMean(value, known, expected(known), find)}`;
  };
  // The same slip often stands in every row.
  const told = new Map<string, string>();
  return (value: string): string | undefined => {
    if (!choices || codes.has(value)) return undefined;
    const message = told.get(value) ?? sentence(value, choices);
    told.set(value, message);
    return message;
  };
}

/** Codes that a sentence lists. */
const LISTED = 40;

function oneOf(choices: Choice[]): string {
  const codes = choices.slice(0, LISTED).map(({ code }) => code);
  const more = choices.length - LISTED;
  return `one of ${codes.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** One of a fixed list of words. */
export function wordFault(value: unknown, kind: string, words: readonly string[]): string {
  if (typeof value !== "string")
    return `${JSON.stringify(value)} is not ${withArticle(kind)}: expected one of ${words.join(", ")}.`;
  const choices = words.map((code) => ({ code }));
  return among(choices, kind, oneOf)(value) ?? "";
}

/** The first two letters of an airport's code are those of its country: a hint stays in it. */
const nearestAirport: typeof nearest = (value, choices) => {
  const found = nearestPlace(value, choices);
  return /^[A-Z]{4}$/i.test(value) && found?.code.slice(0, 2) !== value.slice(0, 2).toUpperCase()
    ? undefined
    : found;
};

/** Kinds of cell whose values are those of a list, so that a name may stand for a code. */
type Checked = "polity" | "airport" | "place" | "kind" | "question" | "stance" | "source";

export interface Checks {
  /** What names in place of codes stand for; nothing for codes themselves. */
  meant: Record<Checked, NameResolution>;
  polity(value: string): string | undefined;
  airport(value: string): string | undefined;
  place(value: string): string | undefined;
  kind(value: string): string | undefined;
  question(value: string): string | undefined;
  stance(value: string): string | undefined;
  source(value: string): string | undefined;
  /** The same for rows on a question, which may have stances of its own: the first where none is named. One that is unknown lets every stance pass. */
  on(question: string | undefined): Checks;
}

const isFew = (kind: string, file: string) => (choices: Choice[]) =>
  choices.length > 0 ? oneOf(choices) : `a ${kind} that ${file} lists, and it lists none`;

/** Of a list that cannot be read no name can be found. */
const nothing: NameResolution = () => [];

export function checksOf(words: Vocabulary): Checks {
  const speakers = words.organisations && [...words.organisations, ...words.polities];
  const airport = words.airports ? resolveName(words.airports) : nothing;
  const regions = words.subdivisions?.length ? words.polities.filter(({ code }) => code.includes("-")) : [];
  const subdivisions = subdivisionCodes([...regions, ...(words.subdivisions ?? [])]);
  const codes = new Set(speakers?.map(({ code }) => code));
  const byName = speakers ? resolveName(words.polities, words.organisations ?? []) : nothing;
  const polity: NameResolution = (value) => {
    const found = byName(value);
    return found.length > 0 || !speakers || codes.has(value) ? found : subdivisions.meant(value);
  };
  const polityFault = among(speakers, "polity", () => POLITY_FORM, polity, nearestPlace);
  const question = words.questions ? resolveName(words.questions) : nothing;
  const source = words.sources ? resolveName(words.sources) : nothing;
  const places = words.airports && [...(words.cities ?? []), ...words.airports];
  // A city before the airport that is called after it.
  const place = words.airports ? resolveName(words.airports, words.cities) : nothing;
  const placeFault = among(places, "place", () => PLACE_FORM, place, nearestPlace);
  const kind = words.kinds ? resolveName(words.kinds) : nothing;
  const bare: Omit<Checks, "on" | "stance" | "meant"> & { meant: Omit<Checks["meant"], "stance"> } = {
    meant: { polity, airport, place, kind, question, source },
    place: (value) => (coordinatesIn(value) ? undefined : placeFault(value)),
    kind: among(words.kinds, "kind of act", oneOf, kind),
    airport: among(words.airports, "airport", () => "an ICAO code such as ORER", airport, nearestAirport),
    polity: (value) => {
      if (!speakers || subdivisions.has(value)) return undefined;
      const fault = polityFault(value);
      return fault && polity(value).length === 0 ? (subdivisions.fault(value) ?? fault) : fault;
    },
    question: among(words.questions, "question", isFew("question", "dossier.json"), question),
    source: among(words.sources, "source", isFew("source", "sources.json"), source),
  };
  const withStances = (kind: string, stances: Choice[] | undefined): Checks => {
    const stance = stances ? resolveName(stances) : nothing;
    return {
      ...bare,
      meant: { ...bare.meant, stance },
      stance: among(stances, kind, isFew("stance", "dossier.json"), stance),
      on: (id = words.questions?.[0]?.code) => (id === undefined ? plain : (onQuestion.get(id) ?? unknown)),
    };
  };
  const plain = withStances("stance", words.stances);
  const unknown = withStances("stance", undefined);
  const onQuestion = new Map(
    (words.questions ?? []).map(({ code, stances }) => [
      code,
      stances ? withStances(`stance of the question ${code}`, stances) : plain,
    ]),
  );
  return plain;
}

/** The gazetteer's polities as choices, under the names that the dossier itself prefers. */
export function politiesOf(
  gazetteer: Gazetteer,
  names: Record<string, string>,
): Pick<Vocabulary, "polities" | "subdivisions"> {
  const choice = ({ code, name, aliases }: KnownPolity): Choice => ({
    code,
    name: names[code] ?? name,
    aliases: [name, ...aliases],
  });
  return {
    polities: gazetteer.polities.map(choice),
    subdivisions: (gazetteer.subdivisions ?? []).map(choice),
  };
}

/** The gazetteer's places as choices. */
export function placesOf(gazetteer: Gazetteer): Pick<Vocabulary, "airports" | "cities"> {
  return {
    ...(gazetteer.cities && { cities: gazetteer.cities }),
    airports: gazetteer.airports.map((code) => {
      const [name, ...aliases] = gazetteer.airportNames?.[code] ?? [];
      return { code, aliases, ...(name && { name }) };
    }),
  };
}
