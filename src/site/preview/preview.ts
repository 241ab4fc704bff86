import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { EN } from "../../app/language/en.ts";
import { blankFiles } from "../../app/open/start/blank.ts";
import { packDossier } from "../../dossier/pack/pack.ts";
import { readDossier } from "../../dossier/read/read.ts";
import type { Gazetteer } from "../../dossier/regions/gazetteer.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { formatProblem, type Problem } from "../../model/problem.ts";
import { readFolder } from "../../node/folder.ts";
import { fillPage } from "../template/fill-page.ts";
import { hasTemplate, readTemplate, type Template } from "../template/template.ts";
import { LIVE_SCRIPT } from "./live-script.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".icc": "application/vnd.iccprofile",
};

const EVENTS = "demarche-events";
const SCRIPT = "demarche-live.js";
/** Only its path is of use. */
const BASE = "http://localhost";

/** Before there is a page for the first time: only the problems. */
const WAITING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Demarche</title></head><body></body></html>`;

const withLive = (html: string) =>
  html.replace("</body>", () => `<script type="module" src="./${SCRIPT}"></script></body>`);

/** Path of a request inside the site; empty for what is no address. */
function pathOf({ url = "/" }: IncomingMessage): string {
  if (!URL.canParse(url, BASE)) return "";
  const { pathname } = new URL(url, BASE);
  return `${pathname.slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`;
}

/** One dossier's page, kept in memory. */
export class Preview {
  #files = new Map<string, string | Uint8Array>([["index.html", withLive(WAITING)]]);
  #state = { version: 0, problems: [] as string[] };
  /** Whether the folder holds no files: its page is one to begin a dossier on. */
  isEmpty = false;
  readonly #listeners = new Set<ServerResponse>();
  readonly #shared: Set<string>;

  constructor(
    readonly dir: string,
    readonly template: Template,
    readonly geodata: Geodata,
    readonly gazetteer: Gazetteer,
  ) {
    this.#shared = new Set(template.files);
  }

  /** Reads the folder again; what is wrong with it. The page that was there last stays where there is an error. */
  async refresh(): Promise<Problem[]> {
    const there = readFolder(this.dir);
    this.isEmpty = Object.keys(there).length === 0;
    const files = this.isEmpty ? blankFiles(EN.open.start.untitled) : there;
    const today = this.isEmpty ? new Date().toISOString().slice(0, 10) : undefined;
    const { dossier, problems } = readDossier(files, this.gazetteer, today);
    if (dossier) {
      const packed = packDossier(files, dossier.id);
      const page = await fillPage(this.template, dossier, this.geodata, { warn: () => {}, packed });
      this.#files = new Map(page.files.map(({ fileName, source }) => [fileName, source]));
      this.#files.set("index.html", withLive(page.html));
    }
    this.#state = {
      version: this.#state.version + (dossier ? 1 : 0),
      problems: problems.map(formatProblem),
    };
    for (const listener of this.#listeners) listener.write(this.#event());
    return problems;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    if (path === EVENTS) {
      this.#listen(response);
      return;
    }
    const content = this.#contentOf(path);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    if (content === undefined) response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found.\n");
    else response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(content);
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
  }

  #event(): string {
    return `data: ${JSON.stringify(this.#state)}\n\n`;
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(this.#event());
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  /** Only names that are listed: no path leads out of the folder. */
  #contentOf(path: string): string | Uint8Array | undefined {
    if (path === SCRIPT) return LIVE_SCRIPT;
    const own = this.#files.get(path);
    return own ?? (this.#shared.has(path) ? readFileSync(join(this.template.dir, path)) : undefined);
  }
}

/** Undefined where the template has not been built. */
export function openPreview(
  dir: string,
  templateDir: string,
  geodata: Geodata,
  gazetteer: Gazetteer,
): Preview | undefined {
  if (!hasTemplate(templateDir)) return undefined;
  return new Preview(dir, readTemplate(templateDir), geodata, gazetteer);
}
