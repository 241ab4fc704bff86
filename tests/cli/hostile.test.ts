import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { Parser } from "saxen";
import { describe, expect, it } from "vitest";
import { BASE } from "../dossier/base.ts";
import { demarche, scratch } from "./harness.ts";

const path = scratch();
let count = 0;

function folder(files: Record<string, string>): string {
  const dir = path(`hostile-${count++}`);
  mkdirSync(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(`${dir}/${name}`, text);
  return dir;
}

const SCRIPTS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "]]><script>alert(1)</script><![CDATA[",
  "</text></svg><svg onload=alert(1)>",
  "</style><script>alert(1)</script>",
  "<!--<script>alert(1)</script>-->",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "javascript:alert(1)",
  "url(javascript:alert(1))",
  "$" + "{alert(1)} {{alert(1)}} $& $1 $`",
  "\u202Etxet\u202C\u2066",
];
const FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", '=HYPERLINK("http://x")', "'=1+1", "\t=1"];

/** A dossier with the same words in every field that takes any. */
function everywhere(words: string, key = words): Record<string, string> {
  const id = "x";
  const k = `"${key.replaceAll('"', '""')}"`;
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const w = cell(words);
  const header = {
    id,
    title: words,
    summary: words,
    stances: [{ id: key, label: words, description: words, role: "opposes" }],
    organisations: [{ id: `o${key}`, name: words, kind: "collective" }],
    views: [{ id: "v", label: words, bounds: [20, 20, 60, 50] }],
    names: { TUR: words, IRQ: words },
    notes: [words],
    covered: ["SYR", "X-A"],
    credits: [words],
    base: { sea: { light: "#DCE8F0", dark: "#0E1A26" } },
  };
  const source = {
    id: key,
    type: words,
    title: words,
    publisher: words,
    note: words,
    author: [{ family: words, given: words }],
    issued: { "date-parts": [[2017, 9, 29]] },
    URL: `https://example.org/${encodeURIComponent(words)}`,
  };
  const rows = [
    "id,polity,actor,role,body,date,stance,quote,quote_lang,gist,source,locator",
    [k, "TUR", w, w, w, "2017-09-29", k, w, "en", w, k, w].join(","),
    [cell(`2${key}`), cell(`o${key}`), w, w, w, "2017-09-29", k, w, "en", w, k, w].join(","),
  ];
  const region = {
    type: "Feature",
    properties: { code: "X-A", name: words, note: words, parent: "TUR" },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [30, 39],
          [32, 39],
          [32, 40],
          [30, 39],
        ],
      ],
    },
  };
  const flights = [
    "id,carrier,carrier_code,polity,origin,destination,suspended,gist,quote,source,locator,route_source",
    [cell(`s${key}`), w, w, "TUR", "LTBA", "ORER", "2017-09-29", w, w, k, w, w].join(","),
  ];
  return {
    "dossier.json": JSON.stringify(header),
    "sources.json": JSON.stringify([source]),
    "positions.csv": `${rows.join("\n")}\n`,
    "regions.geojson": JSON.stringify({ type: "FeatureCollection", features: [region] }),
    "suspensions.csv": `${flights.join("\n")}\n`,
  };
}

const draw = (dir: string, format: string, ...args: string[]) =>
  demarche("render", dir, "--format", format, ...args, "-o", "-");

/** Every element and attribute of an XML text; throws where it is not well formed. */
function walked(xml: string): { elements: string[]; attributes: [string, string][] } {
  const elements: string[] = [];
  const attributes: [string, string][] = [];
  const parser = new Parser();
  parser.on("openTag", (name, own, decode) => {
    elements.push(name);
    for (const [key, value] of Object.entries(own())) attributes.push([key, decode(value)]);
  });
  for (const event of ["error", "warn"] as const) {
    parser.on(event, (error) => {
      throw error;
    });
  }
  parser.parse(xml);
  return { elements, attributes };
}

/** What XML 1.0 cannot hold, not even escaped. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/u;

describe("a script in every field", () => {
  it.each(SCRIPTS)("%s is text in a picture", async (words) => {
    const { code, out, err } = await draw(folder(everywhere(words)), "svg", "--no-fonts");
    expect({ code, err: err.replace(/.*warning:.*\n/g, "") }).toEqual({ code: 0, err: "" });
    const { elements, attributes } = walked(out);
    for (const name of elements)
      expect(name).not.toMatch(/^(script|img|iframe|object|embed|foreignObject|animate\w*|set|handler)$/i);
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(/^on/i);
      if (/href|src/i.test(key)) expect(value).not.toMatch(/^\s*(javascript|data:text|vbscript)/i);
    }
  });

  it.each(SCRIPTS)("%s is text in data", async (words) => {
    const dir = folder(everywhere(words));
    const geojson = await draw(dir, "geojson");
    expect(geojson.code).toBe(0);
    expect(() => JSON.parse(geojson.out)).not.toThrow();
    expect((await draw(dir, "csv")).code).toBe(0);
    expect((await draw(dir, "csv", "--table", "suspensions")).code).toBe(0);
  });
});

describe("a formula in every field", () => {
  it.each(FORMULAS)("%s is no formula in a table", async (words) => {
    const dir = folder(everywhere(words, "key"));
    for (const table of ["positions", "suspensions"]) {
      const { code, out } = await draw(dir, "csv", "--table", table);
      expect(code).toBe(0);
      const cells = out.split(/[,\r\n]/).map((cell) => cell.replace(/^\uFEFF/, "").replace(/^"/, ""));
      expect(cells.filter((cell) => /^[=+@\t]|^-\D/.test(cell))).toEqual([]);
    }
  });
});

describe("characters that no file can hold", () => {
  it.each(["\u0001", "\u0000", "\u001b[31m", "\ufffe", "\uffff", "\ud800", "\udc00x"])(
    "%j is left out of a picture, or refused",
    async (character) => {
      const files = {
        ...BASE,
        "dossier.json": JSON.stringify({ ...JSON.parse(BASE["dossier.json"]), title: `A${character}B` }),
      };
      const { code, out } = await draw(folder(files), "svg", "--no-fonts");
      if (code === 0) expect(out).not.toMatch(NO_XML);
      else expect(code).toBe(1);
    },
  );
});

describe("names that lead elsewhere", () => {
  it.each(["../evil", "/tmp/evil", "..\\evil", "a/../../evil", "CON", "x\ny"])(
    "a view called %j stays in its folder",
    async (id) => {
      const header = {
        ...JSON.parse(BASE["dossier.json"]),
        views: [
          { id: "first", label: "F", bounds: [38, 28, 49, 38] },
          { id, label: "L", bounds: [38, 28, 49, 38] },
        ],
      };
      const dir = folder({ ...BASE, "dossier.json": JSON.stringify(header) });
      const { code } = await demarche(
        "render",
        dir,
        "--format",
        "svg",
        "--no-fonts",
        "--view",
        id,
        "-o",
        `${dir}/out/deep/`,
      );
      expect([0, 1, 2]).toContain(code);
      expect(existsSync(`${dir}/evil`)).toBe(false);
      expect(readdirSync(dir).filter((name) => !(name in BASE))).toEqual(
        code === 0 ? ["out"] : expect.any(Array),
      );
      if (code === 0) expect(readdirSync(`${dir}/out/deep`)).toHaveLength(1);
    },
  );

  it.each(["../evil", "/etc/passwd", "a b", "", "."])("a dossier cannot be called %j", async (id) => {
    const dir = folder({
      ...BASE,
      "dossier.json": BASE["dossier.json"].replace('"base"', JSON.stringify(id)),
    });
    expect(await demarche("check", dir)).toMatchObject({
      code: 1,
      err: expect.stringContaining("is not an id"),
    });
  });
});

describe("the terminal", () => {
  it.each(["\u001b[2J", "\u009b31m", "\u0007", "\r\n"])(
    "%j in a value does nothing to it",
    async (character) => {
      const dir = folder({
        ...BASE,
        "dossier.json": JSON.stringify({
          ...JSON.parse(BASE["dossier.json"]),
          subject: `X${character}Y`,
          [`f${character}`]: 1,
        }),
      });
      const { code, err } = await demarche("check", dir);
      expect(code).toBe(1);
      expect(err.replace(/\n/g, "")).not.toMatch(/\p{Cc}/u);
    },
  );
});
