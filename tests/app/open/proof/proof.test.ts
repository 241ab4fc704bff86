import { describe, expect, it } from "vitest";
import type { Files } from "../../../../src/app/open/files/files.ts";
import { withRow } from "../../../../src/app/open/forms/row-values.ts";
import { marked } from "../../../../src/app/open/proof/marked.ts";
import { keptRecord, withCopy, withProof, withQuote } from "../../../../src/app/open/proof/proof-changes.ts";
import { copyOf } from "../../../../src/app/open/proof/source-copies.ts";
import { withSources } from "../../../../src/app/open/sources/source-list.ts";
import { withStances, withTitle } from "../../../../src/app/open/start/about.ts";
import { blankFiles } from "../../../../src/app/open/start/blank.ts";
import { withRecordsOfNewId } from "../../../../src/app/open/start/follow-id.ts";
import { withHeader } from "../../../../src/app/open/start/header.ts";
import { tablesOf } from "../../../../src/app/open/tables/tables.ts";
import { proveDossier } from "../../../../src/dossier/quotes/prove.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";

const GAZETTEER = { polities: [{ code: "FRA", name: "France", aliases: [] }], airports: [] };
const stances = [{ id: "for", label: "For it" }];
const source = { id: "minutes", type: "document", title: "Minutes" };
const ROW = { polity: "FRA", actor: "A", date: "2031-05-01", stance: "for", gist: "G", source: "minutes" };
const begun = withSources(withStances(blankFiles("T"), stances), [source]).files;
const one = withRow(begun, "positions", {
  ...ROW,
  id: "r1",
  quote: "We want the tunnel.",
  locator: "p1",
}).files;
const two = withRow(one, "positions", {
  ...ROW,
  id: "r2",
  quote: "We want the bridge.",
  locator: "p2",
}).files;

const TEXT =
  "Minutes\n\nThe minister said: We want the tunnel. Then he sat down.\n\nWe want the ferry, said another.\n";
const copied = copyOf(new TextEncoder().encode(TEXT), "minutes.txt");
if ("fault" in copied) throw new Error(copied.fault);
const copy = copied;

function proved(files: Files) {
  const { dossier, problems } = readDossier(files, GAZETTEER);
  if (!dossier) throw new Error(problems.map(({ message }) => message).join());
  return { dossier, proof: proveDossier(dossier, files, "minutes", copy.blocks) };
}

describe("quotes against a copy", () => {
  it("are found or told word by word", () => {
    const { proof } = proved(two);
    expect(proof.found.map(({ row }) => row)).toEqual(["r1"]);
    expect(proof.wrong).toEqual(["r2"]);
    expect(proof.problems[0]?.message).toContain(
      "has “We want the tunnel. Then he…” where the quote has “We want the bridge.”",
    );
  });

  it("are kept with the date, those that are wrong left out", () => {
    const { dossier, proof } = proved(two);
    const files = withProof(two, dossier, proof);
    const { checked } = JSON.parse(new TextDecoder().decode(files["checked.json"]));
    expect(checked).toMatchObject([
      {
        dossier: dossier.id,
        source: "minutes",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        rows: [{ row: "r1", quote: "We want the tunnel.", locator: "p1" }],
      },
    ]);
    const after = proved(files);
    expect(keptRecord(after.dossier, after.proof)).toMatchObject({ source: "minutes" });
    const { files: mended } = withQuote(
      files,
      { table: "positions", index: 1, row: "r2" },
      "We want the ferry",
      "p2",
    );
    const now = proved(mended);
    expect(now.proof.wrong).toEqual([]);
    expect(keptRecord(now.dossier, now.proof)).toBeUndefined();
  });

  it.each([
    ["its first title", (files: Files) => withTitle(files, "Who wants the tunnel?"), "who-wants-the-tunnel"],
    ["another id", (files: Files) => withRecordsOfNewId(files, withHeader(files, { id: "other" })), "other"],
    ["another title", (files: Files) => withTitle(withHeader(files, { id: "own" }), "New"), "new"],
  ])("stay proved under %s", (_, change, id) => {
    const { dossier, proof } = proved(two);
    const files = change(withProof(two, dossier, proof));
    const { checked } = JSON.parse(new TextDecoder().decode(files["checked.json"]));
    expect(checked).toMatchObject([{ dossier: id }]);
  });

  it("take the place of nothing that is no record", () => {
    const files = { ...two, "checked.json": new TextEncoder().encode('{"checked": []') };
    const { dossier, proof } = proved(two);
    expect(withProof(files, dossier, proof)).toBe(files);
  });

  it("keep the copy only where it is wanted", () => {
    const kept = withCopy(two, "minutes", copy, true);
    expect(kept["copies/minutes.txt"]).toBe(copy.bytes);
    expect(withCopy(kept, "minutes", { ...copy, ending: "html" }, true)).not.toHaveProperty(
      "copies/minutes.txt",
    );
    expect(Object.keys(withCopy(kept, "minutes", copy, false))).toEqual(Object.keys(two));
    expect(tablesOf(kept)).toEqual(tablesOf(two));
  });
});

describe("marks in a passage", () => {
  const passage = { kind: "paragraph", text: "abcdef", start: 10, slack: 0 } as const;
  it.each([
    ["none", [], [["abcdef"]]],
    ["one within", [[12, 14, "r"]], [["ab"], ["cd", "r"], ["ef"]]],
    ["one that comes from before", [[5, 12, "r"]], [["ab", "r"], ["cdef"]]],
    ["one that goes on after", [[14, 99, "r"]], [["abcd"], ["ef", "r"]]],
    [
      "two that overlap",
      [
        [10, 14, "r"],
        [12, 16, "s"],
      ],
      [
        ["ab", "r"],
        ["cd", "r", "s"],
        ["ef", "s"],
      ],
    ],
    ["one elsewhere", [[16, 20, "r"]], [["abcdef"]]],
  ] as [string, [number, number, string][], string[][]][])("%s", (_, quotes, expected) => {
    const found = quotes.map(([start, end, row]) => ({ start, end, row }));
    expect(marked(passage, found).map(({ text, rows }) => [text, ...rows])).toEqual(expected);
  });
});
