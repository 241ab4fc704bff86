import { describe, expect, it } from "vitest";
import { unpackGeodata } from "../../src/model/geodata/topology.ts";
import { generated } from "../../src/site/data/generate.ts";
import { renderPage } from "../../src/site/initial/page.tsx";

describe("a page that is built of a dossier with regions of its own", () => {
  const { data, whole, packed, files } = generated("tests/fixtures/dossiers/pacific-forum");

  it.each(["opening.json", "geodata.json"])("loads them with the boundaries: %s", (name) => {
    const { regions } = unpackGeodata(JSON.parse(String(files[name])));
    const own = regions.features.filter(({ properties }) => properties.own);
    expect(own.map(({ properties }) => properties.code)).toEqual(["X-CORRIDOR", "X-SHORE"]);
    for (const { geometry } of own) expect(geometry.coordinates.length).toBeGreaterThan(0);
  });

  it("shows them before any script, and says that they are the dossier's", () => {
    const { body } = renderPage(data, packed, whole.dossier);
    for (const code of ["X-CORRIDOR", "X-SHORE"]) expect(body).toContain(`data-subject="polity:${code}"`);
    expect(body).toContain("Corridor and shore: invented for this example");
  });
});
