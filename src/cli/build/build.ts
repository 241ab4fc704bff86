import { join } from "node:path";
import { visible } from "../../model/text/text.ts";
import { EXIT, Failure, Usage } from "../../node/errors.ts";
import { CACHE, TEMPLATE } from "../../node/paths.ts";
import { loadWorld } from "../../node/world.ts";
import { assertDossiers, counted } from "../files/dossiers.ts";
import type { Terminal } from "../files/terminal.ts";
import { type Read, readAll } from "./read-all.ts";
import { buildSingle } from "./single.ts";
import { formerFiles, writeSite } from "./site-folder.ts";

/** Options of the command as they are written. */
export interface BuildFlags {
  output?: string;
  single?: string;
  site?: string;
  dossier?: string;
}

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

/** Writes a static site: a page for each dossier, and a list of them. */
export async function build(
  folders: string[],
  flags: BuildFlags,
  io: Terminal,
  template = TEMPLATE,
  cacheDir = CACHE,
): Promise<number> {
  assertDossiers(folders);
  const { output: out, single } = flags;
  if (single !== undefined) return buildSingle(folders, { ...flags, single }, io, template);
  if (out === undefined || out === "")
    throw new Usage("No folder for the site is given: name one, as in -o site.");
  const site = siteOf(flags.site);
  const former = formerFiles(out);
  const world = await loadWorld();
  const read = readAll(folders, world, flags.dossier, io);
  if (!read) return EXIT.failure;
  assertApart(read);
  const { makeSite } = await import("../../site/make-site.ts");
  const files = await makeSite(read, world.geodata, template, {
    ...(site !== undefined && { site }),
    cacheDir,
    warn: (words) => io.err(`warning: ${words}\n`),
  });
  if (!files) throw new Failure("The page template is not built: run npm run prepare.");
  writeSite(out, files, former);
  await io.out(`${visible(join(out, "index.html"))}\n`);
  io.err(`${counted(read.length, "dossier")}, ${counted(files.length, "file")}.\n`);
  return EXIT.well;
}
