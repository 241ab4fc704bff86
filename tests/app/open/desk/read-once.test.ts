import { signal } from "@preact/signals";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addRow, deleteRow, setCell } from "../../../../src/app/open/changes.ts";
import { Session } from "../../../../src/app/open/session.ts";
import type { Store } from "../../../../src/app/state/store.ts";

const parsed = vi.hoisted((): string[] => []);
const judged = vi.hoisted(() => ({ rows: 0 }));

vi.mock("../../../../src/app/open/show.tsx", () => ({ showDossier: async () => undefined }));
vi.mock("../../../../src/app/open/world.ts", () => {
  const gazetteer = { polities: [{ code: "NOR", name: "Norway", aliases: [] }], airports: [] };
  return { worldOnce: async () => ({ gazetteer }) };
});
vi.mock("../../../../src/model/table/csv.ts", async (original) => {
  const csv = await original<typeof import("../../../../src/model/table/csv.ts")>();
  const parseCsv: typeof csv.parseCsv = (text, ...rest) => {
    parsed.push(text);
    return csv.parseCsv(text, ...rest);
  };
  return { ...csv, parseCsv };
});
vi.mock("../../../../src/dossier/read/rows/translate.ts", async (original) => {
  const { Translator } = await original<typeof import("../../../../src/dossier/read/rows/translate.ts")>();
  class Counted extends Translator {
    override translated(...row: Parameters<InstanceType<typeof Translator>["translated"]>) {
      judged.rows++;
      return super.translated(...row);
    }
  }
  return { Translator: Counted };
});

const ROWS = 200;
const HEAD = "id,polity,actor,date,stance,gist,source\n";
const rows = (name: string) =>
  Array.from({ length: ROWS }, (_, i) => `${name}${i},NOR,A,2024-03-01,for,Says it ${i} times.,s1\n`).join(
    "",
  );
const FILES = {
  "dossier.json": '{ "id": "t", "title": "Mine", "stances": [{ "id": "for", "label": "For" }] }',
  "sources.json": '[{ "id": "s1", "type": "webpage", "title": "S" }]',
  "positions.csv": HEAD + rows("p"),
  "actions.csv": `id,kind,polity,actor,gist,source\n${Array.from({ length: ROWS }, (_, i) => `a${i},law,NOR,A,Does it ${i} times.,s1\n`).join("")}`,
};
const entries = () =>
  Object.entries(FILES).map(([name, text]) =>
    Object.assign(new File([text], name), { webkitRelativePath: "" }),
  );

/** Whole tables that were parsed; what tells the separator is the first lines alone. */
const wholes = () => parsed.filter((text) => text.length > 5000);

const PLACE = { kind: "row", table: "positions", index: 3, column: 2 } as const;

describe("a change of a table", () => {
  let session: Session;

  beforeEach(async () => {
    vi.stubGlobal("window", Object.assign(new EventTarget(), { confirm: () => true }));
    vi.stubGlobal("document", { querySelectorAll: () => [], querySelector: () => null });
    session = new Session({ opened: signal(null), openedFiles: signal(null) } as Store);
    await session.take({ entries: entries() });
    parsed.length = 0;
    judged.rows = 0;
  });

  it.each([
    ["another value", () => setCell(session, PLACE, { heading: "gist", value: "Another." }), 1],
    ["one more row", () => addRow(session, "positions", { polity: "NOR", gist: "New." }), 1],
    ["one row less", () => deleteRow(session, PLACE), 0],
  ])("parses its text once and no other, and judges what is new: %s", async (_, change, count) => {
    await change();
    expect(wholes().length).toBe(1);
    expect(new Set(wholes()).size).toBe(1);
    expect(judged.rows).toBe(count);
  });

  it("parses nothing where the values stay", async () => {
    await setCell(session, PLACE, { heading: "actor", value: "A" });
    expect(wholes()).toEqual([]);
    expect(session.history.peek().steps.length).toBe(1);
  });

  it("judges all rows again where the header is another", async () => {
    const { setText } = await import("../../../../src/app/open/changes.ts");
    await setText(session, "dossier.json", FILES["dossier.json"].replace("Mine", "Ours"));
    expect(session.reading.peek()?.dossier?.title).toBe("Ours");
    expect(wholes()).toEqual([]);
    expect(judged.rows).toBe(2 * ROWS);
  });

  it("gives what was undone back byte for byte, parsed once more", async () => {
    const before = session.files.peek()?.["positions.csv"];
    await setCell(session, PLACE, { heading: "gist", value: "Another." });
    parsed.length = 0;
    await session.undo();
    expect(session.files.peek()?.["positions.csv"]).toEqual(before);
    expect(wholes().length).toBe(1);
  });
});
