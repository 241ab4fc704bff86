import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";
import { fillPage } from "../../src/site/template/fill-page.ts";
import { readTemplate } from "../../src/site/template/template.ts";
import { geodata, largeDossier } from "../fixtures/large.ts";

/** Builds the page of a large dossier into a folder, in a process of its own: what runs the specs knows nothing of Preact. */
const [out = "", statements = "", routes = ""] = process.argv.slice(2);
const templateDir = join(out, "template");
await build({ configFile: "src/site/vite.config.ts", logLevel: "error", build: { outDir: templateDir } });
const template = readTemplate(templateDir);
const dossier = largeDossier(Number(statements), Number(routes));
const page = await fillPage(template, dossier, geodata, { warn: () => {} });
const site = join(out, "site");
for (const { fileName, source } of [{ fileName: "index.html", source: page.html }, ...page.files]) {
  mkdirSync(dirname(join(site, fileName)), { recursive: true });
  writeFileSync(join(site, fileName), source);
}
for (const file of template.files) cpSync(join(templateDir, file), join(site, file));
