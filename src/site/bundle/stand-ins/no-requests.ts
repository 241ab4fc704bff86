import { fileURLToPath } from "node:url";

const noFetch = fileURLToPath(new URL("no-fetch.ts", import.meta.url));

/** For Vite's `resolve.alias`: the reader of BibTeX brings programs of Node's that fetch, which nothing here calls. */
export const NO_REQUESTS = { "node-fetch": noFetch, "sync-fetch": noFetch };
