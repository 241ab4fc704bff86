import { describe, expect, it } from "vitest";
import { readDossier } from "../../src/dossier/read/read.ts";
import { readFolder } from "../../src/node/folder.ts";
import { readGeodataFiles } from "../../src/node/geodata-files.ts";
import { loadWorld } from "../../src/node/world.ts";

const { gazetteer } = await loadWorld();
const { dossier, problems } = readDossier(readFolder("geodata/dossiers/unga-es-10-19"), gazetteer);
const votes = dossier?.positions.filter(({ actor }) => actor.startsWith("Delegation of ")) ?? [];

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
