import { describe, expect, it } from "vitest";
import {
  isSourceText,
  textOfSourceFiles,
} from "../../../../../src/app/open/sources/parse/recognise-sources.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const LIST = '[{"id": "a", "type": "book", "title": "T"}]';

describe("what holds sources alone", () => {
  it.each([
    [{ "My Library.json": LIST }, true],
    [{ "refs.bib": "@book{a, title={T}}" }, true],
    [{ "a.ris": "TY  - WEB\nER  - \n", "b.bib": "@book{a, title={T}}" }, true],
    [{ "sources.json": LIST }, false],
    [{ "notes.json": "{}" }, false],
    [{ "refs.bib": "nothing" }, false],
    [{ "refs.bib": "@book{a, title={T}}", "positions.csv": "id\n" }, false],
    [{}, false],
  ])("is told from files of a dossier: %j", (files, expected) => {
    const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)]));
    expect(textOfSourceFiles(bytes) !== undefined).toBe(expected);
  });

  it.each([
    ["id,polity,actor,gist\n1,FRA,A,G", false],
    ["a@example.org, b", false],
    [" @online{a, title={T}}", true],
    ["TY  - WEB", true],
    [LIST, true],
  ])("%j", (text, expected) => expect(isSourceText(text)).toBe(expected));
});
