import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completed } from "../../../../src/app/open/complete.ts";
import { withLine } from "../../../../src/app/open/edit/edit.ts";
import { placeOf } from "../../../../src/app/open/edit/edit-target.ts";
import { tableOfText } from "../../../../src/app/open/files/recognise.ts";
import { withField } from "../../../../src/app/open/forms/row-values.ts";
import { withoutWorkbooks } from "../../../../src/app/open/tables/convert.ts";
import { cellEdits, csvText, edited, shownCell } from "../../../../src/app/open/tables/csv-text.ts";
import { mergeRows } from "../../../../src/app/open/tables/paste.ts";
import { tablesOf } from "../../../../src/app/open/tables/tables.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { workbook } from "../../../fixtures/workbook.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array | undefined) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(of);
const GAZETTEER = { polities: [{ code: "NOR", name: "Norway", aliases: [] }], airports: ["ENGM"] };
const HEAD = "id,polity,actor,gist,note of mine";
const CSV = `${HEAD}\r\na,NOR,"Invented, Minister",Says so.,=1+1\r\n\r\nb,NOR,Other,Says no.,\r\n`;

describe("a change of a cell", () => {
  it("leaves all else of the file letter by letter", () => {
    const { files } = withField({ "positions.csv": bytes(`\uFEFF${CSV}`) }, "positions", 1, {
      heading: "actor",
      value: 'A "new"; name',
    });
    expect(text(files["positions.csv"])).toBe(`\uFEFF${CSV.replace("Other", '"A ""new""; name"')}`);
  });

  it("guards what begins like a formula, and shows it without the guard", () => {
    const { files } = withField({ "positions.csv": bytes(CSV) }, "positions", 0, {
      heading: "gist",
      value: "=HYPERLINK()",
    });
    expect(text(files["positions.csv"])).toContain(",'=HYPERLINK(),=1+1\r\n");
    expect(tablesOf(files)[0]?.rows[0]?.cells[3]).toBe("=HYPERLINK()");
  });

  it("is read back as it was typed, whatever separates the cells", () => {
    const cell = fc.string({ maxLength: 30 }).map((typed) => shownCell(typed.replaceAll("\0", "")));
    fc.assert(
      fc.property(
        cell,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (typed, by, end) => {
          const table = ["id,polity,actor,gist", "a,NOR,x,y", "b,NOR,x,y", ""].join(end).replaceAll(",", by);
          const csv = csvText(table, "positions");
          const changed = csvText(edited(table, cellEdits(csv, 1, 2, typed)), "positions");
          expect(shownCell(changed.rows[1]?.[2]?.text ?? "")).toBe(typed);
          expect(changed.rows[2]?.map((c) => c.text)).toEqual(["b", "NOR", "x", "y"]);
        },
      ),
    );
  });

  it("makes CSV of a workbook, each row on the line of its number", () => {
    const book = workbook({
      positions: [["id", "polity", "actor", "gist"], [], ["a", "NOR", "=x", "Says so."]],
    });
    const { files, books } = withoutWorkbooks({ "mine.xlsx": book });
    expect(books).toEqual(["mine.xlsx"]);
    expect(text(files["positions.csv"])).toBe("\uFEFFid,polity,actor,gist\r\n\r\na,NOR,'=x,Says so.\r\n");
  });
});

it("keeps the sources and places of a workbook that becomes CSV", () => {
  const book = workbook({
    positions: [
      ["id", "polity"],
      ["a", "NOR"],
    ],
    Sources: [
      ["id", "title"],
      ["s", "A report"],
    ],
    places: [
      ["code", "name"],
      ["x", "Somewhere"],
    ],
    Mine: [["a remark"]],
  });
  const { files } = withoutWorkbooks({ "mine.xlsx": book });
  expect(Object.keys(files).sort()).toEqual([
    "mine - Mine.csv",
    "places.csv",
    "positions.csv",
    "sources.csv",
  ]);
  expect(text(files["sources.csv"])).toBe("\uFEFFid,title\r\ns,A report\r\n");
});

describe("pasted rows", () => {
  it("are known by their headings", () => {
    expect(tableOfText("ID\tPolity\tActor\tGist\n1\tNOR\tx\ty")).toBe("positions");
    expect(tableOfText("id;carrier;polity;gist\n1;x;NOR;y")).toBe("suspensions");
    expect(tableOfText("name,age\nx,1")).toBeUndefined();
  });

  it("take the place of rows with their id, or come at the end, with columns that are new", () => {
    const merged = mergeRows(
      csvText(CSV, "positions"),
      "id\tgist\tdate\tpolity\tactor\nb\tSays yes.\t2031-01-02\tNOR\tOther\nc\tNew.\t\tNOR\t=x",
      "positions",
    );
    expect(merged.text).toBe(
      `${HEAD},date\r\na,NOR,"Invented, Minister",Says so.,=1+1,\r\n\r\nb,NOR,Other,Says yes.,,2031-01-02\r\nc,NOR,'=x,New.,,\r\n`,
    );
    expect([merged.added, merged.replaced]).toEqual([1, 1]);
  });

  it("begin a table where there is none", () => {
    const merged = mergeRows(
      csvText("", "positions"),
      "ID\tPolity\tActor\tGist\na\tNOR\tx, y\tSays so.",
      "positions",
    );
    expect(merged.text).toBe('id,polity,actor,gist\r\na,NOR,"x, y",Says so.\r\n');
  });

  it("make a dossier by themselves", () => {
    const rows = "id,polity,actor,date,stance,gist,source\na,NOR,x,2031-01-02,agrees,Says so.,paper\n";
    const { files, made } = completed({ "my rows.csv": bytes(rows) }, { dossier: "My Rows", source: "?" });
    expect(made).toEqual(["dossier.json", "sources.json"]);
    const { dossier, problems } = readDossier(files, GAZETTEER);
    expect(problems).toEqual([]);
    expect(dossier?.stances.map(({ id }) => id)).toEqual(["agrees"]);
    expect([dossier?.id, dossier?.sources[0]?.id]).toEqual(["my-rows", "paper"]);
  });

  it("ask what their rows answer", () => {
    const rows =
      "id,polity,actor,date,question,stance,gist\na,NOR,x,2031-01-02,A/8/1,yes,Yes.\nb,NOR,x,2031-01-03,A/8/2,no,No.\n";
    const { files } = completed({ "votes.csv": bytes(rows) }, { dossier: "Votes", source: "?" });
    const { dossier, problems } = readDossier(files, GAZETTEER);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier?.questions?.map(({ id }) => id)).toEqual(["A/8/1", "A/8/2"]);
    expect(dossier?.question?.id).toBe("A/8/1");
  });
});

describe("a problem", () => {
  it("leads to the field of its row", () => {
    const { files } = completed(
      { "positions.csv": bytes(CSV.replace("b,NOR", "b,NRO")) },
      { dossier: "x", source: "?" },
    );
    const [problem] = readDossier(files, GAZETTEER).problems.filter(({ field }) => field === "polity");
    expect([problem?.line, problem?.column]).toEqual([4, 3]);
    expect(problem && placeOf(problem, files)).toEqual({
      kind: "row",
      table: "positions",
      index: 1,
      column: 1,
    });
  });

  it("leads to the line where cells have lost their places", () => {
    const broken = { "positions.csv": bytes(CSV.replace("Says no.", "Says no, never.")) };
    const problem = { severity: "error", file: "positions.csv", line: 4, column: 1, message: "" } as const;
    expect(placeOf(problem, broken)).toEqual({ kind: "line", file: "positions.csv", line: 4 });
    const mended = withLine(broken, "positions.csv", 4, "b,NOR,Other,Says no.,");
    expect(text(mended["positions.csv"])).toBe(CSV);
  });

  it("of a file that is not there leads nowhere", () => {
    expect(placeOf({ severity: "error", file: "toString", message: "" }, {})).toBeUndefined();
  });
});
