import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { formatProblem } from "../../model/problem.ts";
import { EXIT, Failure, isSystemError, reasonOf, Usage } from "../../node/errors.ts";
import { TEMPLATE } from "../../node/paths.ts";
import { loadWorld } from "../../node/world.ts";
import type { Preview } from "../../site/preview/preview.ts";
import { repeat, watchFolders } from "../check/watch.ts";
import { assertFolders } from "../files/dossiers.ts";
import type { Terminal } from "../files/terminal.ts";
import { portOf } from "../options/port.ts";

/** Options of the command as they are written. */
export interface ServeFlags {
  port?: string;
}

const HOST = "127.0.0.1";

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      const why = taken
        ? `is taken: choose another with --port ${port + 1}`
        : `cannot be used: ${reasonOf(error)}`;
      reject(new Failure(`Port ${port} ${why}.`));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Pages of other sites must not read what is only shown to this machine, whatever name they gave it. */
function isOwn({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? "");
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${words}\n`);
}

/** A draft answers no other site: none may frame it, read it or take what it sends for something else. */
const GUARDS = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

function serverOf(preview: Preview): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
    if (!isOwn(request)) refuse(response, 403, "This page can be seen on this machine only.");
    else if (request.method !== "GET" && request.method !== "HEAD")
      refuse(response, 405, "Nothing is taken here.");
    else preview.answer(request, response);
  });
}

/** Reads the folder again, and lives through what is half written. */
async function refresh(preview: Preview, io: Terminal): Promise<void> {
  try {
    for (const problem of await preview.refresh()) io.err(`${formatProblem(problem)}\n`);
  } catch (error) {
    if (isSystemError(error)) io.err(`${error.path} cannot be used: ${reasonOf(error)}.\n`);
    else if (error instanceof Failure) io.err(`${error.message}\n`);
    else throw error;
  }
}

async function previewOf(dir: string, template: string): Promise<Preview> {
  const { geodata, gazetteer } = await loadWorld();
  const { openPreview } = await import("../../site/preview/preview.ts");
  const preview = openPreview(dir, template, geodata, gazetteer);
  if (preview) return preview;
  throw new Failure("The page template is not built: run npm run prepare.");
}

/** Serves the page of one dossier, until Ctrl+C. */
export async function serve(
  folders: string[],
  flags: ServeFlags,
  io: Terminal,
  template = TEMPLATE,
): Promise<number> {
  assertFolders(folders);
  const [dir = "", ...more] = folders;
  if (more.length > 0) throw new Usage(`${folders.length} folders are given: expected one.`);
  const port = portOf(flags.port);
  const preview = await previewOf(dir, template);
  const server = serverOf(preview);
  const address = `http://${HOST}:${await listening(server, port)}/`;
  let told = false;
  const run = async () => {
    await refresh(preview, io);
    if (!told) await io.out(`${address}${preview.isEmpty ? "#new" : ""}\n`);
    if (!told && preview.isEmpty)
      io.err(`${dir} is empty: begin a dossier on the page, and save it there.\n`);
    told = true;
  };
  try {
    await repeat(run, [dir], watchFolders, io.signal);
  } finally {
    preview.close();
    server.close();
    server.closeAllConnections();
  }
  return EXIT.well;
}
