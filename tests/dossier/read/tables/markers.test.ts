import { describe, expect, it } from "vitest";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { formatProblem } from "../../../../src/model/problem.ts";
import { BASE, GAZETTEER, messages, read } from "../../base.ts";

const HEAD = "id,polity,actor,role,body,date,stance,quote,gist,scope,confidence,locator";
const row = (cells: Record<string, string>) =>
  HEAD.split(",")
    .map((name) => cells[name] ?? "")
    .join(",");
const FIRST = { id: "p1", polity: "TUR", actor: "A", date: "2017-09-25", stance: "held", gist: "G" };
const positions = (...rows: Record<string, string>[]) =>
  read({
    ...BASE,
    "positions.csv": [HEAD, ...rows.map((cells) => row({ ...FIRST, ...cells })), ""].join("\n"),
  });
const told = (...rows: Record<string, string>[]) =>
  messages(positions(...rows)).filter((message) => message.startsWith("positions.csv"));

describe("a marker of nothing", () => {
  it.each(["NULL", "null", "\\N", "None", "nan", "NaN", "N/A", "n/a", "#N/A", "-", "–", "<NA>", "NaT"])(
    "%s is nothing, in every column that may be empty",
    (marker) => {
      const may = {
        role: marker,
        body: marker,
        quote: marker,
        locator: marker,
        confidence: marker,
        date: marker,
      };
      const reading = positions(may, { id: "p2", stance: marker });
      const [first, second] = reading.dossier?.positions ?? [];
      for (const field of ["role", "body", "quote", "locator", "confidence", "date"])
        expect(first).not.toHaveProperty(field);
      expect(second).not.toHaveProperty("stance");
      expect(messages(reading)).toContain(
        `positions.csv:2:10 (role): warning: ${marker} is read as an empty cell.`,
      );
    },
  );

  it("is told once for a column, with how many rows have it", () => {
    const found = told({ role: "NULL" }, { id: "p2", role: "NULL" }, { id: "p3", role: "NULL" });
    expect(found).toEqual([
      "positions.csv:2:10 (role): warning: NULL is read as an empty cell, in 2 more rows too.",
    ]);
  });

  it("leaves a column empty that has to be filled", () => {
    expect(told({ polity: "NA" })).toContain(
      "positions.csv:2:4 (polity): error: polity is empty: every row needs one.",
    );
    expect(told({ gist: "nan" }).join()).toContain("error: gist is empty");
  });

  it("is a word where the dossier has it as its own", () => {
    const stances = BASE["dossier.json"].replace('"id": "held"', '"id": "None"');
    const table = [HEAD, row({ ...FIRST, stance: "None" }), ""].join("\n");
    const { dossier } = read({ ...BASE, "dossier.json": stances, "positions.csv": table });
    expect(dossier?.positions[0]?.stance).toBe("None");
  });
});

describe("NA and Namibia", () => {
  const namibia = { code: "NAM", name: "Namibia", aliases: ["NA"] };
  const gazetteer = { ...GAZETTEER, polities: [...GAZETTEER.polities, namibia] };
  const inPolity = (...polities: string[]) => {
    const rows = polities.map((polity, i) => row({ ...FIRST, id: `p${i}`, polity }));
    const files = { ...BASE, "positions.csv": [HEAD, ...rows, ""].join("\n") };
    const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]);
    return readDossier(Object.fromEntries(bytes), gazetteer).problems.map(formatProblem).join("\n");
  };

  it("is never guessed", () => {
    expect(inPolity("TUR", "NA")).toContain("polity is empty");
    expect(inPolity("Namibia", "na")).toContain("polity is empty");
  });

  it("is asked about among codes of two letters", () => {
    expect(inPolity("TR", "NA")).toContain(
      "error: NA can be Namibia or a missing value: write NAM, or leave the cell empty.",
    );
  });

  it("is nothing in requested_by, where a carrier is not asked by anyone", () => {
    const table = BASE["suspensions.csv"].replace(",IRQ,", ",NA,");
    const { dossier, problems } = read({ ...BASE, "suspensions.csv": table });
    expect(dossier?.suspensions[0]).not.toHaveProperty("requestedBy");
    expect(problems.map(formatProblem).join()).toContain("NA is read as an empty cell");
  });
});

describe("an error that a spreadsheet shows", () => {
  it.each(["#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#SPILL!"])("%s is no quote", (error) => {
    expect(told({ quote: error })).toEqual([
      `positions.csv:2:${row({ ...FIRST }).indexOf("held") + 6} (quote): error: The cell shows the error ${error}: its formula has no result.`,
    ]);
  });
});
