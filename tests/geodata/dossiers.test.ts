import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodataFiles } from "../../src/node/geodata/geodata-files.ts";
import { geodataFor } from "../../src/node/geodata/subdivisions.ts";
import { loadWorld } from "../../src/node/world.ts";

const { gazetteer, geodata } = await loadWorld();
const { dossier, problems } = readDossier(readFolder("geodata/dossiers/unga-es-10-19"), gazetteer);
const votes = dossier?.positions.filter(({ actor }) => actor.startsWith("Delegation of ")) ?? [];

describe("the record of Catalonia’s referendum", () => {
  const read = readDossier(readFolder("geodata/dossiers/catalonia-2017"), gazetteer);

  it("has no problems, and 20 to 30 rows with a source for each", () => {
    expect(read.problems).toEqual([]);
    const rows = read.dossier?.positions ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.length).toBeLessThanOrEqual(30);
    expect(
      rows.filter(({ quote, confidence }) => !quote && confidence !== "low" && confidence !== "medium"),
    ).toEqual([]);
  });

  it.each(["ES-CT", "GB-SCT", "BE-VLG"])("draws %s as its own polity", (code) => {
    if (!read.dossier) throw new Error("not read");
    const drawn = geodataFor(read.dossier, geodata).regions.features.map(({ properties }) => properties.code);
    expect(drawn).toContain(code);
  });
});

describe("the vote on the status of Jerusalem", () => {
  it("has no problems", () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ["for", 128],
    ["against", 9],
    ["abstained", 35],
    ["did-not-vote", 21],
  ])("has %s: %i", (stance, count) => {
    expect(votes.filter((row) => row.stance === stance)).toHaveLength(count);
  });

  it("has one row of each member of the United Nations", () => {
    const members = readGeodataFiles("geodata").countries.features.map(({ properties }) => properties);
    const codes = members.filter(({ status }) => status === "member").map(({ code }) => code);
    expect(votes.map(({ polity }) => polity).sort()).toEqual(codes.sort());
  });

  it("has the nine that the United Nations name", () => {
    const against = votes.filter(({ stance }) => stance === "against").map(({ polity }) => polity);
    expect(against.sort()).toEqual(["FSM", "GTM", "HND", "ISR", "MHL", "NRU", "PLW", "TGO", "USA"]);
  });
});
