import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { run } from "../../src/cli/run.ts";

export interface Told {
  code: number;
  out: string;
  err: string;
  /** Stdout as it came. */
  bytes: Buffer;
}

/** Runs the command in this process. */
export async function demarche(...args: string[]): Promise<Told> {
  const chunks: Buffer[] = [];
  let err = "";
  const code = await run(args, {
    out: async (chunk) => void chunks.push(Buffer.from(chunk)),
    err: (text) => {
      err += text;
    },
  });
  const bytes = Buffer.concat(chunks);
  return { code, out: bytes.toString("utf8"), err, bytes };
}

/** A folder that is made before the tests of a file and removed after them; a function from names to paths in it. */
export function scratch(dossiers: Record<string, Record<string, string>> = {}): (name?: string) => string {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "demarche-cli-"));
    for (const [name, files] of Object.entries(dossiers)) {
      mkdirSync(join(root, name));
      for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));
  return (name = "") => join(root, name);
}
