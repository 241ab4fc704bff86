import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../src/dossier/regions/gazetteer.ts";
import { dossierOfLayer } from "../../src/dossier/state/layers.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";

const { dossier: whole } = readDossier(
  readFolder("geodata/dossiers/kurdistan-2017"),
  gazetteerOf(readGeodata("geodata")),
);
if (!whole) throw new Error("The dossier has errors: kurdistan-2017.test.ts tells them.");
const dossier = dossierOfLayer(whole, "article");
const article = readFileSync("tests/fixtures/article.txt", "utf8");
const rows = [...dossier.positions, ...dossier.actions, ...dossier.suspensions];

/** What the article says, in its order, and the rows that hold it; none where a note tells why it is left out. */
const TRACE: [fact: string, rows: string[], note?: RegExp][] = [
  ["A01 the United States does not recognise the vote", ["usa-recognition"]],
  ["A02 the referendum was held", ["krg-held"]],
  ["A03 officials on the Yes share", ["krg-yes-share"]],
  ["A04 Tillerson on the vote's legitimacy", ["usa-recognition"]],
  ["A05 Tillerson on the use of force", ["usa-force"]],
  ["A06 Tillerson urges calm", ["usa-calm"]],
  ["A07 Barzani votes", ["krg-barzani-votes"]],
  ["A08 all major parties are concerned", ["major-parties-concern"], /names no state/],
  ["A09 Israel is the exception", ["isr-exception"], /does not say that Israel supports/],
  ["A10 operations against Daesh", [], /^Left out: .*Daesh \(paragraph 6\)/],
  ["A11 criticism without a critic", [], /^Left out: .*criticized” \(paragraph 7\)/],
  ["A12 Barzani on independence and talks", ["krg-barzani-talks"]],
  ["A13 al-Abadi demands annulment", ["irq-annulment"]],
  ["A14 al-Sistani opposes", ["irq-sistani"]],
  ["A15 Baghdad's request", ["irq-request"]],
  ["A16 Turkish Airlines", ["tk-ebl", "tk-isu"], /names no airport and no route/],
  ["A17 EgyptAir", ["ms-ebl"], /names no airport and no route/],
  ["A18 Middle East Airlines", ["me-ebl"], /names no airport and no route/],
  ["A19 other carriers", ["other-carriers"], /“Including” \(paragraph 11\)/],
  ["A20 officials in Erbil are under pressure", ["krg-pressure"]],
];

describe("what the article says", () => {
  it.each(TRACE)("%s is a row, or a note says why not", (_, ids, note) => {
    for (const id of ids) expect(rows.map((r) => r.id)).toContain(id);
    if (note) expect(dossier.notes.some((n) => note.test(n))).toBe(true);
    expect(ids.length > 0 || note !== undefined).toBe(true);
  });

  it("is all that the dossier says", () => {
    expect(new Set(TRACE.flatMap(([, ids]) => ids))).toEqual(new Set(rows.map((r) => r.id)));
  });

  it("dates two things only, and no suspension", () => {
    const dated = dossier.positions.filter((p) => p.date).map((p) => [p.id, p.date]);
    expect(dated).toEqual([
      ["usa-recognition", "2017-09-29"],
      ["usa-force", "2017-09-29"],
      ["usa-calm", "2017-09-29"],
      ["krg-held", "2017-09-25"],
      ["krg-barzani-votes", "2017-09-25"],
    ]);
    for (const s of dossier.suspensions) expect(s.announced ?? s.suspended ?? s.resumed).toBeUndefined();
  });

  it("is quoted without the marks around it, and every passage quoted in a note is in it", () => {
    for (const { quote } of rows) if (quote) expect(quote).not.toMatch(/^["“]|["”,]$/);
    // `including` begins no sentence in the article.
    const quoted = dossier.notes.flatMap((n) => [...n.matchAll(/“([^”]+)”/g)].map((m) => m[1] ?? ""));
    for (const words of quoted) expect(article.toLowerCase()).toContain(words.toLowerCase());
  });

  it("gives Iraq the words of its government, not those of a cleric", () => {
    expect(dossier.positions.find((p) => p.id === "irq-sistani")?.standing).toBe("figure");
  });

  it("names no airport, so each route says where it comes from, with an address", () => {
    for (const s of dossier.suspensions.filter((x) => x.origin)) {
      expect(s.routeSource).toMatch(/^Not from the article\. .*\([a-z-]+(\.[a-z]+)+\/.+\)/);
      expect(s.requestedBy).toBe("IRQ");
    }
  });
});
