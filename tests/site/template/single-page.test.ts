import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/cli/build/build.ts";
import { unpackDossier } from "../../../src/dossier/pack/unpack.ts";
import { scratch } from "../../cli/harness.ts";
import { BASE, spoilt } from "../../dossier/base.ts";
import { builtTemplate } from "../built-template.ts";

const SCRIPT = "</script><script>alert(1)</script>";
const path = scratch({
  plain: BASE,
  hostile: {
    ...BASE,
    "dossier.json": JSON.stringify({
      ...JSON.parse(BASE["dossier.json"]),
      title: SCRIPT,
      summary: "<!--page--> $& $1",
    }),
  },
  arabic: {
    ...BASE,
    "dossier.json": JSON.stringify({ ...JSON.parse(BASE["dossier.json"]), summary: "من قال ماذا" }),
  },
  bad: spoilt("positions.csv", "p2,USA", "p2,TRK"),
});
const template = builtTemplate();

async function run(names: string[], flags: Parameters<typeof build>[1]) {
  let err = "";
  const io = {
    out: async () => {},
    err: (text: string) => {
      err += text;
    },
  };
  const code = await build(
    names.map((name) => path(name)),
    flags,
    io,
    template(),
  );
  return { code, err };
}

async function pageOf(name: string, more: { dossier?: string } = {}): Promise<string> {
  const single = path(`${name}-${more.dossier ?? ""}.html`);
  expect(await run([name], { single, ...more })).toMatchObject({ code: 0 });
  return readFileSync(single, "utf8");
}

const scriptsOf = (html: string) => [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
const json = (html: string, id: string) =>
  JSON.parse(scriptsOf(html).find(([, attributes = ""]) => attributes.includes(`id="${id}"`))?.[2] ?? "");
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a page of one file", () => {
  it.each(["plain", "hostile"])(
    "runs and wears nothing but what its policy names, and asks nobody: %s",
    async (name) => {
      const html = await pageOf(name);
      const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      const running = scriptsOf(html).filter(
        ([, attributes = ""]) => !attributes.includes("application/json"),
      );
      expect(running).toHaveLength(1);
      expect(policy).toContain(`script-src ${hashOf(running[0]?.[2] ?? "")};`);
      const [, css = "", ...others] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
      expect(others).toEqual([]);
      expect(policy).toContain(`style-src ${hashOf(css)};`);
      expect(policy).not.toContain("connect-src");
      expect(css.match(/url\((?!["']?(?:data:|#))[^)]{0,60}/g)).toBeNull();
      expect(html.match(/<(?:script|img|link)\b[^>]{0,200} (?:src|href)="(?!data:)[^"]{0,60}/g)).toBeNull();
    },
  );

  it("has the dossier inside, letter by letter, unless it shall not", async () => {
    const { dossier, ...others } = Object.fromEntries(
      Object.entries(json(await pageOf("plain"), "page-files")).map(([name, file]) => [
        /assets\/([a-z]+)-/.exec(name)?.[1] ?? name,
        file,
      ]),
    ) as Record<string, { base64?: string }>;
    expect(Object.keys(others).sort()).toEqual(["geodata", "opening", "wider"]);
    const { files } = unpackDossier(new Uint8Array(Buffer.from(dossier?.base64 ?? "", "base64")));
    for (const [name, bytes] of Object.entries(files))
      expect(Buffer.from(bytes).toString("utf8")).toBe(BASE[name as keyof typeof BASE]);
    const bare = Object.keys(json(await pageOf("plain", { dossier: "never" }), "page-files"));
    expect(bare.some((name) => name.endsWith(".zip"))).toBe(false);
  });

  it("has the fonts of the scripts that it is written in, and no others", async () => {
    const fonts = async (name: string) =>
      [
        ...new Set(
          [...(await pageOf(name)).matchAll(/name=ibm-plex-sans-([a-z-]+)-\d+/g)].map(([, subset]) => subset),
        ),
      ].sort();
    expect(await fonts("plain")).toEqual(["core", "latin"]);
    expect(await fonts("arabic")).toEqual(["arabic", "core", "latin"]);
  });

  it("is not made of a dossier with an error", async () => {
    const { code, err } = await run(["bad"], { single: path("bad.html") });
    expect(code).toBe(1);
    expect(err).toContain("Nothing is built");
  });

  it.each([
    [["plain", "hostile"], { single: "map.html" }, "2 dossiers are given, and --single makes one page"],
    [["plain"], { single: "map.html", output: "site" }, "leave one out"],
    [["plain"], { single: "map.html", site: "https://example.org/" }, "--site is for links to a site"],
    [["plain"], { single: "" }, "is empty"],
    [["plain"], { single: "maps/" }, "maps/ is not a page"],
  ])("is refused: %s %o", async (names, flags, words) => {
    await expect(run(names, flags)).rejects.toThrow(words);
  });
});
