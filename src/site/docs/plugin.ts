import { extname } from "node:path";
import type { Plugin } from "vite";
import { docsFiles } from "./pages.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Puts the documentation beside the page that is built, and beside the one that is worked on. */
export function documentation(): Plugin {
  let publicDir = "";
  return {
    name: "demarche-documentation",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle() {
      for (const file of docsFiles(publicDir)) this.emitFile({ type: "asset", ...file });
    },
    configureServer({ middlewares }) {
      middlewares.use("/docs", ({ url = "/" }, response, next) => {
        const [path = ""] = url.slice(1).split(/[?#]/);
        const found = docsFiles(publicDir).find((f) => f.fileName === `docs/${path || "index.html"}`);
        if (!found) return next();
        response.setHeader("Content-Type", TYPES[extname(found.fileName)] ?? "application/octet-stream");
        response.end(found.source);
      });
    },
  };
}
