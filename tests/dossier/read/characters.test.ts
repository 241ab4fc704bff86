import { describe, expect, it } from "vitest";
import { characterFault } from "../../../src/dossier/read/characters.ts";
import { messages, read, spoilt } from "../base.ts";

describe("characters that nobody sees", () => {
  it.each([
    ["half an emoji", "s\uD83D", "error", "U+D83D"],
    ["the other half", "\uDE00s", "error", "U+DE00"],
    ["an override", "Report \u202Ethis is reversed", "warning", "U+202E"],
    ["an override that is closed", "\u202Dthis\u202C", "warning", "U+202D"],
    ["an embedding that stays open", "a \u202Bb", "warning", "U+202B"],
    ["an isolate that stays open", "a \u2067b", "warning", "U+2067"],
    ["an end without a beginning", "a\u2069 b", "warning", "U+2069"],
    ["a zero-width space", "a\u200Bb", "warning", "U+200B"],
    ["an escape", "a\u001B[31m", "warning", "U+001B"],
    ["a tag", "a\u{E0041}", "warning", "U+E0041"],
  ])("%s is told", (_, text, severity, code) => {
    expect(characterFault(text)).toMatchObject({ severity, message: expect.stringContaining(code) });
  });

  it.each([
    "",
    "plain",
    "two\nlines\tand a tab",
    "\u{1F600}",
    "می‌خواهم",
    "\u200Fعربي\u200E",
    "\u2067closed\u2069 \u202Btoo\u202C",
  ])("%j is right", (text) => {
    expect(characterFault(text)).toBeUndefined();
  });

  it.each([
    ["dossier.json", "A base", "A \\u202Ebase", /^dossier\.json:3:12: warning: .*U\+202E/],
    ["dossier.json", '"UN"', '"U\\ud800"', /^dossier\.json:5:\d+: error: .*U\+D800/],
    ["sources.json", "An article", "An \\u202Earticle", /^sources\.json:2:\d+: warning: .*U\+202E/],
    ["positions.csv", "Spokesman", "Spokes\u202Eman", /^positions\.csv:3:8 \([a-z]+\): warning: .*U\+202E/],
    [
      "suspensions.csv",
      "Stops flying",
      "Stops\u200B flying",
      /^suspensions\.csv:2:\d+ \([a-z]+\): warning: .*U\+200B/,
    ],
  ] as const)("%s: %s made %j is told where it stands", (file, from, to, says) => {
    expect(messages(read(spoilt(file, from, to)))).toContainEqual(expect.stringMatching(says));
  });
});

describe("ids that name files", () => {
  const withView = (id: string) =>
    messages(read(spoilt("dossier.json", '"id": "iraq"', `"id": ${JSON.stringify(id)}`)));
  const withId = (id: string) =>
    messages(read(spoilt("dossier.json", '"id": "base"', `"id": ${JSON.stringify(id)}`)));

  it.each([
    ["../../../escaped", "Did you mean escaped?"],
    ["..", "is not an id"],
    ["a/b", "Did you mean a-b?"],
    ["a\\b", "Did you mean a-b?"],
    ["/etc/passwd", "Did you mean etc-passwd?"],
    ["nul\0", "Did you mean nul?"],
    ["Türkiye & Irak", "Did you mean turkiye-irak?"],
    ["v".repeat(300), "has 300 characters: expected at most 80."],
    ["", "An empty text is not an id"],
    ["con", "cannot be a file name on Windows"],
  ])("the view %j is refused with a mend", (id, says) => {
    expect(withView(id)).toEqual([expect.stringContaining("dossier.json:6:")]);
    expect(withView(id)[0]).toContain(says);
  });

  it.each([
    "docs",
    "index.html",
    "embed.js",
    "nginx.conf.example",
    "demarche-files.json",
    "share",
    "fonts",
    "assets",
  ])("the dossier %s is refused, as sites use the name", (id) => {
    expect(withId(id)).toEqual([expect.stringContaining(`${id} is a name that every site needs for itself`)]);
  });
});
