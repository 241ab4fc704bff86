import { expect, it } from "vitest";
import { demarche, scratch } from "../../cli/harness.ts";
import { BASE } from "../../dossier/base.ts";

const called = (id: string) => ({
  ...BASE,
  "dossier.json": BASE["dossier.json"].replace('"UN"', JSON.stringify(id)),
  "positions.csv": BASE["positions.csv"].replace("p3,UN", `p3,${id}`),
});
const IDS = ["constructor", "__proto__", "toString", "hasOwnProperty"];
const path = scratch(Object.fromEntries(IDS.map((id) => [id, called(id)])));

it.each(IDS)("an organisation may be called %s", async (id) => {
  for (const format of ["csv", "geojson", "jsonld", "svg"]) {
    const { code, out } = await demarche("render", path(id), "--format", format, "-o", "-");
    expect([format, code]).toEqual([format, 0]);
    expect(out).not.toContain("native code");
    // A picture may break the name over two lines.
    const words = out.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    if (format !== "geojson") expect(words).toContain("United Nations");
  }
});
