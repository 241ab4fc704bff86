import { describe, expect, it } from "vitest";
import { resolveName } from "../../../src/dossier/read/name-resolution.ts";
import { checksOf, politiesOf } from "../../../src/dossier/read/vocabulary.ts";
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

  it.each([
    ["Korea, Rep.", "KOR"],
    ["Korea, Dem. People's Rep.", "PRK"],
    ["Congo, Dem. Rep.", "COD"],
    ["Congo, Rep.", "COG"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["Egypt, Arab Rep.", "EGY"],
    ["Tanzania, United Republic of", "TZA"],
    ["Bolivia (Plurinational State of)", "BOL"],
    ["Gambia, The", "GMB"],
    ["Hong Kong SAR, China", "HKG"],
    ["Taiwan, China", "TWN"],
    ["Republic of China", "TWN"],
    ["Republic of Ireland", "IRL"],
    ["Burma", "MMR"],
    ["U.K.", "GBR"],
    ["The Netherlands", "NLD"],
    ["Micronesia, Fed. Sts.", "FSM"],
  ])("as offices and newspapers write them: %s is %s", (name, code) => {
    expect(codes(name)).toEqual([code]);
  });

  it.each([
    ["Türkei", "TUR"],
    ["Irak", "IRQ"],
    ["العراق", "IRQ"],
    ["עיראק", "IRQ"],
    ["Allemagne", "DEU"],
    ["Almanya", "DEU"],
    ["آلمان", "DEU"],
    ["ئێران", "IRN"],
    ["Fransa", "FRA"],
    ["États-Unis", "USA"],
  ])("in the languages of the region and of its readers: %s is %s", (name, code) => {
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

describe("a hint", () => {
  const airports = ["OPKC", "ORER", "LKPR", "KMIA", "HSSK"].map((code) => ({ code }));
  const { polity, airport } = checksOf({ ...politiesOf(gazetteer, {}), airports, organisations: [] });

  it.each(["EU", "NATO", "USSR", "Yugoslavia", "Scotland", "Tibet", "Atlantis", "Republic of Texas"])(
    "names no other country for %s",
    (name) => {
      expect(polity(name)).toMatch(/^.* is not a polity: expected an ISO 3166-1 alpha-3 code/);
    },
  );

  it.each([
    ["Germny", "DEU"],
    ["Untied Kingdom", "GBR"],
    ["Azerbajan", "AZE"],
    ["TRK", "TUR"],
  ])("is given where one is near: %s", (name, code) => {
    expect(polity(name)).toContain(`did you mean ${code}`);
  });

  it.each(["LYPR", "Kyiv", "EDDT", "OAKB"])("leads to no airport of another country for %s", (code) => {
    expect(airport(code)).toBe(`${code} is not an airport: expected an ICAO code such as ORER.`);
  });

  it("stays in the country of the code", () => {
    expect(airport("ORRE")).toContain("did you mean ORER");
  });
});
