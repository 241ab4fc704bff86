import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Name of the script that gives other pages the element `<demarche-map>`: it never changes, as they name it. */
export const EMBED = "embed.js";

const ENTRY = fileURLToPath(new URL("../../embed/embed.ts", import.meta.url));

/** One plain script and no module: a page may load it from any server, which for modules would have to allow it. */
export async function embedScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: { entry: ENTRY, formats: ["iife"], name: "demarche" },
    },
  });
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const chunk = outputs.find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The build made no script for other pages.");
  return chunk.code;
}
