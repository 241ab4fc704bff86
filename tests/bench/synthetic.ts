import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Geodata } from "../../src/model/geodata.ts";

/** A repeatable stream of numbers in [0, 1), so that two runs measure the same dossier. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const STANCES = ["supports", "neutral", "concern", "opposes", "rejects"];

/** Writes a valid dossier of some size over the real polities and airports. */
export function writeSyntheticDossier(
  dir: string,
  geodata: Geodata,
  statements: number,
  routes: number,
): void {
  const random = randomOf(20_170_925);
  const pick = <T>(items: T[]): T => items[Math.floor(random() * items.length)] as T;
  const codes = geodata.countries.features.map((f) => f.properties.code);
  const airports = geodata.airports;
  const day = () => `2017-09-${String(1 + Math.floor(random() * 30)).padStart(2, "0")}`;
  mkdirSync(dir, { recursive: true });
  const json = (name: string, value: unknown) =>
    writeFileSync(join(dir, name), JSON.stringify(value, null, 1));
  json("dossier.json", {
    id: "synthetic",
    title: "A dossier for measuring",
    period: { start: "2017-09-01", end: "2017-09-30" },
    stances: STANCES.map((role) => ({ id: role, label: role, role })),
    views: [{ id: "region", label: "Region", bounds: [24, 14.5, 63, 44.5] }],
  });
  json("sources.json", [
    { id: "s", type: "article", title: "Measured", issued: { "date-parts": [[2017, 9, 30]] } },
  ]);
  const positions = Array.from({ length: statements }, (_, i) =>
    [
      `p${i}`,
      codes[i % codes.length],
      `Speaker ${i}`,
      day(),
      pick(STANCES),
      `Statement number ${i}`,
      "s",
    ].join(),
  );
  writeFileSync(
    join(dir, "positions.csv"),
    ["id,polity,actor,date,stance,gist,source", ...positions].join("\n"),
  );
  const suspensions = Array.from({ length: routes }, (_, i) => {
    const origin = airports[(i * 7) % airports.length];
    const others = airports.filter((a) => a !== origin);
    return [
      `r${i}`,
      `Carrier ${i % 90}`,
      pick(codes),
      origin?.icao,
      pick(others).icao,
      day(),
      "Stops flying",
      "s",
    ].join();
  });
  const heading = "id,carrier,polity,origin,destination,suspended,gist,source";
  writeFileSync(join(dir, "suspensions.csv"), [heading, ...suspensions].join("\n"));
}
