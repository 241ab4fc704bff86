import { booleanPointInPolygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";

const { airports, cities, countries, regions, lakes, rivers } = readGeodata("geodata");
const known = new Set([...countries.features, ...regions.features].map((f) => f.properties.code));
const [region] = regions.features;

function airport(icao: string) {
  return airports.find((a) => a.icao === icao);
}

function city(id: string) {
  const found = cities.find((c) => c.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function isInRegion(id: string): boolean {
  return region !== undefined && booleanPointInPolygon(city(id).at, region);
}

describe("airports", () => {
  it("carry the codes of September 2017", () => {
    expect(airport("LTBA")).toMatchObject({
      iata: "IST",
      city: "Istanbul",
      name: "Istanbul Atatürk Airport",
    });
    expect(airport("LTFM")).not.toHaveProperty("iata");
    expect(airport("ORER")).toMatchObject({ iata: "EBL", city: "Erbil", country: "IRQ" });
    expect(airport("ORSU")).toMatchObject({ iata: "ISU", city: "Sulaymaniyah", country: "IRQ" });
    expect(airport("HECA")).toMatchObject({ iata: "CAI", city: "Cairo", country: "EGY" });
    expect(airport("OLBA")).toMatchObject({ iata: "BEY", city: "Beirut", country: "LBN" });
  });

  it.each([
    ["OAKB", "Kabul", "KBL"],
    ["OAKN", "Kandahar", "KDH"],
    ["LQSA", "Sarajevo", "SJJ"],
    ["ZKPY", "Pyongyang", "FNJ"],
    ["UTDD", "Dushanbe", "DYU"],
    ["HLLM", "Tripoli", "MJI"],
    ["HLLT", "Tripoli", "TIP"],
    ["LUKK", "Chişinău", "KIV"],
    ["EDDT", "Berlin", "TXL"],
    ["UKCC", "Donetsk", "DOK"],
  ])("are there where the record needs them: %s in %s, %s", (icao, city, iata) => {
    expect(airport(icao)).toMatchObject({ city, iata });
  });

  it.each([
    ["HSSK", "HSSS"],
    ["BKPR", "LYPR"],
    ["HJJJ", "HSSJ"],
    ["ORBI", "ORBS"],
    ["FAOR", "FAJS"],
  ])("know other codes of their own: %s was %s, which no other has", (icao, code) => {
    expect(airport(icao)?.codes).toContain(code);
    expect(airport(code)).toBeUndefined();
  });

  it("lie where they lie", () => {
    expect(airport("LTBA")?.at).toEqual([28.8146, 40.9769]);
    expect(airport("ORER")?.at).toEqual([43.9632, 36.2376]);
    expect(airport("ORSU")?.at).toEqual([45.3167, 35.5617]);
  });

  it("have unique codes of the right form, a city and a country on the map", () => {
    const icao = airports.map((a) => a.icao);
    expect(icao).toEqual([...new Set(icao)].sort());
    const iata = airports.flatMap((a) => a.iata ?? []);
    expect(new Set(iata).size).toBe(iata.length);
    for (const { icao, iata = "AAA", city, country } of airports) {
      expect(icao).toMatch(/^[A-Z]{4}$/);
      expect(iata, icao).toMatch(/^[A-Z]{3}$/);
      expect(city, icao).not.toBe("");
      expect(known, icao).toContain(country);
    }
  });
});

describe("cities", () => {
  it("lie in the country that they name", () => {
    for (const { id, country, at } of cities) {
      const ground = countries.features.find((f) => f.properties.code === country);
      // Harbours lie on a coast that was simplified, so a city may stand a little way out.
      const isNear = [0, 0.06, -0.06].some((dx) =>
        [0, 0.06, -0.06].some((dy) => ground && booleanPointInPolygon([at[0] + dx, at[1] + dy], ground)),
      );
      expect(isNear, id).toBe(true);
    }
  });

  it("have unique slugs and known capitals", () => {
    const ids = cities.map((c) => c.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, capitalOf } of cities) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const code of capitalOf) expect(known, id).toContain(code);
    }
    const capitals = cities.flatMap((c) => c.capitalOf);
    expect(new Set(capitals).size).toBe(capitals.length);
  });

  it("hold the Region's capital inside the Region, and Kirkuk outside", () => {
    expect(city("erbil")).toMatchObject({ rank: "regional-capital", capitalOf: ["IQ-KR"] });
    for (const id of [
      "erbil",
      "duhok",
      "sulaymaniyah",
      "halabja",
      "makhmur",
      "gwer",
      "kalar",
      "chamchamal",
      "ranya",
    ]) {
      expect(isInRegion(id), id).toBe(true);
    }
    for (const id of ["kirkuk", "akre", "shekhan", "zummar", "sinjar", "bashiqa", "al-qosh", "tel-keyef"]) {
      expect(isInRegion(id), id).toBe(false);
    }
    for (const id of [
      "kifri",
      "khanaqin",
      "jalawla",
      "mandali",
      "tuz-khurmatu",
      "sadiya",
      "mosul",
      "baghdad",
    ]) {
      expect(isInRegion(id), id).toBe(false);
    }
  });

  it("name no capital of Israel", () => {
    expect(city("jerusalem").capitalOf).toEqual([]);
    expect(city("tel-aviv").capitalOf).toEqual([]);
  });
});

describe("waters", () => {
  it("name what the story needs, and leave out what has shrunk", () => {
    expect(lakes.features.map((f) => f.properties.name)).toContain("Lake Van");
    for (const lake of lakes.features) expect(booleanPointInPolygon([45.4, 37.7], lake)).toBe(false);
    expect(rivers.features.map((f) => f.properties.name)).toEqual(
      expect.arrayContaining(["Tigris", "Euphrates", "Shatt al-Arab", "Nile"]),
    );
  });

  it("have unique ids", () => {
    for (const { features } of [lakes, rivers]) {
      const ids = features.map((f) => f.properties.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
