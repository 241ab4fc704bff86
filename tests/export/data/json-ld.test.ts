import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../../src/dossier/state/layers.ts";
import { jsonLd } from "../../../src/export/data/json-ld.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { BASE, read } from "../../dossier/base.ts";
import { dossier, geodata, sceneOf, whole } from "../kurdistan.ts";

type Node = Record<string, unknown>;

const names = new Map(geodata.countries.features.map((f) => [f.properties.code, f.properties.name]));
const all = dossierOfLayer(whole, "all");

function graphOf(from = dossier): { dataset: Node; parts: Map<unknown, Node>; annotations: Node[] } {
  const text = jsonLd(from, provenanceOf(sceneOf(LIGHT, from)), (code) => names.get(code));
  const document = JSON.parse(text);
  expect(document["@context"]).toEqual(["https://schema.org/", { "@base": `urn:demarche:${from.id}` }]);
  const [dataset, ...annotations] = document["@graph"];
  return {
    dataset,
    annotations,
    parts: new Map(dataset.hasPart.map((part: Node) => [part.identifier, part])),
  };
}

describe("a dossier as JSON-LD", () => {
  it("is a dataset that says what it shows and where it comes from", () => {
    const { dataset } = graphOf();
    expect(dataset).toMatchObject({
      "@type": "Dataset",
      "@id": "#dossier-kurdistan-2017",
      name: dossier.title,
      temporalCoverage: "2017-09-25/2017-09-29",
      about: { "@type": "Event", name: "the vote", startDate: "2017-09-25" },
      isBasedOn: [
        { "@type": "NewsArticle", "@id": "#source-press-tv", datePublished: "2017-09-29", inLanguage: "en" },
      ],
    });
    expect(dataset.description).toContain("Evidence: the article.");
    expect(dataset.creditText).toContain("Natural Earth");
  });

  it("quotes what is quoted, with its speaker, source and place", () => {
    const { parts } = graphOf();
    expect(parts.get("irq-annulment")).toMatchObject({
      "@type": "Quotation",
      text: "We will never hold talks based on the results of the referendum.",
      inLanguage: "en",
      spokenByCharacter: { name: "Haider al-Abadi", description: "Prime Minister" },
      isPartOf: { "@id": "#source-press-tv" },
      position: "p9",
      countryOfOrigin: { identifier: "IRQ", name: "Iraq" },
    });
    expect(parts.get("usa-recognition")?.keywords).toContainEqual({
      "@type": "DefinedTerm",
      inDefinedTermSet: "#stance",
      termCode: "not-recognised",
      name: "Does not recognise it",
      description: dossier.stances.find((s) => s.id === "not-recognised")?.description,
    });
  });

  it("claims no quotation where the source only reports", () => {
    const { parts } = graphOf();
    const held = parts.get("krg-held");
    expect(held).toMatchObject({ "@type": "Claim", author: { name: "Iraqi Kurdish region" } });
    expect(held?.text).toBe(dossier.positions.find((p) => p.id === "krg-held")?.gist);
    expect(parts.get("isr-exception")?.keywords).toContainEqual(expect.objectContaining({ termCode: "low" }));
  });

  it("tells of flights, airports and days", () => {
    expect(graphOf(all).parts.get("tk-isu-dated")).toMatchObject({
      "@type": "Claim",
      temporalCoverage: "2017-09-29T18:00+03:00/2019-01-26",
      about: {
        "@type": "Flight",
        provider: { name: "Turkish Airlines", iataCode: "TK" },
        departureAirport: { icaoCode: "LTBA" },
        arrivalAirport: { icaoCode: "ORSU" },
      },
    });
  });

  it("points each quotation to its words in the source, and nothing else", () => {
    const { annotations, parts } = graphOf(all);
    const quoted = [...all.positions, ...all.actions, ...all.suspensions].filter((row) => row.quote);
    expect(annotations).toHaveLength(quoted.length);
    for (const [i, row] of quoted.entries()) {
      expect(annotations[i]).toMatchObject({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "Annotation",
        body: parts.get(row.id)?.["@id"],
        target: { selector: { type: "TextQuoteSelector", exact: row.quote } },
      });
    }
    const target = annotations.find((a) => a.id === "#annotation-esp-regrets")?.target;
    expect(target).toMatchObject({ source: all.sources.find((s) => s.id === "exteriores")?.url });
  });

  it("holds every row and source, under addresses that lead somewhere", () => {
    const { dataset, parts } = graphOf(all);
    expect(parts.size).toBe(all.positions.length + all.actions.length + all.suspensions.length);
    const sources = (dataset.isBasedOn as Node[]).map((source) => source["@id"]);
    expect(new Set(sources).size).toBe(all.sources.length);
    for (const part of parts.values()) expect(sources).toContain((part.isPartOf as Node)["@id"]);
  });

  it.each(["a b", "کوردستان", "half \uD83D", "\uDE00", "a#b?c/d", "%"])("takes %j for an id", (id) => {
    const written = jsonLd({ ...all, id }, provenanceOf(sceneOf(LIGHT, all)));
    const document: Node = JSON.parse(written);
    const { "@base": base } = (document["@context"] as Node[])[1] ?? {};
    expect(base).toMatch(/^urn:demarche:[A-Za-z0-9.%_-]+$/);
    expect((document["@graph"] as Node[])[0]?.["@id"]).toMatch(/^#dossier-[A-Za-z0-9.%_-]+$/);
  });

  it("says before or after only where the dossier names an event", () => {
    const { dossier: base } = read(BASE);
    const timings = (from = all) =>
      [...graphOf(from).parts.values()].flatMap(({ keywords }) =>
        (keywords as Node[]).filter((k) => k.inDefinedTermSet === "#timing").map((k) => k.termCode),
      );
    expect(new Set(timings())).toEqual(
      new Set(["before the vote", "on the day of the vote", "after the vote"]),
    );
    expect(timings(base ?? all)).toEqual([]);
  });
});
