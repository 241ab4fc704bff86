import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FONT_SUBSETS } from "../../../src/export/fonts/font-ranges.ts";
import { fontFile } from "../../../src/export/fonts/fonts.ts";
import { loadFont } from "../../../src/node/fonts/fonts.ts";
import { scratch } from "../../cli/harness.ts";

const path = scratch();

/** Unpacks one font in a process of its own, whose folder for temporary files is `tmp`. */
function unpack(tmp: string): string {
  const script = `import { ttfFile } from "./src/node/fonts/fonts.ts";
    import { SUBSETS } from "./src/node/fonts/plex.ts";
    process.stdout.write(ttfFile(SUBSETS[0], 400));`;
  const command = ["--import", "tsx", "--input-type=module", "-e", script];
  const env = { ...process.env, TMPDIR: tmp };
  return spawnSync(process.execPath, command, { encoding: "utf8", env }).stdout;
}

describe("an unpacked font", () => {
  it("is kept for the next process, in a folder of one's own, without drafts", () => {
    mkdirSync(path("tmp"));
    const file = unpack(path("tmp"));
    expect(file.startsWith(path("tmp/demarche-fonts-"))).toBe(true);
    expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000);
    const made = statSync(file).mtimeMs;
    expect(unpack(path("tmp"))).toBe(file);
    expect(statSync(file).mtimeMs).toBe(made);
    const folder = join(file, "..");
    expect(readdirSync(folder)).toHaveLength(1);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("is not taken from a folder that others may write to", () => {
    mkdirSync(path("open"));
    const shared = path(`open/demarche-fonts-${process.getuid?.()}`);
    mkdirSync(shared);
    spawnSync("chmod", ["777", shared]);
    expect(unpack(path("open")).startsWith(`${shared}/`)).toBe(false);
  });
});

it.each(FONT_SUBSETS)("the web font of %s is found by the name that the page gives it", async (subset) => {
  const bytes = await loadFont(fontFile(subset, 600));
  expect(Buffer.from(bytes.subarray(0, 4)).toString("latin1")).toBe("wOF2");
});
