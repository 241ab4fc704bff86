import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

export interface Program {
  /** A folder to work in. */
  dir: string;
  run(...args: string[]): { code: number | null; out: string; err: string };
  /** For what runs until it is stopped. */
  start(...args: string[]): ChildProcess;
  remove(): void;
}

/**
 * The command and the page that it fills, built as `npm run prepare` does, but from the code as it is. It lies inside
 * the repository, as it looks for its dependencies upwards.
 */
export async function builtProgram(): Promise<Program> {
  mkdirSync("dist", { recursive: true });
  const root = resolve(mkdtempSync("dist/program-test-"));
  const into = (configFile: string, outDir: string) =>
    build({ configFile, logLevel: "error", build: { outDir } });
  await into("src/cli/vite.config.ts", join(root, "dist/cli"));
  await into("src/site/vite.config.ts", join(root, "dist/template"));
  // The package has it beside `dist`.
  symlinkSync(resolve("geodata"), join(root, "geodata"));
  const dir = join(root, "work");
  mkdirSync(dir);
  const file = join(root, "dist/cli/demarche.js");
  return {
    dir,
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
        cwd: dir,
        encoding: "utf8",
      });
      return { code: status, out: stdout, err: stderr };
    },
    start: (...args) => spawn(process.execPath, [file, ...args], { cwd: dir }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The next text that a program says on stdout. */
export function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (chunk) => resolve(String(chunk)));
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it said anything.`)));
  });
}
