import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/cli/build/build.ts";
import { POLICY } from "../../src/site/hosting.ts";
import { scratch } from "../cli/harness.ts";
import { BASE, spoilt } from "../dossier/base.ts";
import { builtTemplate } from "./built-template.ts";

const SCRIPT = "</script><script>alert(1)</script>";
const path = scratch({
  one: BASE,
  two: {
    ...BASE,
    "dossier.json": JSON.stringify({ ...JSON.parse(BASE["dossier.json"]), id: "two", title: SCRIPT }),
    "positions.csv": `${BASE["positions.csv"]}p4,ES-CT,Parliament,2017-09-27,held,,,Holds one too.\np5,GB-SCT,Minister,2017-09-28,,,,Looks on.\n`,
  },
  far: {
    "dossier.json": JSON.stringify({ id: "far", title: "Far away", stances: [{ id: "yes", label: "Yes" }] }),
    "positions.csv": "id,polity,actor,stance,gist\np1,JPN,Envoy,yes,Says yes.\n",
    "sources.json": BASE["sources.json"],
  },
  live: BASE,
  bad: spoilt("positions.csv", "p2,USA", "p2,TRK"),
});
const template = builtTemplate();

async function built(folders: string[], output: string, site?: string) {
  let [out, err] = ["", ""];
  const io = {
    out: async (chunk: string | Uint8Array) => {
      out += String(chunk);
    },
    err: (text: string) => {
      err += text;
    },
  };
  const flags = { output: path(output), ...(site !== undefined && { site }) };
  const code = await build(
    folders.map((name) => path(name)),
    flags,
    io,
    template(),
  );
  return { code, out, err };
}

const page = (name: string) => readFileSync(path(name), "utf8");

/** Addresses in a page that lead to files beside it. */
function addressesIn(html: string): string[] {
  const head = html.replace(/<script type="application[^>]*>.*?<\/script>/gs, "");
  const named = [...head.matchAll(/(?:src|href|data-opening|data-wider|data-geodata)="(\.\/[^"#]*)"/g)].map(
    ([, a = ""]) => a,
  );
  const lists = [...head.matchAll(/data-(?:modules|files)="([^"]*)"/g)].flatMap(([, list = ""]) =>
    list.split(" "),
  );
  return [...named, ...lists].filter((address) => address !== "./");
}

describe("build", () => {
  it("writes a whole page for each dossier, and a list", async () => {
    const { code, out } = await built(["one", "two"], "site");
    expect({ code, out }).toEqual({ code: 0, out: `${path("site/index.html")}\n` });
    const html = page("site/base/index.html");
    expect(html).toContain("A base");
    // The picture is there before any script.
    expect(html).toMatch(/<svg[^>]*>/);
    expect(html).not.toContain("<!--page-->");
    for (const address of addressesIn(html))
      expect([address, existsSync(path(join("site/base", address)))]).toEqual([address, true]);
    const data = /<script[^>]*id="page-data"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(data).dossier.id).toBe("base");
    const list = page("site/index.html");
    expect(list).toContain('href="./base/"');
    expect(list).toContain('href="./two/"');
    for (const [, address = ""] of list.matchAll(/(?:src|href|url)[=(]"?([^"#)]+?[^/"#)])["#)]/g))
      expect([address, existsSync(path(join("site", address)))]).toEqual([address, true]);
  }, 90_000);

  it("names the files of a dossier as the page's scripts ask for them", () => {
    for (const name of ["opening", "wider", "geodata"])
      expect(page("site/base/index.html"), name).toMatch(new RegExp(`data-${name}="\\./[^"]+\\.json"`));
  });

  it("carries the shapes of its dossier's subdivisions, and no others", () => {
    const countries = (id: string) =>
      readdirSync(path(`site/${id}/assets`)).flatMap((name) => /^([A-Z]{3})-.*\.json$/.exec(name)?.[1] ?? []);
    expect(countries("base")).toEqual([]);
    expect(countries("two")).toEqual(["ESP", "GBR"]);
  });

  it("has its colours and its first picture's rules in itself, in a fresh checkout too", () => {
    const html = page("site/base/index.html");
    expect(html).not.toContain("generated/");
    expect(html).not.toContain("--here");
    expect(html).toContain(".first-ground");
  });

  it("has the documentation beside the list, and in each folder that may be moved alone", () => {
    expect(page("site/index.html")).toContain('href="./docs/"');
    expect(page("site/base/index.html")).toContain('href="./docs/"');
    const files = readdirSync(path("site/docs"));
    expect(files).toEqual(expect.arrayContaining(["index.html", "format.html", "icon.svg"]));
    for (const folder of ["base", "two"]) expect(readdirSync(path(`site/${folder}/docs`))).toEqual(files);
  });

  it("lets no word of a dossier be markup", () => {
    for (const html of [page("site/two/index.html"), page("site/index.html")]) {
      expect(html).not.toContain("<script>alert");
    }
    expect(page("site/index.html")).toContain("&lt;script&gt;alert(1)");
  });

  it("tells servers what a page may do, and never less than the page itself needs", () => {
    const own =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page("site/base/index.html"))?.[1] ?? "";
    const sources = (policy: string) =>
      new Map(
        policy
          .split("; ")
          .map((part): [string, string[]] => [part.split(" ")[0] ?? "", part.split(" ").slice(1)]),
      );
    const wide = sources(POLICY);
    for (const [name, values] of sources(own)) {
      const allowed = wide.get(name) ?? [];
      for (const value of values)
        expect([
          name,
          value,
          allowed.includes(value) || (value.startsWith("'sha256-") && allowed.includes("'unsafe-inline'")),
        ]).toEqual([name, value, true]);
    }
    const headers = page("site/_headers");
    expect(headers).toContain(POLICY);
    expect(headers).toContain("/base/assets/*\n  Cache-Control: public, max-age=31536000, immutable");
    for (const name of ["nginx.conf.example", "Caddyfile.example"])
      expect(page(`site/${name}`)).toContain(POLICY);
  });

  it("keeps for a year only what is named by what is in it", () => {
    for (const name of readdirSync(path("site/base/assets"))) expect(name).toMatch(/-[\w-]{8}\.\w+$/);
  });

  it("gives the same bytes again, and takes away what is no more", async () => {
    const before = page("site/base/index.html");
    const { code } = await built(["one"], "site");
    expect(code).toBe(0);
    expect(page("site/base/index.html")).toBe(before);
    expect(existsSync(path("site/two"))).toBe(false);
  });

  it("writes its own address where it is known", async () => {
    await built(["one"], "addressed", "https://maps.example.org/atlas");
    expect(page("addressed/base/index.html")).toContain("https://maps.example.org/atlas/base/");
  });

  it("tells other sites how to show a page, where its address is known", () => {
    const base = "https://maps.example.org/atlas/base/";
    const link = /<link[^>]*type="application\/json\+oembed"[^>]*>/;
    expect(link.exec(page("addressed/base/index.html"))?.[0]).toContain(`href="${base}oembed.json"`);
    const answer = JSON.parse(page("addressed/base/oembed.json"));
    expect(answer).toMatchObject({ version: "1.0", type: "rich", title: "A base", width: 960, height: 720 });
    expect(answer.html).toContain(`<iframe src="${base}"`);
    expect(answer.thumbnail_url).toMatch(/^https:.*\.png$/);
    expect(existsSync(path("site/base/oembed.json"))).toBe(false);
    expect(page("site/base/index.html")).not.toMatch(link);
  });

  it("serves one small script for other pages at a name that never changes", () => {
    for (const name of ["site/embed.js", "site/base/embed.js"]) {
      const script = page(name);
      expect(script).toContain("demarche-map");
      expect(script.length).toBeLessThan(6000);
      // A plain script, which any server may hand to any page.
      expect(script).not.toMatch(/^\s*(import|export)\b/m);
    }
  });

  it("speaks of a region's boundary only where it is drawn", async () => {
    await built(["far"], "far-site");
    expect(page("site/base/index.html")).toContain("The Kurdistan Region is drawn");
    expect(page("far-site/far/index.html")).toContain("no endorsement.");
    expect(page("far-site/far/index.html")).not.toContain("Kurdistan");
  });

  it("builds nothing of a dossier with errors", async () => {
    const { code, out, err } = await built(["one", "bad"], "none");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`Nothing is built, because there are errors in ${path("bad")}.`);
    expect(existsSync(path("none"))).toBe(false);
  });

  it("mixes with nothing that it has not written", async () => {
    mkdirSync(path("mine"));
    writeFileSync(path("mine/letter.txt"), "x");
    await expect(built(["one"], "mine")).rejects.toThrow("holds files that no build has written");
    writeFileSync(path("mine/demarche-files.json"), '["../one/dossier.json", "letter.txt"]');
    expect((await built(["one"], "mine")).code).toBe(0);
    expect(existsSync(path("one/dossier.json"))).toBe(true);
  });

  it("asks for two dossiers of two names, and for an address that is one", async () => {
    await expect(built(["one", "live"], "twice")).rejects.toThrow(
      "are both called base: give each dossier an id of its own.",
    );
    await expect(built(["one"], "x", "maps")).rejects.toThrow("maps is not a web address");
  });
});
