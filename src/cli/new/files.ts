import { dossierJsonSchema } from "../../dossier/read/header/json-schema.ts";
import { LAYOUTS } from "../../dossier/read/tables/layouts.ts";
import { HEADER, SOURCES } from "./header.ts";
import { HOWTO } from "./howto.ts";
import { csvOf, POSITIONS, SUSPENSIONS } from "./rows.ts";

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A folder's name as an id: `Åland 2024` is `aland-2024`; nothing where no letter is left. */
export function idOf(name: string): string | undefined {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-|-$/g, "") || undefined;
}

/** The files of a new dossier. */
export function starterFiles(id = HEADER.id): Record<string, string> {
  return {
    "dossier.json": json({ ...HEADER, id }),
    "positions.csv": csvOf(POSITIONS, LAYOUTS.positions.columns),
    "suspensions.csv": csvOf(SUSPENSIONS, LAYOUTS.suspensions.columns),
    "sources.json": json(SOURCES),
    "dossier.schema.json": json(dossierJsonSchema()),
    "HOWTO.md": HOWTO,
  };
}
