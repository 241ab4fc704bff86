import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { readDossier } from "../../../src/dossier/read/read.ts";
import { readFolder } from "../../../src/node/folder.ts";
import { loadWorld } from "../../../src/node/world.ts";
import { fillPage } from "../../../src/site/template/fill-page.ts";
import { readTemplate } from "../../../src/site/template/template.ts";
import { largeDossier } from "../../fixtures/large.ts";
import { builtTemplate } from "../built-template.ts";

const template = builtTemplate();
/** KB, as Brotli packs them. */
const MOST = 60;

const DOSSIERS = {
  "a vote of 193 members": async () => {
    const files = readFolder("geodata/dossiers/unga-es-10-19");
    return readDossier(files, (await loadWorld()).gazetteer).dossier;
  },
  "1,000 statements and 1,000 routes": async () => largeDossier(1000, 1000),
};

for (const [name, read] of Object.entries(DOSSIERS)) {
  it(`the first picture of ${name} waits for no more HTML than any other`, async () => {
    const [dossier, { geodata }] = [await read(), await loadWorld()];
    if (!dossier) throw new Error(`${name} has errors.`);
    const warned: string[] = [];
    const { html } = await fillPage(readTemplate(template()), dossier, geodata, {
      warn: (words) => warned.push(words),
    });
    const until = html.slice(0, html.indexOf('<aside class="panel"'));
    expect(until).toContain('class="first-marks"');
    expect(brotliCompressSync(until).length / 1024).toBeLessThanOrEqual(MOST);
    expect(warned).toEqual([]);
  }, 60_000);
}
