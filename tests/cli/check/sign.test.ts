import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { BASE } from "../../dossier/base.ts";
import { demarche, scratch } from "../harness.ts";

const TEXT = "An article\n\nThe spokesman said: “No, ”never”.” in the end.\n";
const path = scratch({ good: BASE });

beforeAll(() => writeFileSync(path("copy.txt"), TEXT));

const sign = (file: string) =>
  demarche(
    "check",
    path("good"),
    "--source",
    `press=${path("copy.txt")}`,
    "--sign",
    path(file),
    "--on",
    "2024-01-02",
  );

const record = (source: string) => ({
  dossier: "base",
  source,
  sha256: "0".repeat(64),
  date: "2024-01-01",
  rows: [],
});

describe("check --sign", () => {
  it("does not take the place of the copy, even by another name", async () => {
    symlinkSync(path("copy.txt"), path("link.txt"));
    for (const file of ["copy.txt", "link.txt"]) {
      const { code, err } = await sign(file);
      expect(code).toBe(2);
      expect(err).toContain("would overwrite the copy of press: name a file of its own");
    }
    expect(readFileSync(path("copy.txt"), "utf8")).toBe(TEXT);
  });

  it.each([
    ["a header", BASE["dossier.json"]],
    ["a text", "My notes.\n"],
    ["a record of nothing", '{"checked":[null]}'],
    ["a bare list", "[null]"],
    ["a damaged record", JSON.stringify({ checked: [record("other")] }).slice(0, -3)],
    ["a record without its hash", JSON.stringify({ checked: [{ ...record("other"), sha256: "" }] })],
  ])("leaves %s as it is", async (name, text) => {
    const file = `${name.replaceAll(" ", "-")}.json`;
    writeFileSync(path(file), text);
    const { code, err } = await sign(file);
    expect(code).toBe(1);
    expect(err).toContain("is not written, as it holds something other than signed records, or is damaged");
    expect(readFileSync(path(file), "utf8")).toBe(text);
  });

  it("adds to the records of other sources, and renews its own", async () => {
    writeFileSync(
      path("checked.json"),
      JSON.stringify({ note: "kept", checked: [record("other"), record("press")] }),
    );
    expect(await sign("checked.json")).toMatchObject({ code: 0 });
    const { note, checked } = JSON.parse(readFileSync(path("checked.json"), "utf8"));
    expect(note).toBe("kept");
    expect(checked.map((r: { source: string; date: string }) => [r.source, r.date])).toEqual([
      ["other", "2024-01-01"],
      ["press", "2024-01-02"],
    ]);
  });

  it("begins an empty or a new file", async () => {
    writeFileSync(path("empty.json"), "");
    for (const file of ["empty.json", "new.json"]) {
      expect(await sign(file)).toMatchObject({ code: 0 });
      expect(JSON.parse(readFileSync(path(file), "utf8")).checked).toHaveLength(1);
    }
  });
});
