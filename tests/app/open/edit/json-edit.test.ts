import { describe, expect, it } from "vitest";
import {
  valueAt,
  withItem,
  withSwapped,
  withTexts,
  withValue,
} from "../../../../src/app/open/edit/json-edit.ts";
import {
  blankItem,
  fieldsOf,
  HEADER,
  kindOf,
  labelOf,
} from "../../../../src/app/open/header-form/schema-fields.ts";

const TEXT = `{
    "id": "d",   "title": "Old",
    "stances": [
        { "id": "yes", "label": "Yes" },
        {"id":"no","label":"No"}
    ],
    "views": [],
    "event": { "label": "the vote" }
}
`;

describe("a change of dossier.json by its form", () => {
  it.each([
    ["a text", ["title"], "New", TEXT.replace('"Old"', '"New"')],
    ["a text in a list", ["stances", 1, "label"], "Nay", TEXT.replace('"No"}', '"Nay"}')],
    ["what a field had already", ["title"], "Old", TEXT],
    ["nothing where nothing was", ["summary"], undefined, TEXT],
  ])("writes %s and leaves the rest letter by letter", (_, path, value, expected) => {
    expect(withValue(TEXT, path, value)).toBe(expected);
  });

  it("adds to what is on one line within that line, and leaves its neighbours as they are", () => {
    const changed = withValue(TEXT, ["stances", 1, "colour", "light"], "#1F8A82");
    expect(changed).toBe(TEXT.replace('"No"}', '"No","colour": {"light":"#1F8A82"}}'));
  });

  it("takes out an object that is left empty", () => {
    expect(valueAt(withValue(TEXT, ["event", "label"], undefined), [])).not.toHaveProperty("event");
  });

  it("makes the object that a field needs, set as the file is", () => {
    const changed = withValue(TEXT, ["period", "start"], "2017-09-01");
    expect(valueAt(changed, ["period"])).toEqual({ start: "2017-09-01" });
    expect(changed).toContain('\n    "period": {\n        "start": "2017-09-01"');
    expect(changed.startsWith(TEXT.slice(0, TEXT.indexOf('"event"')))).toBe(true);
  });

  it("adds to a list, to an empty one and to one that is missing", () => {
    const item = { id: "x" };
    for (const [list, count] of [
      ["stances", 3],
      ["views", 1],
      ["layers", 1],
    ] as const) {
      const changed = withItem(TEXT, [list], item);
      expect(valueAt(changed, [list])).toHaveLength(count);
      expect(valueAt(changed, [list, count - 1])).toEqual(item);
      expect(changed).toContain('"id": "d",   "title": "Old"');
    }
  });

  it("moves an item as it is written", () => {
    const changed = withSwapped(TEXT, ["stances"], 1, 0);
    expect(changed).toContain('{"id":"no","label":"No"},\n        { "id": "yes", "label": "Yes" }\n');
    expect(withSwapped(changed, ["stances"], 0, 1)).toBe(TEXT);
    expect(withSwapped(TEXT, ["stances"], 1, 2)).toBe(TEXT);
  });

  it("writes only those texts of a list anew that differ", () => {
    const notes = '{\n  "notes": [\n    "One.",\n    "Tw\\u006f."\n  ]\n}\n';
    expect(withTexts(notes, ["notes"], ["1.", "Two."])).toBe(notes.replace("One.", "1."));
    expect(valueAt(withTexts(notes, ["notes"], ["One.", "Two.", "3."]), ["notes"])).toEqual([
      "One.",
      "Two.",
      "3.",
    ]);
    expect(valueAt(withTexts(notes, ["notes"], ["One."]), ["notes"])).toEqual(["One."]);
    expect(valueAt(withTexts(notes, ["notes"], []), [])).toEqual({});
  });

  it("keeps line ends and tabs as the file has them", () => {
    const text = '{\r\n\t"id": "d"\r\n}\r\n';
    expect(withValue(text, ["title"], "T")).toBe('{\r\n\t"id": "d",\r\n\t"title": "T"\r\n}\r\n');
  });

  it("finds nothing in a text that is broken", () => {
    expect(valueAt("", [])).toBeUndefined();
  });
});

describe("the fields of the form", () => {
  it("are all that the check reads but its address, each of a kind that can be filled in", () => {
    const names = fieldsOf(HEADER).map(([name]) => name);
    expect(names).not.toContain("$schema");
    expect(names).toEqual(
      expect.arrayContaining(["title", "questions", "stances", "layers", "views", "names", "notes"]),
    );
    const kinds = Object.fromEntries(fieldsOf(HEADER).map(([name, schema]) => [name, kindOf(name, schema)]));
    expect(kinds).toMatchObject({
      title: "text",
      scale: "words",
      stances: "list",
      period: "object",
      names: "record",
      notes: "texts",
    });
    expect(labelOf("defaultSource")).toBe("Default source");
  });

  it("begin a new view with what the map shows", () => {
    const view = HEADER.properties?.views?.items;
    expect(view && blankItem(view, "New 3", [1, 2, 3, 4])).toEqual({
      id: "new-3",
      label: "New 3",
      bounds: [1, 2, 3, 4],
    });
  });
});
