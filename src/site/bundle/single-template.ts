import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import type { SingleTemplate } from "../template/single-page.ts";
import { dataModules } from "./data-modules.ts";

const APP = fileURLToPath(new URL("../../app/", import.meta.url));
const PUBLIC = fileURLToPath(new URL("../../../public", import.meta.url));
const ENTRY = `${APP}single/main.ts`;
const DOING = [`${APP}single/answer-fetch.ts`, `${APP}main.tsx`];
const STYLES = "virtual:demarche-styles";

/**
 * What the page of one file does without, as what it would need cannot be inside: MapLibre has a worker, dossiers of the
 * reader's own need the boundaries of all countries, finer outlines are 6 MB, and a PDF is a megabyte of programs. The SVG renderer
 * draws in its place.
 */
const WITHOUT: [of: RegExp, module: string][] = [
  [
    /\/render\/maplibre\/map\.ts$/,
    'export function createMap() { throw new Error("This page is drawn as SVG."); }',
  ],
  [/\/maplibre\/worker-url\.ts$/, 'export default "";'],
  [/\/open\/drop-and-paste\.ts$/, "export const listenForFiles = () => {};"],
  [/\/open\/panel\/OpenPanel\.tsx$/, "export const OpenPanel = () => null;"],
  [/\/outline-files\.ts$/, "export const outlinesOf = async () => new Map();"],
  [/^virtual:demarche-own-page$/, "export const ownPage = undefined;"],
  [
    /\/pdf\/pdf\.ts$/,
    'export function writePdf() { throw new Error("A page of one file makes no PDF: save it as SVG or PNG, or take the PDF from the page on its site."); }',
  ],
];

/** Nor the ways to what is not inside. */
const HIDDEN = ".opens,.own{display:none}";

const LINK = /<link rel="stylesheet" href="\.\/([^"]+)" \/>/g;

function withoutParts(html: string): Plugin {
  const styles = [...html.matchAll(LINK)].map(([, href]) => `import ${JSON.stringify(`${APP}${href}`)};`);
  const modules = new Map(WITHOUT.map(([, module], i) => [`\0demarche-without:${i}`, module]));
  return {
    name: "demarche-single",
    enforce: "pre",
    resolveId(id) {
      if (id === STYLES) return `\0${STYLES}`;
      const without = WITHOUT.findIndex(([of]) => of.test(id));
      return without < 0 ? undefined : `\0demarche-without:${without}`;
    },
    load(id) {
      return id === `\0${STYLES}` ? styles.join("\n") : modules.get(id);
    },
    transform(code, id) {
      if (id === ENTRY) return `import ${JSON.stringify(STYLES)};\n${code}`;
      // Imported for what they do, in a package whose other modules do nothing by themselves.
      return DOING.includes(id) ? { code, moduleSideEffects: true } : undefined;
    },
  };
}

/** Text of a script as it may stand inside an element. */
const asElement = (code: string) => code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

/** Builds the page as one script and one style sheet. */
export async function singleTemplate(): Promise<SingleTemplate> {
  const html = readFileSync(`${APP}index.html`, "utf8");
  const built = await build({
    configFile: false,
    logLevel: "warn",
    root: APP,
    base: "./",
    publicDir: PUBLIC,
    plugins: [dataModules(), withoutParts(html)],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      copyPublicDir: false,
      target: "es2023",
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      lib: { entry: ENTRY, formats: ["iife"], name: "demarche" },
    },
  });
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const script = outputs.find((output) => output.type === "chunk");
  const sheet = outputs.find((output) => output.type === "asset" && output.fileName.endsWith(".css"));
  if (script?.type !== "chunk" || sheet?.type !== "asset")
    throw new Error("The build made no page of one file.");
  const bare = html.replace(/\s*<(link|noscript|script)\b(?! name)[^>]*>(.*?<\/\1>)?/g, "");
  return { html: bare, css: `${sheet.source}${HIDDEN}`, script: asElement(script.code) };
}
