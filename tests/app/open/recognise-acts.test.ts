import { describe, expect, it } from "vitest";
import { tableOfHeadings, tableOfText } from "../../../src/app/open/files/recognise.ts";

describe("a table that is brought without its name", () => {
  it.each([
    ["id,polity,actor,date,stance,gist", "positions"],
    ["id,polity,actor,gist", "positions"],
    ["id,kind,polity,actor,began,gist", "actions"],
    ["ID;Kind;Actor;Target;Ended;Gist", "actions"],
    ["id,kind,polity,actor,origin,destination,announced,gist,requested_by", "actions"],
    ["id,carrier,polity,origin,destination,announced,suspended,resumed,gist", "suspensions"],
    ["id\tcarrier\tgist\tcontested_by", "suspensions"],
    ["name,where,when", undefined],
  ])("%j is %s", (headings, table) => {
    expect(tableOfText(`${headings}\n`)).toBe(table);
  });

  it("is none of acts where it has no kind", () => {
    expect(tableOfHeadings(["id", "actor", "gist", "target", "began"])).toBeUndefined();
  });
});
