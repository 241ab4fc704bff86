import { describe, expect, it } from "vitest";
import { open } from "../../../../src/app/language/en/open.ts";
import { aboutOf, withQuestion, withStances, withTitle } from "../../../../src/app/open/start/about.ts";
import { blankFiles } from "../../../../src/app/open/start/blank.ts";
import { headerOf, withHeader } from "../../../../src/app/open/start/header.ts";
import { PRESETS } from "../../../../src/app/open/start/presets.ts";
import { stancesOfLines, stancesOfPreset } from "../../../../src/app/open/start/stances.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";

const GAZETTEER = { polities: [{ code: "NOR", name: "Norway", aliases: [] }], airports: ["ENGM"] };
const read = (files: Record<string, Uint8Array>) => readDossier(files, GAZETTEER, "2031-05-01");
const blank = blankFiles("Untitled");
const text = (of: Uint8Array | undefined) => new TextDecoder().decode(of);

describe("a dossier from nothing", () => {
  it("is drawn without a problem, on the day that it is begun", () => {
    const { dossier, problems } = read(blank);
    expect(problems).toEqual([]);
    expect(dossier).toMatchObject({ id: "new", title: "Untitled", positions: [], sources: [] });
    expect(dossier?.period).toEqual({ start: "2031-05-01", end: "2031-05-01" });
  });

  it("fails the check of the command as before", () => {
    const { dossier, problems } = readDossier(blank, GAZETTEER);
    expect(dossier).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual(["period"]);
  });

  it("is called by its first title, and keeps that id under another", () => {
    const first = withTitle(blank, "Who recognises Åland?");
    expect(headerOf(first)?.id).toBe("who-recognises-aland");
    expect(headerOf(withTitle(first, "Other"))).toMatchObject({ id: "who-recognises-aland", title: "Other" });
  });

  it.each(["日本", "…", "?!"])("has an id whatever its title: %s", (title) => {
    expect(read(withTitle(blank, title)).dossier?.id).toBe("dossier");
  });

  it("asks a question, another, and none", () => {
    const asked = withQuestion(blank, "Is it one?");
    expect(read(asked).dossier?.question?.label).toBe("Is it one?");
    expect(aboutOf(withQuestion(asked, "Is it two?"))?.question).toBe("Is it two?");
    expect(headerOf(withQuestion(asked, ""))?.questions).toBeUndefined();
  });
});

describe("presets", () => {
  it.each(PRESETS.map(({ id }) => id))("%s is a dossier without a problem", (id) => {
    const answers = stancesOfPreset(id, open.start.presets);
    const { dossier, problems } = read(withStances(blank, answers?.stances ?? [], answers?.scale));
    expect(problems).toEqual([]);
    expect(dossier?.scale).toBe("diverging");
    expect(dossier?.stances.length).toBeGreaterThan(2);
    for (const { label, description, role, colour } of dossier?.stances ?? []) {
      expect([label, description, role].every(Boolean)).toBe(true);
      expect(colour).toBeUndefined();
    }
  });
});

describe("stances of one's own", () => {
  it.each([
    ["Yes\nNo\n\n Yes ", ["yes", "no"]],
    ["For\r\nAgainst\r\nSilent", ["for", "against", "silent"]],
    ["Ja!\nJa?", ["ja", "ja-2"]],
    ["是\n否", ["stance-1", "stance-2"]],
  ])("%j", (lines, ids) => {
    expect(stancesOfLines(lines).map(({ id }) => id)).toEqual(ids);
  });
});

describe("a header", () => {
  it("keeps its text but for the field that is changed", () => {
    const odd = '{ "id":"x",\n\t"title" : "A",   "stances": [ ] }\n';
    const files = { ...blank, "dossier.json": new TextEncoder().encode(odd) };
    expect(text(withHeader(files, { title: "B" })["dossier.json"])).toBe(odd.replace('"A"', '"B"'));
    expect(withHeader(files, { title: "A" })).toBe(files);
  });

  it("that cannot be read is left to be mended", () => {
    const files = { ...blank, "dossier.json": new TextEncoder().encode('{ "id": ') };
    expect(aboutOf(files)).toBeUndefined();
  });
});
