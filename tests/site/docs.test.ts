import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { marked, type Tokens } from "marked";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SourcesSchema } from "../../src/dossier/read/header/schema.ts";
import { readDossier } from "../../src/dossier/read/read.ts";
import { withRegions } from "../../src/dossier/regions/with-regions.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { loadWorld } from "../../src/node/world.ts";
import { buildScene } from "../../src/scene/build.ts";
import { captionOf } from "../../src/site/docs/markdown.ts";
import { docsFiles, markdownOf, PAGES, type PageName, textPath } from "../../src/site/docs/pages.ts";
import { CORE } from "../../src/theme/fonts/core-letters.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { builtProgram, type Program, said } from "../cli/built-program.ts";
import { filled } from "./docs-blocks.ts";

const isCode = (token: { type: string }): token is Tokens.Code => token.type === "code";
const codeOf = (name: PageName) => marked.lexer(markdownOf(name)).filter(isCode);

/** The dossiers that a page holds, by the id of each: its files begin with dossier.json. */
function recipes(): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  let files: Record<string, string> = {};
  for (const { lang, text } of codeOf("recipes")) {
    const file = captionOf(lang);
    if (file === "dossier.json") {
      files = {};
      found.set(JSON.parse(text).id, files);
    }
    if (file) files[file] = `${text}\n`;
  }
  return found;
}

describe("the texts", () => {
  // Where one is stale, `npx vitest run tests/site/docs.test.ts -u` writes its tables anew.
  it.each(PAGES)("%s has the tables and helps of the code as it is", async (name) => {
    await expect(await filled(markdownOf(name))).toMatchFileSnapshot(`../../src/site/docs/${textPath(name)}`);
  });

  it("name each field that is read of a source", () => {
    const section = /## Sources\n(.*?)\n<!-- columns/s.exec(markdownOf("format"))?.[1] ?? "";
    const named = [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(SourcesSchema.item.entries));
  });

  it.each(PAGES)("%s has no JSON that is broken", (name) => {
    for (const { text } of codeOf(name).filter(({ lang }) => lang?.startsWith("json"))) JSON.parse(text);
  });

  it.each(PAGES)("%s is set in letters that its fonts have", (name) => {
    const isThere = (code: number) =>
      code === 10 || CORE.some(([first, last]) => code >= first && code <= last);
    const strange = [...markdownOf(name)].filter((letter) => !isThere(letter.codePointAt(0) ?? 0));
    expect(strange).toEqual([]);
  });
});

describe("the pages", () => {
  const files = new Map(docsFiles("public").map(({ fileName, source }) => [fileName, source]));
  const pages = [...files].filter(([name]) => name.endsWith(".html"));
  const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

  it("are one for each text, with nothing that runs and nothing from elsewhere", () => {
    expect(pages.map(([name]) => name)).toEqual(PAGES.map((name) => `docs/${name}.html`));
    for (const [, html] of pages) {
      expect(String(html)).not.toMatch(/<script|<iframe|<img|style="|\son\w+=/);
      expect(String(html)).toContain("default-src 'none'; style-src 'sha256-");
    }
  });

  it.each(pages)("%s leads nowhere where nothing is", (name, html) => {
    // What an example leads to is somewhere else.
    const own = String(html).replace(/<pre.*?<\/pre>/gs, "");
    for (const [, href = ""] of own.matchAll(/(?:href=|url\()"([^"]+)"/g)) {
      if (href === "../") continue;
      const [path = "", id] = href.split("#");
      const file = path ? join("docs", path) : name;
      expect([href, files.has(file)]).toEqual([href, true]);
      if (id) expect([href, idsIn(String(files.get(file))).has(id)]).toEqual([href, true]);
    }
  });
});

describe("the recipes", async () => {
  const { gazetteer, geodata } = await loadWorld();
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it.each([...recipes()])("%s is a dossier without a fault, and makes a picture", (id, files) => {
    const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)]));
    const { dossier, problems } = readDossier(bytes, gazetteer);
    expect(problems.map(formatProblem)).toEqual([]);
    if (!dossier) throw new Error(`${id} is not a dossier.`);
    const [view] = dossier.views;
    if (!view) throw new Error(`${id} has no view.`);
    const shown = { bounds: view.bounds, at: dossier.period.end };
    const scene = buildScene(dossier, withRegions(geodata, dossier), shown, LIGHT);
    const drawn = scene.layers.flatMap(({ marks }) => marks).filter((mark) => mark.rows.length > 0);
    expect(drawn.length).toBeGreaterThan(2);
  });
});

/** The commands of a page, each with what the text says that it answers. */
function commandsOf(name: PageName): { line: string; answer?: string }[] {
  return codeOf(name).flatMap(({ lang, text }, i, all) => {
    if (lang !== "sh") return [];
    const lines = text.split("\n").map((line) => ({ line }));
    const next = all[i + 1];
    const answered = lines.slice(-1).map(({ line }) => ({ line, answer: next?.text ?? "" }));
    return next?.lang === "text" ? [...lines.slice(0, -1), ...answered] : lines;
  });
}

describe("what the texts say that is typed", () => {
  let program: Program;
  beforeAll(async () => {
    program = await builtProgram();
    symlinkSync(resolve("geodata"), join(program.dir, "geodata"));
    copyFileSync("tests/fixtures/article.txt", join(program.dir, "article.txt"));
    for (const [id, files] of recipes()) {
      mkdirSync(join(program.dir, id));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(program.dir, id, name), text);
    }
  }, 180_000);
  afterAll(() => program.remove());

  it.each(PAGES.filter((name) => commandsOf(name).length > 0))(
    "on the page %s works",
    async (page) => {
      // Each page begins anew.
      for (const { line, answer } of commandsOf(page)) {
        const [npx, name, ...args] = line.split(/\s+/);
        expect([npx, name]).toEqual(["npx", "demarche"]);
        const own = args.map((arg) => arg.replace(/^my-/, `${page}-`));
        if (own[0] === "serve") {
          const serving = program.start(...own, "--port", "0");
          const url = (await said(serving)).trim();
          expect((await fetch(`${url}docs/`)).status).toBe(200);
          serving.kill();
          continue;
        }
        const { code, out, err } = program.run(...own);
        expect({ line, code, err: code === 0 ? "" : err }).toEqual({ line, code: 0, err: "" });
        if (answer) expect(`${out}${err}`.replaceAll(`${page}-`, "my-").trim()).toBe(answer);
      }
    },
    120_000,
  );
});
