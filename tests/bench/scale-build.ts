import { build } from "../../src/cli/build/build.ts";
import { peakBytes } from "./scale-peak.ts";

/** Builds the site of one dossier as the command does, alone in its process and with no picture drawn before, and prints what it took. */
const [folder = "", out = "", template = ""] = process.argv.slice(2);
const start = performance.now();
const code = await build(
  [folder],
  { output: out },
  { out: async () => {}, err: () => {} },
  template,
  `${out}-pictures`,
);
const took = { ms: performance.now() - start, bytes: peakBytes() };
process.stdout.write(JSON.stringify(took));
process.exit(code);
