import { renameSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/cli/check/check.ts";
import { repeat, type Watch } from "../../../src/cli/check/watch.ts";
import { run } from "../../../src/cli/run.ts";
import { Failure } from "../../../src/node/errors.ts";
import { BASE, spoilt } from "../../dossier/base.ts";
import { demarche, scratch } from "../harness.ts";

const path = scratch({ good: BASE, live: BASE, json: BASE, gone: BASE, real: BASE });

/** A watch whose changes are made by hand, and an Io that can be waited on for the next summary. */
function stage() {
  const ending = new AbortController();
  let changed = () => {};
  let failed = (_: Error) => {};
  let waiting: (line: string) => void = () => {};
  let said = "";
  let closed = false;
  const watch: Watch = (_, onChange, onFailure) => {
    changed = onChange;
    failed = onFailure;
    return () => {
      closed = true;
    };
  };
  const next = () =>
    new Promise<string>((resolve) => {
      waiting = resolve;
    });
  const io = {
    out: async (chunk: string | Uint8Array) => waiting(String(chunk)),
    err: (text: string) => {
      said += text;
    },
    signal: ending.signal,
  };
  return {
    io,
    watch,
    next,
    change: () => changed(),
    fail: (error: Error) => failed(error),
    end: () => ending.abort(),
    told: () => said,
    isClosed: () => closed,
  };
}

describe("check --watch", () => {
  it("checks again after each change, and lives through broken files", async () => {
    const scene = stage();
    let line = scene.next();
    const done = check([path("live")], { watch: true }, scene.io, scene.watch);
    expect(await line).toBe("base: 3 positions, 2 suspensions, 1 source: no errors\n");
    for (const broken of ["", "{", "\0", '"id', "id;polity\n;;;"]) {
      writeFileSync(path("live/positions.csv"), broken);
      line = scene.next();
      scene.change();
      expect(await line).toMatch(/^live: \d+ errors?(, 1 warning)?\n$/);
    }
    writeFileSync(
      path("live/positions.csv"),
      spoilt("positions.csv", "p2,USA", "p2,TRK")["positions.csv"] ?? "",
    );
    line = scene.next();
    scene.change();
    expect(await line).toBe("live: 1 error\n");
    expect(scene.told()).toContain(`${path("live/positions.csv")}:3:4 (polity): error: TRK is not a polity`);
    scene.end();
    expect(await done).toBe(0);
    expect(scene.isClosed()).toBe(true);
  });

  it("ends with a sentence where a folder is gone", async () => {
    const scene = stage();
    const line = scene.next();
    const done = check([path("gone")], { watch: true }, scene.io, scene.watch);
    await line;
    scene.fail(new Failure("It is gone."));
    await expect(done).rejects.toThrow("It is gone.");
  });

  it("hears of changes by the system, files that are replaced included", async () => {
    const scene = stage();
    let line = scene.next();
    const done = check([path("real")], { watch: true }, scene.io);
    await line;
    line = scene.next();
    writeFileSync(path("new.csv"), spoilt("positions.csv", "p2,USA", "p2,TRK")["positions.csv"] ?? "");
    renameSync(path("new.csv"), path("real/positions.csv"));
    expect(await line).toBe("real: 1 error\n");
    line = scene.next();
    rmSync(path("real/positions.csv"));
    expect(await line).toMatch(/^base: no positions/);
    scene.end();
    expect(await done).toBe(0);
  });

  it("tells JSON a line at a time", async () => {
    const scene = stage();
    const line = scene.next();
    const done = run(["check", path("json"), "--watch", "--json"], scene.io);
    const text = await line;
    expect(text.trim()).not.toContain("\n");
    expect(JSON.parse(text)).toMatchObject({ version: 2, ok: true });
    scene.end();
    expect(await done).toBe(0);
  });

  it("is no way to sign", async () => {
    const args = ["--watch", "--source", "press=package.json", "--sign", "x.json"];
    const { code, err } = await demarche("check", path("good"), ...args);
    expect(code).toBe(2);
    expect(err).toContain("--sign keeps one result: leave --watch out.");
  });
});

describe("repeat", () => {
  it("runs once more for the changes during a run, and one at a time", async () => {
    const scene = stage();
    const open: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const started = () => new Promise<void>((resolve) => starts.push(resolve));
    const starts: (() => void)[] = [];
    const done = repeat(
      async () => {
        running++;
        most = Math.max(most, running);
        starts.shift()?.();
        await new Promise<void>((resolve) => open.push(resolve));
        running--;
      },
      [],
      scene.watch,
      scene.io.signal,
    );
    for (let i = 0; i < 5; i++) scene.change();
    const second = started();
    open.shift()?.();
    await second;
    scene.end();
    open.shift()?.();
    await done;
    expect([most, open.length]).toEqual([1, 0]);
  });
});
