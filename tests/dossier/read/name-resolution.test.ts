import { describe, expect, it } from "vitest";
import { resolveName } from "../../../src/dossier/read/name-resolution.ts";
import { loadWorld } from "../../../src/node/world.ts";

const { gazetteer } = await loadWorld();
const meant = resolveName(gazetteer.polities);
const codes = (name: string) => meant(name).map(({ code }) => code);

describe("names of the world", () => {
  it.each([
    ["UK", "GBR"],
    ["Great Britain", "GBR"],
    ["U.S.", "USA"],
    ["united states", "USA"],
    ["Turkey", "TUR"],
    ["Turkiye", "TUR"],
    ["Iraqi Kurdistan", "IQ-KR"],
    ["Cote d'Ivoire", "CIV"],
    ["Ivory Coast", "CIV"],
    ["UAE", "ARE"],
    ["DRC", "COD"],
    ["Czech Republic", "CZE"],
    ["South Korea", "KOR"],
    ["Guinea", "GIN"],
    ["Niger", "NER"],
    ["America", "USA"],
  ])("%s is %s", (name, code) => {
    expect(codes(name)).toEqual([code]);
  });

  it("are not guessed where two could be meant", () => {
    expect(codes("Congo").sort()).toEqual(["COD", "COG"]);
    expect(codes("Korea")).toEqual([]);
  });

  it("are not asked for where there is a code", () => {
    for (const { code } of gazetteer.polities) expect(codes(code)).toEqual([]);
  });

  it("lead each polity's own name back to it", () => {
    for (const { code, name } of gazetteer.polities) expect([code, codes(name)]).toEqual([code, [code]]);
  });
});
