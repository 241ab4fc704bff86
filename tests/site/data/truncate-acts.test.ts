import { describe, expect, it } from "vitest";
import { knowsSubject } from "../../../src/app/state/url/known-subject.ts";
import { pageDataOf } from "../../../src/app/view-model/page-data.ts";
import type { Action } from "../../../src/model/dossier.ts";
import { dataInHtml, tableFiles, truncateData } from "../../../src/site/data/truncate.ts";
import { dossier, geodata } from "../../export/kurdistan.ts";
import { ACTS, acted } from "../../fixtures/acts.ts";

const [ended] = ACTS.filter(({ id }) => id === "drill");
if (!ended) throw new Error("No act has ended.");
const many = Array.from({ length: 500 }, (_, i): Action => ({ ...ended, id: `ended-${i}` }));
const data = pageDataOf({ ...acted, actions: [...many, ...ACTS] }, geodata);
const cut = truncateData(data);

describe("a page with more acts than its HTML can hold", () => {
  it("keeps those that are in force first, and counts what it has left out", () => {
    const ids = cut.dossier.actions.map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(ids).toEqual(expect.arrayContaining(["shut", "denial", "kirkuk", "fuel"]));
    expect(cut.cut?.acts).toBe(505);
    expect(cut.cut?.held.TUR?.acts).toBe(501);
  });

  it("has all of them as a table beside it; a dossier without acts has none", () => {
    const files = tableFiles(data.dossier).map(({ fileName }) => fileName);
    expect(files).toEqual(["positions.csv", "actions.csv", "suspensions.csv"]);
    expect(tableFiles({ ...dossier, actions: [] }).map(({ fileName }) => fileName)).toEqual([
      "positions.csv",
      "suspensions.csv",
    ]);
  });
});

describe("a page of few acts", () => {
  it("holds all of them, and the cities that they name", () => {
    const page = dataInHtml(pageDataOf(acted, geodata));
    expect(page.cut).toBeUndefined();
    expect(page.cities.map(({ id }) => id)).toEqual(["kirkuk"]);
    expect(page.polities.map(({ code }) => code)).toEqual(expect.arrayContaining(["IRN", "IQ-KR", "TUR"]));
  });

  it("takes an act that it has from an address, and no other", () => {
    const known = pageDataOf(acted, geodata);
    expect(knowsSubject(known, { kind: "action", id: "shut" })).toBe(true);
    expect(knowsSubject(known, { kind: "action", id: "never" })).toBe(false);
  });
});
