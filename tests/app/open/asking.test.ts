import { signal } from "@preact/signals";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setCell } from "../../../src/app/open/changes.ts";
import { listenForFiles } from "../../../src/app/open/drop-and-paste.ts";
import { Session } from "../../../src/app/open/session.ts";
import type { ImportRequest } from "../../../src/app/state/import-request.ts";
import type { PageState } from "../../../src/app/state/parts/page-state.ts";
import type { Store } from "../../../src/app/state/store.ts";

vi.mock("../../../src/app/open/show.tsx", () => ({ showDossier: async () => undefined }));
vi.mock("../../../src/app/open/world.ts", () => ({
  worldOnce: async () => ({
    gazetteer: { polities: [{ code: "NOR", name: "Norway", aliases: [] }], airports: [] },
  }),
}));

const bytes = (text: string) => new TextEncoder().encode(text);
const DOSSIER = {
  "dossier.json": bytes('{ "id": "t", "title": "Mine", "stances": [{ "id": "for", "label": "For" }] }'),
  "sources.json": bytes('[{ "id": "s1", "type": "webpage", "title": "S" }]'),
  "positions.csv": bytes("id,polity,actor,date,stance,gist,source\np1,NOR,A,2024-03-01,for,Yes.,s1\n"),
};
const file = (name: string, content: Uint8Array<ArrayBuffer>) =>
  Object.assign(new File([content], name), { webkitRelativePath: "" });
const zip = (name: string, files: Record<string, Uint8Array> = DOSSIER) => ({
  entries: [file(name, zipSync(files).slice())],
});

const ROW = { kind: "row", table: "positions", index: 0, column: 2 } as const;

let listeners: EventTarget;
const confirm = vi.fn(() => true);

beforeEach(() => {
  listeners = new EventTarget();
  confirm.mockClear();
  vi.stubGlobal("window", Object.assign(listeners, { confirm }));
  vi.stubGlobal("HTMLElement", class extends EventTarget {});
  vi.stubGlobal("document", { querySelectorAll: () => [], querySelector: () => null });
});
afterEach(() => vi.unstubAllGlobals());

describe("a dossier that is opened over another", () => {
  const opened = async (): Promise<Session> => {
    const session = new Session({ opened: signal(null) } as Store);
    await session.take(zip("mine.zip"));
    expect(session.reading.peek()?.dossier?.title).toBe("Mine");
    return session;
  };
  const actor = (session: Session) => session.reading.peek()?.dossier?.positions[0]?.actor;

  it.each([
    ["a zip", zip("other.zip")],
    ["an empty zip", zip("empty.zip", {})],
    ["its files", { entries: Object.entries(DOSSIER).map(([name, content]) => file(name, content)) }],
    ["a header under another name", { entries: [file("Dossier.JSON", DOSSIER["dossier.json"])] }],
  ])("asks before it takes away what was edited: %s", async (_, request) => {
    const session = await opened();
    await setCell(session, ROW, { heading: "actor", value: "Edited" });
    confirm.mockReturnValueOnce(false);
    await session.take(request);
    const isRefused = session.refusal.peek() !== "";
    expect(confirm.mock.calls.length).toBe(isRefused ? 0 : 1);
    expect([actor(session), session.unsaved.peek()]).toEqual(["Edited", true]);
  });

  it("does as it is told where the reader agrees, and asks nothing where nothing would be lost", async () => {
    const session = await opened();
    await session.take(zip("again.zip"));
    expect(confirm).not.toHaveBeenCalled();
    await setCell(session, ROW, { heading: "actor", value: "Edited" });
    await session.take(zip("other.zip"));
    expect(confirm).toHaveBeenCalledOnce();
    expect(actor(session)).toBe("A");
  });

  it("takes files that belong to it without a question", async () => {
    const session = await opened();
    await setCell(session, ROW, { heading: "actor", value: "Edited" });
    await session.take({
      entries: [file("suspensions.csv", bytes("id,carrier,polity,gist,source\nf1,X,NOR,No.,s1\n"))],
    });
    await session.take({ text: "id\tpolity\tactor\tdate\tgist\tsource\np2\tNOR\tB\t2024-03-02\tNo.\ts1\n" });
    expect(confirm).not.toHaveBeenCalled();
    expect(session.reading.peek()?.dossier?.positions.map((p) => p.actor)).toEqual(["Edited", "B"]);
    expect(session.reading.peek()?.dossier?.suspensions).toHaveLength(1);
  });

  it("lets a window be closed unasked only where all is saved", async () => {
    const session = await opened();
    const closes = () => listeners.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(closes()).toBe(true);
    await setCell(session, ROW, { heading: "actor", value: "Edited" });
    expect(closes()).toBe(false);
  });
});

describe("what is pasted onto the page", () => {
  const paste = (text: string, embedded = false) => {
    const importRequest = signal<ImportRequest | null>(null);
    listenForFiles({ embedded, importRequest } as PageState);
    const clipboardData = { files: [], getData: () => text };
    const event = Object.assign(new Event("paste", { cancelable: true }), { clipboardData });
    return { request: () => importRequest.peek(), isTaken: !listeners.dispatchEvent(event) };
  };

  it.each(["id,polity\np1,NOR", "id\tpolity\r\np1\tNOR\r\n", "\n\nid;polity\np1;NOR"])(
    "is rows: %j",
    (text) => {
      const { request, isTaken } = paste(text);
      expect([request(), isTaken]).toEqual([{ text }, true]);
    },
  );

  it.each(["", "one line, of words", "two lines\nof words", "a title\nid,polity"])("is none: %j", (text) => {
    const { request, isTaken } = paste(text);
    expect([request(), isTaken]).toEqual([null, false]);
  });

  it("is the outer page's where this one is framed", () => {
    expect(paste("id,polity\np1,NOR", true).request()).toBeNull();
  });

  it.each([",", "a,b;c\t", "\n", " ", ",\r"])(
    "is looked at in no time, however long: %j a million times",
    (part) => {
      const start = performance.now();
      paste(part.repeat(1_000_000 / part.length));
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
