import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "vite";

export interface Program {
  /** A folder to work in, of this caller's own. */
  dir: string;
  run(...args: string[]): { code: number | null; out: string; err: string };
  /** For what runs until it is stopped. */
  start(...args: string[]): ChildProcess;
  remove(): void;
}

/** How the folders begin that the workers of a process build. */
const programsOf = (pid: number) => `dist/program-test-${pid}-`;

/** What vitest does at its end, as it ends its workers before they can do it. */
export function teardown(): void {
  const own = basename(programsOf(process.pid));
  for (const name of existsSync("dist") ? readdirSync("dist") : [])
    if (name.startsWith(own)) rmSync(join("dist", name), { recursive: true, force: true });
}

/** Inside the repository, as the command looks for its dependencies upwards. */
async function builtRoot(): Promise<string> {
  mkdirSync("dist", { recursive: true });
  const root = resolve(mkdtempSync(programsOf(process.ppid)));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  const into = (configFile: string, outDir: string) =>
    build({ configFile, logLevel: "error", build: { outDir } });
  await into("src/cli/vite.config.ts", join(root, "dist/cli"));
  await into("src/site/vite.config.ts", join(root, "dist/template"));
  // The package has it beside `dist`.
  symlinkSync(resolve("geodata"), join(root, "geodata"));
  return root;
}

let building: Promise<string> | undefined;

/** The folder of the command and the page that it fills, built once in a process: as `npm run prepare` does, but from the code as it is. */
export function builtOnce(): Promise<string> {
  building ??= builtRoot();
  return building;
}

export async function builtProgram(): Promise<Program> {
  const root = await builtOnce();
  const dir = mkdtempSync(join(root, "work-"));
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
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** The next text that a program says on stdout. */
export function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (chunk) => resolve(String(chunk)));
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it said anything.`)));
  });
}
