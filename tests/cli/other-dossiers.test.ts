import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "saxen";
import { describe, expect, it } from "vitest";
import { demarche, scratch } from "./harness.ts";

const ROOT = "tests/fixtures/dossiers";
const path = scratch();

/** How each is summed up; remarks are on names in place of codes. */
const SUMMARIES: Record<string, string> = {
  acts: "1 position, 13 acts, no suspensions, 1 source: no errors",
  antimeridian: "7 positions, 2 suspensions, 1 source: no errors",
  "flights-only": "no positions, 4 suspensions, 1 source: no errors",
  "one-row": "1 position, no suspensions, 1 source: no errors",
  "pacific-forum": "8 positions, 2 suspensions, 1 source: no errors, 2 warnings",
  "positions-only": "6 positions, no suspensions, 1 source: no errors, 6 warnings",
};

function words(svg: string): string {
  let text = "";
  const parser = new Parser();
  parser.on("text", (value, decode) => {
    text += `${decode(value)} `;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.parse(svg);
  return text;
}

describe("a dossier of another event", () => {
  it("is there for each case", () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(SUMMARIES));
  });

  it.each(Object.entries(SUMMARIES))("is checked: %s", async (id, summary) => {
    const { code, out } = await demarche("check", join(ROOT, id));
    expect({ code, out }).toEqual({ code: 0, out: `${id}: ${summary}\n` });
  });

  it.each(Object.keys(SUMMARIES))("is drawn, light and dark: %s", async (id) => {
    for (const theme of ["light", "dark"]) {
      const { code, out, err } = await demarche(
        "render",
        join(ROOT, id),
        "--theme",
        theme,
        "--no-fonts",
        "--format",
        "svg",
        "-o",
        "-",
      );
      expect(code).toBe(0);
      expect(err).not.toMatch(/error|bug/);
      expect(words(out)).toContain("nvented");
      expect(out).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("gives its data back in every table", async () => {
    for (const id of Object.keys(SUMMARIES)) {
      for (const args of [["csv"], ["csv", "--table", "suspensions"], ["geojson"]]) {
        const [format = "", ...rest] = args;
        expect(
          await demarche("render", join(ROOT, id), "--format", format, ...rest, "-o", "-"),
        ).toMatchObject({ code: 0 });
      }
    }
  });

  it("is drawn in one batch with others", async () => {
    const folders = Object.keys(SUMMARIES).map((id) => join(ROOT, id));
    const { code, out } = await demarche(
      "render",
      ...folders,
      "--format",
      "svg",
      "--no-fonts",
      "-o",
      path("out/"),
    );
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(6);
  });
});
