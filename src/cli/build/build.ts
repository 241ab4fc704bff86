import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Dossier } from "../../model/dossier.ts";
import { EXIT, Failure, Usage } from "../../node/errors.ts";
import { isFolder } from "../../node/folder.ts";
import { CACHE, TEMPLATE } from "../../node/paths.ts";
import { loadWorld, type World } from "../../node/world.ts";
import { assertFolders, counted, readTold } from "../files/dossiers.ts";
import { makeFolder, writeOutput } from "../files/output.ts";
import type { Terminal } from "../files/terminal.ts";

/** Options of the command as they are written. */
export interface BuildFlags {
  output?: string;
  site?: string;
}

/** Lists what a build has written, so that the next one may replace it, and nothing else. */
const LIST = "demarche-files.json";

type Read = { dir: string; dossier: Dossier };

interface SiteFile {
  fileName: string;
  source: string | Uint8Array;
}

/** @throws Usage for an address that no page can have. */
function siteOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Usage(`${text} is no web address: expected one such as https://maps.example.org/.`);
  }
  return text.endsWith("/") ? text : `${text}/`;
}

function assertApart(read: Read[]): void {
  const byId = new Map<string, string>();
  for (const { dir, dossier } of read) {
    const other = byId.get(dossier.id);
    if (other)
      throw new Usage(
        `${other} and ${dir} are both called ${dossier.id}: give each dossier an id of its own.`,
      );
    byId.set(dossier.id, dir);
  }
}

/** Files of a build before this one. @throws Usage where the folder holds what no build has written. */
function formerFiles(out: string): string[] {
  if (!existsSync(out)) return [];
  if (!isFolder(out)) throw new Usage(`${out} is a file: expected a folder.`);
  if (readdirSync(out).length === 0) return [];
  const list = join(out, LIST);
  if (!existsSync(list)) {
    throw new Usage(
      `${out} holds files that no build has written: expected a folder that is new, empty or of a build.`,
    );
  }
  try {
    const names: unknown = JSON.parse(readFileSync(list, "utf8"));
    if (Array.isArray(names)) return names.filter((name): name is string => typeof name === "string");
  } catch {
    // Told below.
  }
  throw new Failure(`${list} is damaged: remove the folder and build anew.`);
}

/** Never beyond the folder, whatever a list that someone has changed says. */
function isInside(out: string, name: string): boolean {
  return resolve(out, name).startsWith(resolve(out) + sep);
}

/** Folders that nothing is left in, up to the site's own. */
function removeEmpty(out: string, folder: string): void {
  if (folder === "." || !isInside(out, folder)) return;
  const path = join(out, folder);
  if (!isFolder(path) || readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmpty(out, dirname(folder));
}

function writeAll(out: string, files: SiteFile[], former: string[]): void {
  const names = new Set(files.map(({ fileName }) => fileName));
  makeFolder(out);
  writeOutput(join(out, LIST), encode(JSON.stringify([...new Set([...former, ...names])].sort(), null, 1)));
  for (const { fileName, source } of files) {
    const path = join(out, fileName);
    makeFolder(dirname(path));
    writeOutput(path, typeof source === "string" ? encode(source) : source);
  }
  for (const name of former.filter((n) => !names.has(n) && isInside(out, n))) {
    rmSync(join(out, name), { force: true });
    removeEmpty(out, dirname(name));
  }
  writeOutput(join(out, LIST), encode(`${JSON.stringify([...names].sort(), null, 1)}\n`));
}

const encode = (text: string) => new TextEncoder().encode(text);

function readAll(folders: string[], { gazetteer }: World, io: Terminal): Read[] | undefined {
  const readings = folders.map((dir) => ({ dir, dossier: readTold(dir, gazetteer, io).dossier }));
  const faulty = readings.filter(({ dossier }) => !dossier).map(({ dir }) => dir);
  if (faulty.length === 0) return readings.filter((r): r is Read => r.dossier !== null);
  io.err(`Nothing is built, as there are errors in ${faulty.join(", ")}.\n`);
  return undefined;
}

/** Writes a static site: a page for each dossier, and a list of them. */
export async function build(
  folders: string[],
  flags: BuildFlags,
  io: Terminal,
  template = TEMPLATE,
): Promise<number> {
  assertFolders(folders);
  const { output: out } = flags;
  if (out === undefined || out === "")
    throw new Usage("No folder for the site is given: name one, as in -o site.");
  const site = siteOf(flags.site);
  const former = formerFiles(out);
  const world = await loadWorld();
  const read = readAll(folders, world, io);
  if (!read) return EXIT.failure;
  assertApart(read);
  const { makeSite } = await import("../../site/make-site.ts");
  const files = await makeSite(
    read.map(({ dossier }) => dossier),
    world.geodata,
    template,
    { ...(site !== undefined && { site }), cacheDir: CACHE, warn: (words) => io.err(`warning: ${words}\n`) },
  );
  if (!files) throw new Failure("The page that is filled with dossiers is not built: run npm run prepare.");
  writeAll(out, files, former);
  await io.out(`${join(out, "index.html")}\n`);
  io.err(`${counted(read.length, "dossier")}, ${counted(files.length, "file")}.\n`);
  return EXIT.well;
}
