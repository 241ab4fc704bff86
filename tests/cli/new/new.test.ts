import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { idOf, starterFiles } from "../../../src/cli/new/files.ts";
import { FIELD_WORDS } from "../../../src/dossier/read/header/field-words.ts";
import { dossierJsonSchema } from "../../../src/dossier/read/header/json-schema.ts";
import { LAYOUTS } from "../../../src/dossier/read/tables/layouts.ts";
import { isValid } from "../../dossier/json-schema-validity.ts";
import { demarche, scratch } from "../harness.ts";

const path = scratch({ full: { "a.txt": "x", "b.txt": "x" } });

describe("new", () => {
  it("makes a dossier that passes the check without a word, and can be drawn", async () => {
    const made = await demarche("new", path("My Dossier"));
    expect(made.code).toBe(0);
    expect(made.out.trim().split("\n").sort()).toEqual(
      readdirSync(path("My Dossier"))
        .map((name) => path(`My Dossier/${name}`))
        .sort(),
    );
    expect(await demarche("check", path("My Dossier"))).toMatchObject({
      code: 0,
      out: "my-dossier: 10 positions, 4 suspensions, 2 sources: no errors\n",
      err: "",
    });
    const drawn = await demarche("render", path("My Dossier"), "--format", "svg", "-o", "-");
    expect(drawn).toMatchObject({ code: 0, err: "" });
    expect(drawn.out).toContain("Proposes it");
  });

  it("uses a folder that is there and empty but for its history", async () => {
    mkdirSync(path("empty/.git"), { recursive: true });
    expect(await demarche("new", path("empty"))).toMatchObject({ code: 0 });
  });

  it("writes over nothing", async () => {
    const { code, out, err } = await demarche("new", path("full"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(
      `${path("full")} is not empty (a.txt and 1 more): expected a folder that is new or empty.`,
    );
    expect(err).toContain("Usage: demarche new DIR\n");
    expect(readdirSync(path("full"))).toEqual(["a.txt", "b.txt"]);
  });

  it.each([
    [[], "No folder is given: name the one to create."],
    [["a", "b"], "2 folders are given: expected one."],
    [["package.json"], "package.json is a file: expected a folder that is new or empty."],
  ])("asks for one folder: %j", async (args, message) => {
    expect(await demarche("new", ...args)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(message),
    });
  });

  it("tells why a folder cannot be made", async () => {
    writeFileSync(path("file"), "");
    const { code, err } = await demarche("new", path("file/inside"));
    expect(code).toBe(1);
    expect(err).toContain("file/inside cannot be made: a part of the path is not a folder.");
  });
});

describe("the files of a new dossier", () => {
  const files = starterFiles();

  it("tell of every column and field that is read, and of no other", () => {
    const { "HOWTO.md": howto = "" } = files;
    const section = (heading: string) => howto.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
    const told = (heading: string) =>
      [...section(heading).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(told("Columns of positions").sort()).toEqual([...LAYOUTS.positions.columns].sort());
    expect(told("Columns of suspensions").sort()).toEqual([...LAYOUTS.suspensions.columns].sort());
    expect(told("Fields of dossier.json")).toEqual(Object.keys(FIELD_WORDS));
  });

  it("name the schema that lies beside them, by which they are valid", () => {
    const header = JSON.parse(files["dossier.json"] ?? "");
    const schema = JSON.parse(files[header.$schema.replace("./", "")] ?? "");
    expect(schema).toEqual(dossierJsonSchema());
    expect(isValid(schema, header)).toBe(true);
    expect(readFileSync("public/schema/dossier.schema.json", "utf8")).toBe(files["dossier.schema.json"]);
  });

  it.each([
    ["my-dossier", "my-dossier"],
    ["Åland 2024", "aland-2024"],
    ["--x--", "x"],
    ["日本", undefined],
  ])("have the folder's name for an id: %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});
