import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { serve } from "../../src/cli/build/serve.ts";
import { scratch } from "../cli/harness.ts";
import { BASE, spoilt } from "../dossier/base.ts";
import { builtTemplate } from "./built-template.ts";

const path = scratch({ empty: {}, one: BASE, two: BASE, live: BASE });
const template = builtTemplate();

function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** What the server tells an open page, one after the other. */
function events(url: string): { next(): Promise<{ version: number; problems: string[] }>; end(): void } {
  const come: { version: number; problems: string[] }[] = [];
  let waiting: (() => void) | undefined;
  const asked = request(`${url}demarche-events`, { agent: false }, (response) => {
    response.on("data", (chunk) => {
      for (const [, json = ""] of String(chunk).matchAll(/^data: (.*)$/gm)) come.push(JSON.parse(json));
      waiting?.();
    });
    response.on("error", () => {});
  });
  asked.on("error", () => {});
  asked.end();
  return {
    async next() {
      while (come.length === 0)
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      return come.shift() as { version: number; problems: string[] };
    },
    end: () => asked.destroy(),
  };
}

describe("serve", () => {
  it("leads from an empty folder to a page where a dossier is begun", async () => {
    const ending = new AbortController();
    let tell: (url: string) => void = () => {};
    const started = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const told: string[] = [];
    const io = {
      out: async (chunk: string | Uint8Array) => tell(String(chunk).trim()),
      err: (chunk: string) => void told.push(chunk),
      signal: ending.signal,
    };
    const done = serve([path("empty")], { port: "0" }, io, template());
    const url = await started;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#new$/);
    const { status, text } = await get(url.replace("#new", ""));
    expect(status).toBe(200);
    expect(text).toContain("Untitled dossier");
    expect(told.join("")).toMatch(/empty is empty: begin a dossier on the page/);
    ending.abort();
    await done;
  });

  it("shows the page, and brings it anew; with an error the page that was there stays", async () => {
    const ending = new AbortController();
    let tell: (url: string) => void = () => {};
    const started = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const io = {
      out: async (chunk: string | Uint8Array) => tell(String(chunk).trim()),
      err: () => {},
      signal: ending.signal,
    };
    const done = serve([path("live")], { port: "0" }, io, template());
    const url = await started;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const first = await get(url);
    expect([first.status, first.type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(first.text).toContain("A base");
    expect(await get(`${url}demarche-live.js`)).toMatchObject({
      status: 200,
      type: "text/javascript; charset=utf-8",
    });
    expect((await get(`${url}icon.svg`)).status).toBe(200);
    expect((await get(`${url}..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await get(`${url}assets/%2e%2e/%2e%2e/package.json`)).status).toBe(404);
    expect((await get(url, { host: "evil.example" })).status).toBe(403);
    for (const address of [url, `${url}icon.svg`, `${url}none`])
      expect(Object.fromEntries((await fetch(address)).headers)).toMatchObject({
        "content-security-policy": "frame-ancestors 'none'",
        "x-frame-options": "DENY",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      });
    const page = events(url);
    expect(await page.next()).toEqual({ version: 1, problems: [] });
    writeFileSync(
      path("live/positions.csv"),
      spoilt("positions.csv", "p2,USA", "p2,TRK")["positions.csv"] ?? "",
    );
    expect(await page.next()).toEqual({
      version: 1,
      problems: [expect.stringContaining("positions.csv:3:4 (polity): error: TRK is not a polity")],
    });
    expect((await get(url)).text).toContain("A base");
    writeFileSync(path("live/positions.csv"), BASE["positions.csv"].replace("Spokesman", "Another"));
    expect(await page.next()).toEqual({ version: 2, problems: [] });
    expect((await get(url)).text).toContain("Another");
    page.end();
    ending.abort();
    expect(await done).toBe(0);
  });

  it.each([
    [["one", "two"], {}, "2 folders are given: expected one."],
    [["one"], { port: "http" }, "http is not a port: expected a whole number from 1 to 65535."],
    [["one"], { port: "70000" }, "70000 is not a port"],
  ])("asks for one folder and a port: %j %j", async (folders, flags, message) => {
    const io = { out: async () => {}, err: () => {} };
    await expect(
      serve(
        folders.map((name) => path(name)),
        flags,
        io,
        template(),
      ),
    ).rejects.toThrow(message);
  });
});
