import { describe, expect, it } from "vitest";
import { changedSinceChecked } from "../../../../src/dossier/read/checked/checked.ts";
import { checkedDays, checkedRows } from "../../../../src/dossier/read/checked/checked-rows.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { whole } from "../../../export/kurdistan.ts";
import { BASE, GAZETTEER } from "../../base.ts";

const utf8 = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));

function signed(change: (positions: string) => string = (text) => text) {
  const { dossier } = readDossier(utf8(BASE), GAZETTEER);
  if (!dossier) throw new Error("The base dossier cannot be read.");
  const [{ id: source } = { id: "" }] = dossier.sources;
  const record = {
    dossier: dossier.id,
    source,
    sha256: "0".repeat(64),
    date: "2026-11-24",
    rows: checkedRows(dossier, source),
  };
  const files = utf8({
    ...BASE,
    "positions.csv": change(BASE["positions.csv"] ?? ""),
    "checked.json": JSON.stringify({ checked: [record] }),
  });
  return { files, ...readDossier(files, GAZETTEER) };
}

describe("checked.json", () => {
  it("marks the rows that are as they were", () => {
    const { dossier, problems } = signed();
    if (!dossier) throw new Error(JSON.stringify(problems));
    expect(checkedDays(dossier).size).toBeGreaterThan(0);
    expect(changedSinceChecked(dossier, utf8(BASE), [])).toEqual([]);
  });

  it("tells file, line and column of what was changed, and takes the mark away", () => {
    const { dossier, files } = signed((text) => text.replace("2017-09-25", "2017-09-26"));
    if (!dossier) throw new Error("The changed dossier cannot be read.");
    const [problem, ...more] = changedSinceChecked(dossier, files, []);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      severity: "error",
      file: "positions.csv",
      field: "date",
      value: "2017-09-26",
    });
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.column).toBeGreaterThan(1);
    expect(problem?.message).toContain("which was 2017-09-25");
    expect(checkedDays(dossier).size).toBe(checkedDays(signed().dossier ?? dossier).size - 1);
  });

  it("is told where it cannot be read", () => {
    const files = utf8({ ...BASE, "checked.json": '{ "checked": [{ "source": 1 }] }' });
    const { dossier, problems } = readDossier(files, GAZETTEER);
    expect(dossier).toBeNull();
    expect(problems.every(({ file, severity }) => file === "checked.json" && severity === "error")).toBe(
      true,
    );
  });

  it("stands for all rows of the article in the first dossier", () => {
    const days = checkedDays(whole);
    const rows = [...whole.positions, ...whole.suspensions].filter(({ source }) => source === "press-tv");
    expect(rows.filter(({ id }) => !days.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
