import { describe, expect, it } from "vitest";
import { readDossier } from "../../../../src/dossier/read/read.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const GAZETTEER = { polities: [{ code: "NOR", name: "Norway", aliases: [] }], airports: [] };
const HEADER = { id: "t", title: "T", stances: [{ id: "for", label: "For" }] };
const ROWS = "id,polity,actor,date,stance,gist,source\nr1,NOR,A,2031-05-01,for,G,press-2031\n";

const read = (sources: string, more: Record<string, Uint8Array> = {}) =>
  readDossier(
    {
      "dossier.json": utf8(JSON.stringify(HEADER)),
      "positions.csv": utf8(ROWS),
      "sources.csv": utf8(sources),
      ...more,
    },
    GAZETTEER,
  );

describe("a table of sources", () => {
  it("takes the place of sources.json, and names what has no id by publisher and year", () => {
    const { dossier, problems } = read(
      'title,publisher,author,date,url,ownership\n"A, b",Press,"Smith, Ann; UN",2031-05-01,https://e.org/a,State\n',
    );
    expect(problems).toEqual([]);
    expect(dossier?.sources).toEqual([
      {
        id: "press-2031",
        type: "webpage",
        title: "A, b",
        publisher: "Press",
        author: [{ family: "Smith", given: "Ann" }, { literal: "UN" }],
        issued: "2031-05-01",
        url: "https://e.org/a",
        ownership: "State",
      },
    ]);
  });

  it.each([
    [
      "an address that runs a script",
      "id,title,url\npress-2031,T,javascript:alert(1)",
      { line: 2, column: 14 },
    ],
    ["a date that is none", "id,title,date\npress-2031,T,2031-02-30", { line: 2, column: 14 }],
    ["an id that stands twice", "id,title\npress-2031,T\npress-2031,U", { line: 3, column: 1 }],
    ["no title", "id,title,url\npress-2031,,https://e.org/a", { line: 2, column: 12 }],
    ["no column for the title", "id,publisher\npress-2031,P", { line: 1, column: 1 }],
  ])("tells %s where it stands", (_, table, place) => {
    const { dossier, problems } = read(`${table}\n`);
    expect(dossier).toBeNull();
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { file: "sources.csv", ...place },
    ]);
  });

  it("is told where the sources are read from sources.json", () => {
    const list = utf8('[{"id": "press-2031", "type": "webpage", "title": "T"}]');
    const { dossier, problems } = read("id,title\nother,U\n", { "sources.json": list });
    expect(dossier?.sources).toMatchObject([{ id: "press-2031" }]);
    expect(problems).toMatchObject([{ severity: "warning", file: "sources.csv" }]);
  });
});
