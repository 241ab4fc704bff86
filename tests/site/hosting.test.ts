import { describe, expect, it } from "vitest";
import { hostingFiles } from "../../src/site/hosting.ts";

const IDS = ["kurdistan-2017", "reef"];
const files = new Map(hostingFiles(IDS).map(({ fileName, source }) => [fileName, String(source)]));
const textOf = (name: string) => files.get(name) ?? "";

/** The headers that a `_headers` file says for a path. */
function headersFor(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of textOf("_headers").split("\n\n")) {
    const [pattern = "", ...lines] = rule.trim().split("\n");
    const [before = "", after = ""] = pattern.split("*");
    if (!path.startsWith(before) || !path.endsWith(after)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      found.set(name, value);
    }
  }
  return found;
}

describe("what hosts are told", () => {
  it.each(
    IDS.flatMap((id) => [
      `/${id}/assets/page-1a2b.js`,
      `/${id}/assets/wider.json`,
      `/${id}/fonts/plex.woff2`,
    ]),
  )("lets frames without an origin have %s", (path) => {
    const headers = headersFor(path);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cache-Control")).toMatch(/^public, max-age=\d+/);
  });

  it.each(["/", "/kurdistan-2017/", "/reef/index.html", "/docs/format.html"])(
    "shares no page: %s",
    (path) => {
      const headers = headersFor(path);
      expect(headers.has("Access-Control-Allow-Origin")).toBe(false);
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    },
  );

  it("has no rule of more than one star, which hosts do not read", () => {
    const patterns = textOf("_headers").match(/^\/.*$/gm) ?? [];
    expect(patterns.length).toBe(1 + 2 * IDS.length);
    for (const pattern of patterns) expect(pattern.split("*").length).toBeLessThanOrEqual(2);
  });

  it("says the same to nginx, by a map from the path", () => {
    const nginx = textOf("nginx.conf.example");
    expect(nginx).toMatch(/add_header Access-Control-Allow-Origin \$maps_shared always;/);
    const [, pattern = ""] = /map \$uri \$maps_shared \{\s+default "";\s+~(\S+) "\*";/.exec(nginx) ?? [];
    expect(
      ["/reef/assets/a.js", "/reef/fonts/a.woff2", "/reef/", "/assets-of-mine.html"].map((p) =>
        new RegExp(pattern).test(p),
      ),
    ).toEqual([true, true, false, false]);
  });

  it("says the same to Caddy, by a matcher", () => {
    const caddy = textOf("Caddyfile.example");
    const [, pattern = ""] = /@shared path_regexp (\S+)/.exec(caddy) ?? [];
    expect(caddy).toContain("header @shared Access-Control-Allow-Origin *");
    expect(
      ["/reef/assets/a.js", "/reef/fonts/a.woff2", "/reef/", "/docs/"].map((p) =>
        new RegExp(pattern).test(p),
      ),
    ).toEqual([true, true, false, false]);
  });
});
