import { visible } from "../../model/text/text.ts";
import { EXIT, Failure, Usage } from "../../node/errors.ts";
import { loadWorld } from "../../node/world.ts";
import { writeOutput } from "../files/output.ts";
import type { Terminal } from "../files/terminal.ts";
import { readAll } from "./read-all.ts";

interface SingleFlags {
  single: string;
  output?: string;
  site?: string;
  dossier?: string;
}

/** @throws Usage where one page is asked for and something else too. */
function assertSingle(folders: string[], { single, output, site }: SingleFlags): void {
  if (single === "") throw new Usage("The name after --single is empty: expected a file, such as map.html.");
  if (!/\.html?$/i.test(single))
    throw new Usage(`${single} is not a page: expected a file such as map.html.`);
  if (folders.length > 1)
    throw new Usage(`${folders.length} dossiers are given, and --single makes one page: name one of them.`);
  if (output !== undefined) throw new Usage("-o writes a site and --single one page: leave one out.");
  if (site !== undefined) throw new Usage("--site is for links to a site: with --single there is none.");
}

/** Writes the page of one dossier as one HTML file. */
export async function buildSingle(
  folders: string[],
  flags: SingleFlags,
  io: Terminal,
  templateDir: string,
): Promise<number> {
  assertSingle(folders, flags);
  const world = await loadWorld();
  const [read] = readAll(folders, world, flags.dossier, io) ?? [];
  if (!read) return EXIT.failure;
  const { hasTemplate, readTemplate } = await import("../../site/template/template.ts");
  if (!hasTemplate(templateDir))
    throw new Failure("The page that is filled with dossiers is not built: run npm run prepare.");
  const { contentOf, singleOf } = await import("../../site/template/filled-content.ts");
  const built = readTemplate(templateDir);
  const html = singleOf(built, contentOf(built, read.dossier, world.geodata, read.packed));
  if (html === undefined)
    throw new Failure("The page that is filled with dossiers is out of date: run npm run prepare.");
  const bytes = new TextEncoder().encode(html);
  writeOutput(flags.single, bytes);
  await io.out(`${visible(flags.single)}\n`);
  io.err(`One page of ${Math.ceil(bytes.length / 1000)} KB, which needs no network.\n`);
  return EXIT.well;
}
