import { describe, expect, it } from "vitest";
import { BASE, read } from "../base.ts";

const many = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(",");
const hex = (i: number) => `#${((i * 2_654_435) % 0xffffff).toString(16).padStart(6, "0")}`;
const header = (more: string) => BASE["dossier.json"].replace("{", `{ ${more},`);

describe("a dossier within the limits", () => {
  it.each([
    ["fifty thousand unknown fields", { "dossier.json": header(many(50_000, (i) => `"field${i}": ${i}`)) }],
    [
      "twenty thousand sources that no row uses",
      {
        "dossier.json": header('"defaultSource": "press"'),
        "sources.json": BASE["sources.json"].replace(
          "[",
          `[${many(20_000, (i) => `{ "id": "s${i}", "type": "webpage", "title": "One title" }`)},`,
        ),
      },
    ],
    [
      "eighty colours",
      {
        "dossier.json": BASE["dossier.json"].replace(
          '"stances": [',
          `"stances": [${many(80, (i) => `{ "id": "c${i}", "label": "C", "colour": { "light": "${hex(i)}" } }`)},`,
        ),
      },
    ],
  ])("is checked in a moment, with %s", (_, files) => {
    const started = process.cpuUsage();
    const { problems } = read({ ...BASE, ...files });
    const { user, system } = process.cpuUsage(started);
    expect(problems.length).toBeGreaterThan(10);
    // Hundreds of seconds where each is compared with all the others.
    expect((user + system) / 1e6).toBeLessThan(6);
  });
});
