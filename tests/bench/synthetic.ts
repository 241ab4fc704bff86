import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Geodata } from "../../src/model/geodata/geodata.ts";
import type { Airport } from "../../src/model/geodata/place.ts";

/** A repeatable stream of numbers in [0, 1), so that two runs measure the same dossier. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const STANCES = ["supports", "neutral", "concern", "opposes", "rejects"];
const YEAR = { start: "2017-01-01", end: "2017-12-31", days: 365 };
const SOURCES = 40;
const CARRIERS = 400;
/** Speakers of one polity; each speaks again and again. */
const SPEAKERS = 12;
/** Few airports have most of the flights: the power that a share of the list is raised to. */
const CROWDING = 3;

/** Words that quotes are made of, so that they differ as quotes do and can be searched. */
const WORDS = (
  "we call on all sides to keep the unity of country and respect its constitution through dialogue before any vote " +
  "this step cannot be accepted by our government people have right decide future peacefully borders must stay open"
).split(" ");

/** One choice after another for the rows of a dossier. */
class Choices {
  readonly random = randomOf(20_170_925);

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }

  /** From the head of a list more often than from its end. */
  pickCrowded<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() ** CROWDING * items.length)] as T;
  }

  day(): string {
    const time = Date.parse(YEAR.start) + Math.floor(this.random() * YEAR.days) * 86_400_000;
    return new Date(time).toISOString().slice(0, 10);
  }

  sentence(words: number): string {
    return Array.from({ length: words }, () => this.pick(WORDS)).join(" ");
  }
}

function header(): object {
  return {
    id: "synthetic",
    title: "A dossier for measuring",
    period: { start: YEAR.start, end: YEAR.end },
    stances: STANCES.map((role) => ({ id: role, label: role, role })),
    views: [{ id: "region", label: "Region", bounds: [24, 14.5, 63, 44.5] }],
  };
}

function sources(): object[] {
  return Array.from({ length: SOURCES }, (_, i) => ({
    id: `s${i}`,
    type: "article-newspaper",
    title: `Measured article ${i}`,
    publisher: `Paper ${i}`,
    issued: { "date-parts": [[2017, 12, 31]] },
  }));
}

function positionsCsv({ countries }: Geodata, rows: number, choices: Choices): string {
  const codes = countries.features.map((f) => f.properties.code);
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      `p${i}`,
      codes[i % codes.length],
      `Speaker ${i % (SPEAKERS * codes.length)}`,
      choices.day(),
      choices.pick(STANCES),
      choices.sentence(14),
      `Statement number ${i}`,
      `s${i % SOURCES}`,
      `p${1 + (i % 30)}`,
    ].join(),
  );
  return ["id,polity,actor,date,stance,quote,gist,source,locator", ...lines].join("\n");
}

/** Airports that all routes lead between: as many as an airline flies to, however many the geodata holds. */
const AIRPORTS = 733;

function suspensionsCsv({ countries, airports: known }: Geodata, rows: number, choices: Choices): string {
  const step = known.length / AIRPORTS;
  const airports = Array.from({ length: AIRPORTS }, (_, i) => known[Math.floor(i * step)] as Airport);
  const codes = countries.features.map((f) => f.properties.code);
  const lines = Array.from({ length: rows }, (_, i) => {
    const carrier = i % CARRIERS;
    const origin = choices.pickCrowded(airports);
    const next = airports[(airports.indexOf(origin) + 1) % airports.length];
    const destination = choices.pickCrowded(airports);
    return [
      `r${i}`,
      `Carrier ${carrier}`,
      codes[carrier % codes.length],
      origin.icao,
      (destination === origin ? next : destination)?.icao,
      choices.day(),
      "Stops flying",
      `s${i % SOURCES}`,
    ].join();
  });
  return ["id,carrier,polity,origin,destination,suspended,gist,source", ...lines].join("\n");
}

/** Writes a valid dossier of some size over the real polities and airports. */
export function writeSyntheticDossier(
  dir: string,
  geodata: Geodata,
  statements: number,
  routes: number,
): void {
  const choices = new Choices();
  mkdirSync(dir, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
  write("dossier.json", JSON.stringify(header(), null, 1));
  write("sources.json", JSON.stringify(sources(), null, 1));
  write("positions.csv", positionsCsv(geodata, statements, choices));
  write("suspensions.csv", suspensionsCsv(geodata, routes, choices));
}
