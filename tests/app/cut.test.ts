import { describe, expect, it } from "vitest";
import { createStore, PAGE_THEME } from "../../src/app/state/store.ts";
import { BLOCK, blocksOf } from "../../src/app/ui/common/virtual-blocks.ts";
import { Describer } from "../../src/app/view-model/describe/describer.ts";
import { legendAt } from "../../src/app/view-model/legend.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { buildScene } from "../../src/scene/build.ts";
import { dataInHtml, tableFiles, truncateData } from "../../src/site/data/truncate.ts";
import { dossier as small } from "../export/kurdistan.ts";
import { geodata, largeDossier } from "../fixtures/large.ts";

const whole = pageDataOf(largeDossier(3000, 2000), geodata);
const cut = truncateData(whole);
const at = whole.dossier.period.end;
const states = { whole: stateAt(whole.dossier, at), cut: stateAt(cut.dossier, at) };

describe("the data of a page", () => {
  it("is whole where its dossier is not large", () => {
    const data = pageDataOf(small, geodata);
    expect(truncateData(data)).toBe(data);
  });

  it("leaves further names of polities to the search", () => {
    const { polities } = dataInHtml(whole);
    expect(polities.flatMap(({ aliases }) => aliases)).toEqual([]);
    expect(polities.map(({ code }) => code)).toEqual(whole.polities.map(({ code }) => code));
  });

  it("has no more rows of a large one than its HTML can hold", () => {
    const { positions, suspensions } = cut.dossier;
    expect(positions.length).toBeLessThan(1300);
    expect(suspensions.length).toBeLessThanOrEqual(300);
    expect(new Set(positions.map((p) => p.polity))).toEqual(
      new Set(whole.dossier.positions.map((p) => p.polity)),
    );
  });

  it("colours the map as all rows do", () => {
    const bounds = whole.dossier.views[0]?.bounds ?? [-180, -60, 180, 75];
    const land = (from: typeof cut) =>
      buildScene(from.dossier, geodata, { bounds, at }, PAGE_THEME)
        .layers.find((l) => l.id === "land")
        ?.marks.map((m) => (m.kind === "area" ? [m.id, m.title, m.fill] : []));
    expect(land(cut)).toEqual(land(whole));
  });

  it("counts in the legend, the tabs and the tooltips what it has left out", () => {
    const counts = (data: typeof cut, state: typeof states.cut) =>
      legendAt(data, state, [], PAGE_THEME).flatMap((s) => s.entries.map((e) => [e.id, e.count]));
    expect(counts(cut, states.cut)).toEqual(counts(whole, states.whole));
    expect(cut.cut).toMatchObject({ statements: 3000, flights: 2000 });
    const totals = (data: typeof cut, state: typeof states.cut) =>
      new Describer(data.dossier, data, state, PAGE_THEME).polity("TUR").total;
    expect(totals(cut, states.cut)).toEqual(totals(whole, states.whole));
  });

  it("shows its last day until all rows are there, and then the day that was asked for", () => {
    const store = createStore(cut);
    store.requestedDay.value = "2017-06-01";
    expect(store.at.value).toBe("2017-12-31");
    expect(store.isInitialView.value).toBe(true);
    store.allLayers.value = whole;
    expect(store.at.value).toBe("2017-06-01");
    expect(store.dossier.positions).toHaveLength(3000);
  });

  it("lies beside tables of all rows", () => {
    const lines = tableFiles(whole.dossier).map(({ source }) => String(source).trim().split("\r\n").length);
    expect(lines).toEqual([3001, 2001]);
  });
});

describe("blocks of a list", () => {
  it("hold each row once, in order", () => {
    const blocks = blocksOf(BLOCK * 2 + 1);
    expect(blocks.map(({ from, to }) => to - from)).toEqual([BLOCK, BLOCK, 1]);
    expect(blocks.map(({ from }) => from)).toEqual([0, BLOCK, BLOCK * 2]);
    expect(blocksOf(0)).toEqual([]);
  });
});
