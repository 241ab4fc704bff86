import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { KeptDossiers } from "../../../../src/app/open/storage/database.ts";
import { Keeper } from "../../../../src/app/open/storage/keeper.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const dossier = (files: Record<string, Uint8Array>, title = "Mine") => ({
  files,
  title,
  dossier: "mine",
  made: ["sources.json"],
});

let dossiers: KeptDossiers;
let count = 0;
beforeEach(() => {
  dossiers = new KeptDossiers(`test-${count++}`);
});

describe("a dossier that the browser keeps", () => {
  it("comes back byte for byte, with its name, size and what was made", async () => {
    const keeper = new Keeper(dossiers);
    const files = {
      "b.csv": bytes("\uFEFFid\r\n"),
      "a.json": new Uint8Array([0, 255, 128]),
      ["__proto__"]: bytes("x"),
    };
    await keeper.keep(dossier(files));
    const [kept] = await keeper.list();
    expect(kept).toMatchObject({
      title: "Mine",
      dossier: "mine",
      size: 11,
      made: ["sources.json"],
      revision: 1,
    });
    const again = await new Keeper(dossiers).load(kept?.id ?? "");
    expect(Object.entries(again?.files ?? {})).toEqual(Object.entries(files));
    expect(keeper.holds(files)).toBe(true);
  });

  it("is written where it has changed, and only there", async () => {
    const keeper = new Keeper(dossiers);
    const [a, b] = [bytes("a"), bytes("b")];
    await keeper.keep(dossier({ a, b, c: bytes("c") }));
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    await keeper.keep(dossier({ a, b: bytes("new"), d: bytes("d") }));
    const written = put.mock.calls.flatMap(([, key]) => (Array.isArray(key) ? [key[1]] : []));
    put.mockRestore();
    expect(written).toEqual(["b", "d"]);
    const opened = await keeper.load(keeper.id);
    expect(Object.keys(opened?.files ?? {})).toEqual(["a", "b", "d"]);
    expect(opened?.files.b).toEqual(bytes("new"));
    expect(opened?.kept.revision).toBe(2);
  });

  it("is the last of many quick changes", async () => {
    const keeper = new Keeper(dossiers);
    const all = Array.from({ length: 20 }, (_, i) => keeper.keep(dossier({ a: bytes(`${i}`) })));
    await Promise.all(all);
    expect((await keeper.load(keeper.id))?.files.a).toEqual(bytes("19"));
    expect(await keeper.list()).toHaveLength(1);
  });

  it("is found by the id that it gives itself, the last saved first", async () => {
    const [one, two] = [new Keeper(dossiers), new Keeper(dossiers)];
    vi.spyOn(Date, "now").mockReturnValueOnce(1000).mockReturnValueOnce(2000);
    await one.keep(dossier({ a: bytes("1") }));
    await two.keep(dossier({ a: bytes("2") }));
    vi.restoreAllMocks();
    expect((await new Keeper(dossiers).lastOf("mine"))?.files.a).toEqual(bytes("2"));
    expect(await new Keeper(dossiers).lastOf("other")).toBeUndefined();
  });

  it("goes with all its files where it is deleted", async () => {
    const [keeper, other] = [new Keeper(dossiers), new Keeper(dossiers)];
    await keeper.keep(dossier({ a: bytes("a") }));
    await other.keep(dossier({ a: bytes("other") }));
    const { id } = keeper;
    await keeper.keepDraft({ place: { kind: "text", file: "a", line: 1, column: 1 }, fields: { x: "y" } });
    await keeper.delete(id);
    expect(await keeper.load(id)).toBeUndefined();
    expect((await other.list()).map((kept) => kept.id)).toEqual([other.id]);
    expect((await other.load(other.id))?.files.a).toEqual(bytes("other"));
  });

  it("comes with what was typed last", async () => {
    const keeper = new Keeper(dossiers);
    await keeper.keep(dossier({ a: bytes("a") }));
    const draft = {
      place: { kind: "text", file: "a", line: 1, column: 1 },
      fields: { "file-text": "half a w" },
    } as const;
    await keeper.keepDraft(draft);
    expect((await keeper.load(keeper.id))?.draft).toEqual(draft);
    await keeper.keepDraft(undefined);
    expect((await keeper.load(keeper.id))?.draft).toBeUndefined();
  });
});

describe("two tabs on one dossier", () => {
  it("write over nothing of each other's", async () => {
    const one = new Keeper(dossiers);
    await one.keep(dossier({ a: bytes("first") }));
    const two = new Keeper(dossiers);
    two.begin(await two.load(one.id));
    await one.keep(dossier({ a: bytes("of one") }));
    await two.keep(dossier({ a: bytes("of two") }));
    expect(two.tabs.peek()).toBe("copy");
    expect(two.id).not.toBe(one.id);
    expect((await one.load(one.id))?.files.a).toEqual(bytes("of one"));
    expect((await two.load(two.id))?.files.a).toEqual(bytes("of two"));
    await two.keep(dossier({ a: bytes("more") }));
    expect(await two.list()).toHaveLength(2);
  });

  it("lose nothing where one deletes what the other has open", async () => {
    const [one, two] = [new Keeper(dossiers), new Keeper(dossiers)];
    await one.keep(dossier({ a: bytes("a") }));
    await two.delete(one.id);
    const files = { a: bytes("b") };
    await one.keep(dossier(files));
    expect(one.holds(files)).toBe(true);
    expect(await one.list()).toHaveLength(1);
  });
});

describe("a browser that keeps nothing", () => {
  const failing = (name: string) => {
    const database = new KeptDossiers("failing");
    vi.spyOn(database, "save").mockRejectedValue(new DOMException("no", name));
    return database;
  };

  it.each([
    ["QuotaExceededError", "full"],
    ["SecurityError", "denied"],
    ["InvalidStateError", "denied"],
    ["UnknownError", "denied"],
  ])("is told: %s", async (name, reason) => {
    const keeper = new Keeper(failing(name));
    const files = { a: bytes("a") };
    await keeper.keep(dossier(files));
    expect(keeper.trouble.peek()).toBe(reason);
    expect(keeper.holds(files)).toBe(false);
  });

  it("is told before anything is done where it has no storage", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const keeper = new Keeper(dossiers);
    vi.unstubAllGlobals();
    expect(keeper.trouble.peek()).toBe("missing");
    await keeper.keep(dossier({ a: bytes("a") }));
    expect(await keeper.list()).toEqual([]);
    expect(await keeper.load("x")).toBeUndefined();
  });
});
