import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Geodata } from "../../src/model/geodata/geodata.ts";

const LINKS = 250;
const BORDERS = 500;
const LINK_KINDS = ["sanction", "trade", "recognition", "diplomacy", "broadcast"];
const BORDER_KINDS = ["border", "airspace"];

const cell = (cells: string[]) => cells.join(",");

/** Every other act is only announced, every seventh contested. */
function row(id: string, kind: string, [polity, target]: [string, string], i: number): string {
  const dates = i % 2 ? ["2017-02-01", ""] : ["", "2017-02-01"];
  return cell([id, kind, polity, "Invented Office", target, ...dates, i % 7 ? "" : target, "Acts."]);
}

/** Both directions of each land border. */
function neighbours({ countries }: Geodata): [string, string][] {
  return countries.features.flatMap(({ properties: { code, neighbours: all } }) =>
    all.map((other): [string, string] => [code, other]),
  );
}

/** Writes a dossier of invented acts: arrows between polities all over the world, and borders closed on both sides. */
export function writeManyActs(dir: string, geodata: Geodata): void {
  const codes = geodata.countries.features.map(({ properties }) => properties.code);
  const at = (i: number) => codes[(i * 37) % codes.length] ?? "";
  const links = Array.from({ length: LINKS }, (_, i) => {
    const [polity, target] = [at(i), at(i + 1 + (i % 60))];
    return row(`l${i}`, LINK_KINDS[i % LINK_KINDS.length] ?? "", [polity, target], i);
  });
  const borders = neighbours(geodata)
    .slice(0, BORDERS)
    .map((pair, i) => row(`b${i}`, BORDER_KINDS[i % 3 ? 1 : 0] ?? "", pair, i));
  const head = "id,kind,polity,actor,target,announced,began,contested_by,gist";
  mkdirSync(dir, { recursive: true });
  const dossier = {
    id: "many-acts",
    title: "Invented acts, many of them",
    period: { start: "2017-01-01", end: "2017-12-31" },
    stances: [{ id: "yes", label: "Says yes" }],
    views: [{ id: "world", label: "World", bounds: [-170, -56, 178, 74] }],
  };
  writeFileSync(join(dir, "dossier.json"), JSON.stringify(dossier));
  writeFileSync(join(dir, "actions.csv"), `${[head, ...links, ...borders].join("\n")}\n`);
  writeFileSync(
    join(dir, "positions.csv"),
    "id,polity,actor,date,stance,gist\na,JPN,Invented Minister,2017-02-03,yes,Says yes.\n",
  );
  writeFileSync(
    join(dir, "sources.json"),
    JSON.stringify([{ id: "s", type: "article", title: "An invented article" }]),
  );
}
