import { fileURLToPath } from "node:url";

/** From a source file of this folder and from the command in `dist/cli` alike: both lie two folders below the root. */
const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const GEODATA = fromRoot("geodata");
/** The page without a dossier, which `demarche build` and `demarche serve` fill. */
export const TEMPLATE = fromRoot("dist/template");
/** Where pictures that were drawn before are kept. */
export const CACHE = fromRoot("node_modules/.cache/demarche");
