import { describe, expect, it } from "vitest";
import { isClassId } from "../../../src/dossier/filter/class-ids.ts";
import type { OwnKind } from "../../../src/model/action-kinds.ts";

const actionKinds: OwnKind[] = [{ id: "visa", label: "Visa bans", mark: "link" }];
const dossier = { stances: [{ id: "rejects", label: "Rejects" }], actionKinds };

describe("the id of a class", () => {
  it.each([
    ["stance:rejects", true],
    ["stance:rejects:implied", true],
    ["stance:accepts", false],
    ["carrier", true],
    ["route:suspended", true],
    ["route:closed", false],
    ["action:border:in-force", true],
    ["action:sanction:announced", true],
    ["action:visa:in-force", true],
    ["action:border", false],
    ["action:border:ended", false],
    ["action:zoo:in-force", false],
    ["action:contested", true],
    ["action:announced", true],
    ["action:in-force", true],
    ["action:ended", true],
    ["action:began", false],
    ["action:visa:in-force:x", false],
  ])("%s may be in the legend: %s", (id, is) => {
    expect(isClassId(dossier, id)).toBe(is);
  });

  it("of a kind that another dossier brings is none", () => {
    expect(isClassId({ stances: [] }, "action:visa:in-force")).toBe(false);
  });
});
