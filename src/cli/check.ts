import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Gazetteer, gazetteerOf } from "../dossier/gazetteer.ts";
import { type Reading, readDossier } from "../dossier/read.ts";
import { formatProblem } from "../model/problem.ts";
import { isFolder, readFolder } from "./folder.ts";
import { readGeodata } from "./geodata-files.ts";

const GEODATA = fileURLToPath(new URL("../../geodata", import.meta.url));

const HELP = `Usage: npm run check -- DIR...

Reads the dossier in each folder DIR and tells every problem in it, with file, line and column.

  -h, --help  show this text

Exit code: 0 if no dossier has an error (remarks are none), 1 if one has, 2 on wrong use.
`;

/** Wrong use: told without a stack, exit code 2. */
class Usage extends Error {}

function askedFolders(args: string[]): string[] | "help" {
  let parsed: { values: { help?: boolean }; positionals: string[] };
  try {
    const options = { help: { type: "boolean", short: "h" } } as const;
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
  if (parsed.values.help) return "help";
  if (parsed.positionals.length === 0) throw new Usage("No folder is given.");
  for (const dir of parsed.positionals) if (!isFolder(dir)) throw new Usage(`${dir} is not a folder.`);
  return parsed.positionals;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

function summary(dir: string, { dossier, problems }: Reading): string {
  const count = (voice: string) => problems.filter((p) => p.voice === voice).length;
  const remarks = count("remark");
  const found = counted(count("error"), "error") + (remarks > 0 ? `, ${counted(remarks, "remark")}` : "");
  if (!dossier) return `${basename(resolve(dir))}: ${found}`;
  const { positions, suspensions, sources } = dossier;
  const held = [
    counted(positions.length, "position"),
    counted(suspensions.length, "suspension"),
    counted(sources.length, "source"),
  ];
  return `${dossier.id}: ${held.join(", ")}: ${found}`;
}

/** Tells what is wrong with one dossier; whether it may be drawn. */
function checkFolder(dir: string, gazetteer: Gazetteer): boolean {
  const reading = readDossier(readFolder(dir), gazetteer);
  // With the folder before the file, so that the place can be opened from the terminal.
  for (const problem of reading.problems) {
    console.error(formatProblem({ ...problem, file: join(dir, problem.file) }));
  }
  console.log(summary(dir, reading));
  return reading.dossier !== null;
}

function main(): number {
  const folders = askedFolders(process.argv.slice(2));
  if (folders === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  const gazetteer = gazetteerOf(readGeodata(GEODATA));
  const sound = folders.map((dir) => checkFolder(dir, gazetteer));
  return sound.every(Boolean) ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof Usage)) throw error;
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
