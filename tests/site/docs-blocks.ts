import { FIELD_WORDS } from "../../src/dossier/read/header/field-words.ts";
import { dossierJsonSchema, type JsonSchema } from "../../src/dossier/read/header/json-schema.ts";
import type { Columns } from "../../src/model/columns/column.ts";
import { type Column, headingOf } from "../../src/model/columns/column.ts";
import { COLUMNS } from "../../src/model/columns/columns.ts";
import { type FileTable, PLACE_COLUMNS } from "../../src/model/columns/places.ts";
import { SOURCE_COLUMNS } from "../../src/model/columns/sources.ts";
import { ROLES, SCALES, type Scale } from "../../src/model/stance.ts";
import { perceivedDifference, VISION_NAMES, type Vision } from "../../src/theme/colour/colour-vision.ts";
import { MOST_COLOURS, MOST_STEPS, shadesOf } from "../../src/theme/colour/palettes.ts";
import { demarche } from "../cli/harness.ts";

const NEEDED = "**Needed.** ";

function table(heading: string, rows: [name: string, words: string][]): string {
  const lines = rows.map(([name, words]) => `| \`${name}\` | ${words.replaceAll("|", "\\|")} |`);
  return [`| ${heading} | what it is for |`, "|---|---|", ...lines].join("\n");
}

const TABLES: Record<FileTable, Columns> = {
  ...COLUMNS,
  places: PLACE_COLUMNS,
  sources: SOURCE_COLUMNS,
};

function columns(name: FileTable): string {
  return table(
    "column",
    Object.entries<Column>(TABLES[name]).map(([field, { required, help }]) => [
      headingOf(field),
      `${required ? NEEDED : ""}${help}`,
    ]),
  );
}

/** Of a field inside others too, it is said whether it is needed there. */
function needed(path: string, schema = dossierJsonSchema()): boolean {
  const [first = "", ...rest] = path.split(".");
  const inner = schema.properties?.[first];
  if (rest.length === 0) return schema.required?.includes(first) ?? false;
  return inner !== undefined && needed(rest.join("."), inner.items ?? inner);
}

const kindOf = ({ type, items, properties }: JsonSchema): string =>
  type === "array" && !items?.properties && items?.type === "string"
    ? "[ ]"
    : type === "array" && items?.properties
      ? "[{ }]"
      : properties
        ? "{ }"
        : "";

function schemaAt(path: string): JsonSchema {
  return path.split(".").reduce((schema: JsonSchema, name) => {
    const found = (schema.items ?? schema).properties?.[name];
    if (!found) throw new Error(`dossier.json has no field ${path}.`);
    return found;
  }, dossierJsonSchema());
}

const fields = () =>
  table(
    "field",
    Object.entries(FIELD_WORDS).map(([path, words]) => {
      const kind = kindOf(schemaAt(path));
      return [`${path}${kind && ` ${kind}`}`, `${needed(path) ? NEEDED : ""}${words}`];
    }),
  );

async function helps(names: string[]): Promise<string> {
  const parts = names.map(async (name) => {
    const { out } = await demarche("help", name);
    return `## demarche ${name}\n\n\`\`\`text npx demarche help ${name}\n${out.trim()}\n\`\`\``;
  });
  return (await Promise.all(parts)).join("\n\n");
}

const SIZES: Record<Scale, { heading: string; sizes: number[] }> = {
  ordered: { heading: "steps", sizes: Array.from({ length: MOST_COLOURS - 1 }, (_, i) => i + 2) },
  diverging: { heading: "steps a side", sizes: Array.from({ length: MOST_STEPS }, (_, i) => i + 1) },
  categorical: { heading: "classes", sizes: [MOST_COLOURS] },
};

/** How far apart the nearest two of some colours are. */
const least = (colours: string[], vision: Vision) =>
  Math.min(
    ...colours.flatMap((a, i) => colours.slice(i + 1).map((b) => perceivedDifference(a, b, vision))),
  ).toFixed(1);

function palette(scale: Scale): string {
  const { heading, sizes } = SIZES[scale];
  const rows = sizes.flatMap((size) =>
    (["light", "dark"] as const).map((theme) => {
      const colours = shadesOf(scale, size).map((shades) => shades[theme]);
      const figures = VISION_NAMES.map((vision) => least(colours, vision));
      return `| ${[size, theme, `\`${colours.join(" ")}\``, ...figures].join(" | ")} |`;
    }),
  );
  const columns = [heading, "ground", "colours", "apart", ...VISION_NAMES.slice(1)];
  return [`| ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length)}`, ...rows].join("\n");
}

/** What a part of a text is to be, by the words of the comment above it. */
function written(instruction: string): string | Promise<string> {
  const [kind, ...names] = instruction.split(" ");
  switch (kind) {
    case "columns":
      return columns(names[0] as FileTable);
    case "fields":
      return fields();
    case "roles":
      return ROLES.map((role) => `\`${role}\``).join(", ");
    case "palette": {
      const scale = SCALES.find((one) => one === names[0]);
      if (!scale) throw new Error(`${names[0]} is not a scale.`);
      return palette(scale);
    }
    case "help":
      return helps(names);
    default:
      throw new Error(`Nothing is known of <!-- ${instruction} -->.`);
  }
}

const PART = /<!-- (.*?) -->\n.*?<!-- end -->/gs;

/** A text with the parts that the code writes, as they are now. */
export async function filled(markdown: string): Promise<string> {
  let text = markdown;
  for (const [whole, instruction = ""] of markdown.matchAll(PART)) {
    const part = `<!-- ${instruction} -->\n\n${await written(instruction)}\n\n<!-- end -->`;
    text = text.replace(whole, () => part);
  }
  return text;
}
