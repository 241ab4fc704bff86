import type { Broken } from "./broken.ts";

export const BROKEN_SOURCES: Broken[] = [
  {
    name: "an address that is not a web address",
    file: "sources.json",
    from: "https://example.org/a",
    to: "javascript:alert(1)",
    says: [
      "sources.json:3:57: error: javascript:alert(1) is not a web address: expected one that begins with https:// or http://.",
    ],
  },
  {
    name: "a source id used twice",
    file: "sources.json",
    from: "[\n",
    to: '[\n  { "id": "press", "type": "book", "title": "Another" },\n',
    says: ["sources.json:3:11: error: The id press occurs twice: every source needs its own."],
  },
  {
    name: "JSON cut off",
    file: "sources.json",
    from: "}\n]",
    to: "}\n",
    says: ["sources.json:5:1: error: Broken JSON: expected a closing ]."],
  },
  {
    name: "a list where an object belongs",
    file: "sources.json",
    from: "[\n",
    to: '{ "sources": [\n',
    says: ["sources.json:5:1: error: Broken JSON: expected a closing }."],
  },
  {
    name: "an impossible date of a source",
    file: "sources.json",
    from: "[2017, 9, 29]",
    to: "[2017, 9, 31]",
    says: [
      "sources.json:3:15: error: [2017, 9, 31] is not a date: expected year, month and day, such as [2017, 9, 29].",
    ],
  },
];
