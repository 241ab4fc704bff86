import { describe, expect, it } from "vitest";
import { demarche, scratch } from "./harness.ts";

const DOSSIER = "geodata/dossiers/kurdistan-2017";
const path = scratch();

async function drawn(...args: string[]): Promise<string> {
  const { code, out, err } = await demarche("render", DOSSIER, "-o", "-", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

const svg = (...args: string[]) => drawn("--format", "svg", "--no-fonts", ...args);

describe("render --boundaries", () => {
  it("draws administrative boundaries where it is left out", async () => {
    expect(await svg("--boundaries", "administrative")).toBe(await svg());
  });

  it.each([
    ["disputed", "Hatched", true],
    ["plain", "Only international boundaries are drawn", false],
  ])("%s is drawn, and said on the picture and inside the file", async (policy, said, hatched) => {
    const picture = await svg("--boundaries", policy);
    expect(picture.includes('id="disputed_baghdad-erbil"')).toBe(hatched);
    expect(picture.includes("Disputed territories, approximate")).toBe(hatched);
    expect(picture.includes('id="border_regional"')).toBe(hatched);
    const [, description] = /<dc:description>([\s\S]*?)<\/dc:description>/.exec(picture) ?? [];
    expect(description?.toLowerCase() ?? picture.toLowerCase()).toContain(said.toLowerCase());
  });

  it("gives the disputed ground as GeoJSON, marked as approximate", async () => {
    const parsed = JSON.parse(await drawn("--format", "geojson", "--boundaries", "disputed"));
    const ground = parsed.features.find((f: { id: string }) => f.id === "disputed:baghdad-erbil");
    expect(ground.properties).toMatchObject({ kind: "disputed-ground", country: "IRQ", approximate: true });
    expect(ground.properties.towns).toContain("Kirkuk");
    expect(ground.geometry.type).toBe("MultiPolygon");
    expect(parsed.metadata.boundaryPolicy).toContain("UNAMI");
    const plain = JSON.parse(await drawn("--format", "geojson", "--boundaries", "plain"));
    expect(plain.features.map((f: { id: string }) => f.id)).not.toContain("disputed:baghdad-erbil");
  });

  it("is in the name of the file where it differs from the ordinary", async () => {
    const { out } = await demarche(
      "render",
      DOSSIER,
      "--format",
      "geojson",
      "--boundaries",
      "plain",
      "-o",
      path("./"),
    );
    expect(out).toMatch(/kurdistan-2017-plain_2017-09-29_map\.geojson\n$/);
  });

  it.each([
    [["--boundaries", "dispute"], "dispute is not a boundary policy: did you mean disputed?"],
    [
      ["--boundaries", "borders"],
      "borders is not a boundary policy: expected one of administrative, disputed, plain.",
    ],
    [["--boundaries", ""], "An empty text is not a boundary policy: expected one of administrative"],
    [
      ["--format", "csv", "--boundaries", "plain"],
      "--boundaries goes with png, svg, pdf, geojson; the format here is csv.",
    ],
  ])("%j is wrong use", async (args, message) => {
    const { code, err } = await demarche("render", DOSSIER, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
