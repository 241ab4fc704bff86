import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};
/** Compressed already. */
const PACKED = new Set([".png", ".woff2", ".br", ".gz"]);

/** A response that the server has sent. */
export interface Sent {
  path: string;
  /** Of the body, as it travels. */
  bytes: number;
  /** ms since the epoch, when the last byte was handed to the network. */
  at: number;
}

export interface Served {
  url: string;
  /** In the order in which they were finished; may be emptied between two measurements. */
  sent: Sent[];
  close(): Promise<void>;
}

interface File {
  body: Buffer;
  headers: Record<string, string | number>;
}

function fileOf(path: string, press: boolean): File {
  const extension = extname(path);
  const plain = readFileSync(path);
  const brotli = press && !PACKED.has(extension);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const body = brotli ? brotliCompressSync(plain, { params }) : plain;
  return {
    body,
    headers: {
      "content-type": TYPES[extension] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": "public, max-age=31536000, immutable",
      ...(brotli && { "content-encoding": "br" }),
    },
  };
}

function addressesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const found = new Map(files.map((path) => [`/${relative(folder, path).split(sep).join("/")}`, path]));
  for (const [address, path] of [...found]) {
    if (address.endsWith("/index.html")) found.set(address.slice(0, -"index.html".length), path);
  }
  return found;
}

export interface ServeOptions {
  /** Whether to serve brotli of the highest quality, as a good host does; all files are then pressed beforehand. */
  press?: boolean;
}

/** Serves a folder, as a good host does: what a browser has it may keep. A first visit needs a browser without a past. */
export async function serveFolder(folder: string, { press = false }: ServeOptions = {}): Promise<Served> {
  const addresses = addressesOf(folder);
  const files = new Map<string, File>();
  const fileAt = (path: string): File => {
    const file = files.get(path) ?? fileOf(path, press);
    files.set(path, file);
    return file;
  };
  if (press) for (const path of addresses.values()) fileAt(path);
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const path = addresses.get(address);
    const file = path === undefined ? undefined : fileAt(path);
    response.on("finish", () => sent.push({ path: address, bytes: file?.body.length ?? 0, at: Date.now() }));
    response.writeHead(file ? 200 : 404, file?.headers ?? {});
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
