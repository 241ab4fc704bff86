import { FORMAT_IDS, FORMATS } from "../../export/formats.ts";
import { SIZE_PRESETS } from "../../export/size/presets.ts";

const EXIT_CODES = `
Exit codes: 0 all is well, 1 a dossier has errors or a file cannot be written, 2 wrong usage,
70 a bug in Demarche.
`;

export const PROGRAM_HELP = `
Examples:
  demarche new my-dossier
  demarche check geodata/dossiers/kurdistan-2017
  demarche check geodata/dossiers/kurdistan-2017 --source press-tv=article.txt
  demarche render geodata/dossiers/kurdistan-2017 -o map.png
  demarche serve my-dossier
  demarche build my-dossier -o site
  demarche places kurdistan
  demarche help render

The page of demarche serve, and each site of demarche build, has the documentation in docs/.
${EXIT_CODES}`;

export const NEW_HELP = `
Example:
  demarche new my-dossier && demarche check my-dossier --watch

The folder must be new or empty. Its HOWTO.md explains each file, column and field.
${EXIT_CODES}`;

export const SERVE_HELP = `
Examples:
  demarche serve my-dossier
  demarche serve my-dossier --port 8080

The page can be seen on this machine only, and refreshes each time a file is saved. While there are
errors, the last good map stays, and the problems are listed on it and here.
${EXIT_CODES}`;

export const BUILD_HELP = `
Examples:
  demarche build my-dossier -o site
  demarche build dossiers/* -o site --site https://maps.example.org/
  demarche build my-dossier --single map.html

The site is plain files that work from any path of any static host. _headers sets caching and the
Content-Security-Policy on hosts that read it; nginx.conf.example and Caddyfile.example do elsewhere.
${EXIT_CODES}`;

export const CHECK_HELP = `
Examples:
  demarche check geodata/dossiers/kurdistan-2017
  demarche check dossiers/*
  Check each quote against a copy of its source, and keep the result for others:
    demarche check geodata/dossiers/kurdistan-2017 --source press-tv=article.txt --sign checked.json
  Check while you write, or for other programs:
    demarche check my-dossier --watch
    demarche check dossiers/* --json

--json prints {"version": 2, "ok": ..., "dossiers": [...]}; each dossier has folder, id, ok, counts
of positions, actions, suspensions and sources, its problems (severity, file, line, column, field, value,
message; of a workbook also sheet and cell) and its proofs. With --watch: one line a check.

A quote has to match the copy letter by letter; only kinds of quotation marks, dashes and spaces
may differ. Locators: p4 is the fourth paragraph of the body, c3 the third caption,
title the title. A negation left out right beside a quote is noticed in English only.
Warnings on stderr do not make a dossier invalid.
${EXIT_CODES}`;

export const PLACES_HELP = `
Examples:
  demarche places catalonia
  demarche places erbil
  demarche places Türkei --json

Columns polity of a dossier take the codes of polities and subdivisions, origin and destination those
of airports (ICAO). Names are found in every language that the geodata have; a city is listed by
its id, as it has no code. --json prints {"version": 1, "places": [...]}; each has kind, code, name,
and where they apply within and foundAs. Exit code 1: nothing was found.
${EXIT_CODES}`;

const presets = SIZE_PRESETS.map(({ id, width, height, unit }) => `${id} ${width}x${height}${unit}`);

/** A few to a line. */
function listed(items: string[], perLine: number): string {
  const lines = Array.from({ length: Math.ceil(items.length / perLine) }, (_, i) =>
    items.slice(i * perLine, (i + 1) * perLine).join(", "),
  );
  return lines.join(",\n  ");
}

const formats = FORMAT_IDS.map((id) => `${id.padEnd(8)}${FORMATS[id].purpose}`);

export const RENDER_HELP = `
Formats:
  ${formats.join("\n  ")}

Sizes by name:
  ${listed(presets, 4)}

Examples:
  A picture for an article, named after what it shows, in the current folder:
    demarche render geodata/dossiers/kurdistan-2017
  A page for print, and the same without title and legend on a transparent background:
    demarche render geodata/dossiers/kurdistan-2017 --size a4 -o map.pdf
    demarche render geodata/dossiers/kurdistan-2017 --without title,legend --transparent -o map.svg
  A dark picture of Iraq on each of two days, in two sizes: four files in maps/:
    demarche render geodata/dossiers/kurdistan-2017 --at 2017-09-25 --at 2017-09-29 \\
      --size article --size square --view iraq --theme dark -o maps/
  The second third of a batch, on the second of three machines:
    demarche render dossiers/* --size large --shard 2/3 -o maps/
  The wider record on one of its days:
    demarche render geodata/dossiers/kurdistan-2017 --sources all --at 2017-10-11
  With the territory disputed between Baghdad and Erbil, or with international borders only:
    demarche render geodata/dossiers/kurdistan-2017 --boundaries disputed --view iraq
    demarche render geodata/dossiers/kurdistan-2017 --boundaries plain
  The rows behind the map, piped to another program:
    demarche render geodata/dossiers/kurdistan-2017 --format csv --table suspensions -o - | head -3

Several folders, dates and sizes give every combination. The path of each file is printed.
${EXIT_CODES}`;
