import { FIELD_WORDS } from "../../dossier/read/header/field-words.ts";
import { type Column, type Columns, headingOf } from "../../model/columns/column.ts";
import { COLUMNS } from "../../model/columns/columns.ts";
import { PLACE_COLUMNS } from "../../model/columns/places.ts";

function table(heading: string, words: [name: string, word: string][]): string {
  const rows = words.map(([name, word]) => `| \`${name}\` | ${word} |`);
  return [`| ${heading} | what it is for |`, "|---|---|", ...rows].join("\n");
}

const columns = (columnsOf: Columns) =>
  table(
    "column",
    Object.entries<Column>(columnsOf).map(([field, { help }]) => [headingOf(field), help]),
  );

/** What a CSV cannot say of itself: it knows no comments. */
export const HOWTO = `# How to make this dossier yours

Everything in this folder is an example: no one said any of it. Change it row by row, and check as you go:

    demarche check . --watch

tells every problem with its file, line and column each time a file is saved. When it is silent:

    demarche render . -o map.png

## The files

- \`dossier.json\`: the title, the stances and what else the map says. It needs \`id\`, \`title\` and \`stances\`.
- \`positions.csv\`: one row for each statement of one speaker.
- \`actions.csv\`: one row for each act: a border closed, a law passed, troops sent. It can be left out, and is here.
- \`suspensions.csv\`: one row for each route that a carrier stopped. One of the three tables is enough.
- \`sources.json\`: where it all comes from, in CSL-JSON, which Zotero and every reference manager exports.
- \`places.csv\`: your own airports, crossings and cities, where the map lacks them; see below. It can be left out, and is here.
- \`regions.geojson\`: your own regions, where the map lacks them; see below. It can be left out, and is here.
- \`dossier.schema.json\`: lets an editor such as Visual Studio Code complete and explain \`dossier.json\`.
- This file is not read and can go.

The tables may come as spreadsheets are: \`.csv\` with commas, semicolons or tabs, in UTF-8 or UTF-16, or an \`.xlsx\`
workbook with sheets named \`positions\`, \`actions\` and \`suspensions\`. Columns that you do not need can be left out.

## Columns of positions

${columns(COLUMNS.positions)}

## Columns of actions

${columns(COLUMNS.actions)}

## Columns of suspensions

${columns(COLUMNS.suspensions)}

## Fields of dossier.json

${table("field", Object.entries(FIELD_WORDS))}

## Places of your own

${columns(PLACE_COLUMNS)}

## Regions of your own

\`regions.geojson\` beside the other files is a GeoJSON FeatureCollection of polygons, longitude first (WGS 84). Each feature
has the properties \`code\` (\`X-\` and capitals, such as \`X-CATALONIA\`, or an ISO 3166-2 code such as \`ES-CT\`), \`name\`
and, where it lies in a polity of the map, \`parent\` (\`ESP\`). Rows then name the code like any other. The check refuses rings
that cross themselves or go round the globe, and tells how much of a region lies outside its parent or over others. Whom the
boundaries are owed to belongs in \`credits\`; every picture says that they are yours.

## Colours of your own

A stance may have \`"colour": { "light": "#2F5FA8", "dark": "#6FA0E6" }\`, and the ground \`"base": { "sea": …, "land": … }\`.
Names on a fill are set in an ink that can be read on it (4.5:1). Two colours that no eye can tell apart are an error; what eyes
with protanopia, deuteranopia or tritanopia cannot tell apart is a warning, with the nearest shade that would do.

## Rules that keep the map honest

- A quote is word for word what the source has. \`demarche check . --source example-article=FILE\` proves it against a copy.
- A row that is not \`named\` never takes the colour of one that is.
- Who is named in \`covered\` and has no row is shown as “no statement found”, unlike those nobody looked for.
- What you leave out belongs in \`notes\`, with the reason.
`;
