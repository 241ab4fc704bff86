import { join } from "node:path";
import { packDossier } from "../../dossier/pack/pack.ts";
import { type Carrying, fits, tooLarge } from "../../export/carrying.ts";
import type { Dossier } from "../../model/dossier.ts";
import { visible } from "../../model/text/text.ts";
import { EXIT, Failure, Usage } from "../../node/errors.ts";
import { CACHE, TEMPLATE } from "../../node/paths.ts";
import { loadWorld, type World } from "../../node/world.ts";
import { assertDossiers, counted, readTold } from "../files/dossiers.ts";
import type { Terminal } from "../files/terminal.ts";
import { carryingOf } from "../options/options.ts";
import { formerFiles, writeSite } from "./site-folder.ts";

/** Options of the command as they are written. */
export interface BuildFlags {
  output?: string;
  site?: string;
  dossier?: string;
}

type Read = { dir: string; dossier: Dossier; packed?: Uint8Array };

/** @throws Usage for an address that no page can have. */
function siteOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Usage(`${text} is not a web address: expected one such as https://maps.example.org/.`);
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

/** What readers may have inside of pictures: it is more than the page shows, where a workbook has further sheets. */
function packedOf(files: Record<string, Uint8Array>, { id }: Dossier, carrying: Carrying, io: Terminal) {
  if (carrying === "never") return {};
  const packed = packDossier(files, id);
  if (carrying === "always" || fits(packed)) return { packed };
  io.err(`warning: ${tooLarge(id, packed)}\n`);
  return {};
}

function readAll(
  folders: string[],
  { gazetteer }: World,
  carrying: Carrying,
  io: Terminal,
): Read[] | undefined {
  const readings = folders.map((dir) => {
    const { dossier, files } = readTold(dir, gazetteer, io);
    return { dir, dossier, ...(dossier && packedOf(files, dossier, carrying, io)) };
  });
  const faulty = readings.filter(({ dossier }) => !dossier).map(({ dir }) => dir);
  if (faulty.length === 0)
    return readings.flatMap(({ dossier, ...rest }) => (dossier ? [{ dossier, ...rest }] : []));
  io.err(`Nothing is built, as there are errors in ${faulty.join(", ")}.\n`);
  return undefined;
}

/** Writes a static site: a page for each dossier, and a list of them. */
export async function build(
  folders: string[],
  flags: BuildFlags,
  io: Terminal,
  template = TEMPLATE,
  cacheDir = CACHE,
): Promise<number> {
  assertDossiers(folders);
  const { output: out } = flags;
  if (out === undefined || out === "")
    throw new Usage("No folder for the site is given: name one, as in -o site.");
  const site = siteOf(flags.site);
  const former = formerFiles(out);
  const world = await loadWorld();
  const read = readAll(folders, world, carryingOf(flags.dossier), io);
  if (!read) return EXIT.failure;
  assertApart(read);
  const { makeSite } = await import("../../site/make-site.ts");
  const files = await makeSite(read, world.geodata, template, {
    ...(site !== undefined && { site }),
    cacheDir,
    warn: (words) => io.err(`warning: ${words}\n`),
  });
  if (!files) throw new Failure("The page that is filled with dossiers is not built: run npm run prepare.");
  writeSite(out, files, former);
  await io.out(`${visible(join(out, "index.html"))}\n`);
  io.err(`${counted(read.length, "dossier")}, ${counted(files.length, "file")}.\n`);
  return EXIT.well;
}
