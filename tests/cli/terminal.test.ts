import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BASE } from "../dossier/base.ts";
import { demarche, scratch } from "./harness.ts";

const path = scratch();
// What a terminal obeys: a title, a colour, a control of eight bits, an override of direction.
const NAMES = ["bad\u001B]0;x\u0007", "red\u001B[31m", "c1\u009B31m", "turned\u202Etxt"];
const OBEYED = /[^\P{Cc}\n]|\u202E/u;

it.each(NAMES)("the folder %j reaches the terminal escaped", async (name) => {
  const dir = path(name);
  mkdirSync(dir);
  writeFileSync(`${dir}/dossier.json`, "{");
  writeFileSync(`${dir}/sources.json`, BASE["sources.json"]);
  for (const args of [
    ["check", dir],
    ["check", "--json", dir],
    ["render", dir],
    ["build", dir, "-o", path("out")],
    ["check", `${dir}-none`],
  ]) {
    const { code, out, err } = await demarche(...args);
    expect(code).toBeGreaterThan(0);
    expect(out).not.toMatch(OBEYED);
    expect(err).not.toMatch(OBEYED);
  }
  const { out } = await demarche("check", "--json", dir);
  expect(JSON.parse(out).dossiers[0].folder).toBe(dir);
});
