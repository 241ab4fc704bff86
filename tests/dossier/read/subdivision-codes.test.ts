import { describe, expect, it } from "vitest";
import { readDossier } from "../../../src/dossier/read/read.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { loadWorld } from "../../../src/node/world.ts";

const { gazetteer } = await loadWorld();
const bytes = (text: string) => new TextEncoder().encode(text);

function read(polity: string, header: object = {}): { polity?: string | undefined; problems: Problem[] } {
  const { dossier, problems } = readDossier(
    {
      "dossier.json": bytes(
        JSON.stringify({ id: "d", title: "D", stances: [{ id: "yes", label: "Yes" }], ...header }),
      ),
      "sources.json": bytes('[{ "id": "s", "type": "book", "title": "S" }]'),
      "positions.csv": bytes(`id,polity,actor,date,stance,gist\np,${polity},A,2017-10-01,yes,G\n`),
    },
    gazetteer,
  );
  return { polity: dossier?.positions[0]?.polity, problems };
}

describe("codes of subdivisions", () => {
  it.each(["ES-CT", "GB-SCT", "FR-BRE", "BE-VLG", "IQ-NI", "IQ-KR", "US-TX", "JP-13"])("take %s", (code) => {
    expect(read(code)).toEqual({ polity: code, problems: [] });
  });

  it("may be the subject, covered and named", () => {
    const header = { subject: "ES-CT", covered: ["GB-SCT"], names: { "ES-CT": "Catalunya" } };
    expect(read("ES-CT", header).problems).toEqual([]);
  });

  it.each([
    ["ES-CX", "did you mean ES-"],
    ["GB-SCO", "did you mean GB-SC"],
    ["FR-BRT", "did you mean FR-BRE (Brittany)?"],
    ["BE-ZZZ", "BE has BE-BRU, BE-VAN"],
  ])("tell of %s what is right", (code, hint) => {
    const [problem] = read(code).problems;
    expect(problem?.message).toContain(`${code} is not a subdivision`);
    expect(problem?.message).toContain(hint);
    expect(problem?.severity).toBe("error");
  });

  it.each([
    ["Catalonia", "ES-CT"],
    ["Catalunya", "ES-CT"],
    ["Scotland", "GB-SCT"],
    ["Vlaanderen", "BE-VLG"],
    ["es-ct", "ES-CT"],
    ["MX-DIF", "MX-CMX"],
  ])("read %s as %s, with a warning", (name, code) => {
    const { polity, problems } = read(name);
    expect(polity).toBe(code);
    expect(problems).toMatchObject([{ severity: "warning", message: expect.stringContaining(code) }]);
  });

  it.each(["ESP", "VEN", "GEO", "LUX"])("leave %s to the country", (code) => {
    expect(read(code)).toEqual({ polity: code, problems: [] });
  });

  it("leave a name to the country that bears it", () => {
    expect(read("Georgia").polity).toBe("GEO");
    expect(read("Luxembourg").polity).toBe("LUX");
  });
});
