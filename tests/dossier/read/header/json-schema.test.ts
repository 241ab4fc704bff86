import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { FIELD_WORDS } from "../../../../src/dossier/read/header/field-words.ts";
import { dossierJsonSchema, type JsonSchema } from "../../../../src/dossier/read/header/json-schema.ts";
import { HeaderSchema } from "../../../../src/dossier/read/header/schema.ts";
import { BASE, spoilt } from "../../base.ts";
import { BROKEN_JSON } from "../../broken-json.ts";
import { isValid } from "../../json-schema-validity.ts";

const SCHEMA = dossierJsonSchema();
const passes = (value: unknown) => v.safeParse(HeaderSchema, value).success;
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Faults that no schema can know, as they take a calendar, an order or another file. */
const BEYOND =
  /occurs twice|ends \(|days, did|is not a polity|is not a source|is the code of a polity|leaves the globe|is empty: expected west/;

describe("the JSON Schema of dossier.json", () => {
  it("is the one that is published", async () => {
    await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
      "../../../../public/schema/dossier.schema.json",
    );
  });

  it("takes what the check takes", () => {
    const real = readFileSync("geodata/dossiers/kurdistan-2017/dossier.json", "utf8");
    for (const text of [BASE["dossier.json"], real]) {
      expect([passes(parsed(text)), isValid(SCHEMA, parsed(text))]).toEqual([true, true]);
    }
  });

  const told = BROKEN_JSON.map((broken) => ({
    ...broken,
    value: parsed(spoilt(broken.file, broken.from, broken.to)["dossier.json"] ?? ""),
  }));
  it.each(told.filter(({ value, says }) => value !== undefined && !BEYOND.test(says[0] ?? "")))(
    "refuses $name",
    ({ value }) => {
      expect([passes(value), isValid(SCHEMA, value)]).toEqual([false, false]);
    },
  );

  it("underlines nothing that the check takes, whatever stands in a field", () => {
    const base = parsed(BASE["dossier.json"]) as Record<string, unknown>;
    const field = fc.constantFrom(...Object.keys(SCHEMA.properties ?? {}));
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        "2017-09-25",
        "TUR",
        [],
        {},
        ["TUR"],
        { start: "2017-09-25", end: "2017-09-26" },
        { TUR: "x" },
        { label: "x", date: "2017-09-25" },
      ),
    );
    fc.assert(
      fc.property(field, value, (name, put) => {
        const header = { ...base, [name]: put };
        if (passes(header)) expect(isValid(SCHEMA, header)).toBe(true);
        else expect(isValid(SCHEMA, { ...base, [name]: put }) && typeof put === "number").toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("has a word for each field, and no word for what is none", () => {
    const paths: string[] = [];
    const walk = (schema: JsonSchema, path: string[]) => {
      if (path.length > 0 && path.at(-1) !== "*") paths.push(path.join("."));
      for (const [name, inner] of Object.entries(schema.properties ?? {})) walk(inner, [...path, name]);
      if (schema.items?.properties)
        for (const [name, inner] of Object.entries(schema.items.properties)) walk(inner, [...path, name]);
    };
    walk(SCHEMA, []);
    expect(paths.sort()).toEqual(Object.keys(FIELD_WORDS).sort());
  });
});
