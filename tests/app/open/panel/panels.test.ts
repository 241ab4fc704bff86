import { signal } from "@preact/signals";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../../src/app/open/edit/edit-target.ts";
import type { Files } from "../../../../src/app/open/files/files.ts";
import { withRow } from "../../../../src/app/open/forms/row-values.ts";
import { Editor } from "../../../../src/app/open/panel/editing/Editor.tsx";
import { Start } from "../../../../src/app/open/panel/start/Start.tsx";
import type { Session } from "../../../../src/app/open/session.ts";
import { withSources } from "../../../../src/app/open/sources/source-list.ts";
import { withStances } from "../../../../src/app/open/start/about.ts";
import { blankFiles } from "../../../../src/app/open/start/blank.ts";
import { createStore } from "../../../../src/app/state/store.ts";
import { pageDataOf } from "../../../../src/app/view-model/page-data.ts";
import { readDossier } from "../../../../src/dossier/read/read.ts";
import { gazetteerOf } from "../../../../src/dossier/regions/gazetteer.ts";
import { readGeodata } from "../../../../src/node/geodata/geodata-files.ts";

const geodata = readGeodata("geodata");
const gazetteer = gazetteerOf(geodata);
const stances = [
  { id: "for", label: "For it", role: "supports" as const },
  { id: "against", label: "Against it", role: "opposes" as const },
];
const source = { id: "minutes", type: "document", title: "Minutes" };
const begun = withSources(withStances(blankFiles("Begun"), stances, "diverging"), [source]).files;
const said = { polity: "FRA", actor: "A", date: "2031-05-01", stance: "for", gist: "Wants it." };
const withOne = withRow(begun, "positions", said).files;

/** A session as the panels read it. */
function sessionOn(files: Files): Session {
  const reading = readDossier(files, gazetteer, "2031-05-01");
  if (!reading.dossier) throw new Error(reading.problems.map(({ message }) => message).join(" "));
  return {
    files: signal(files),
    reading: signal(reading),
    gazetteer: signal(gazetteer),
    moved: signal(0),
    drawn: signal(true),
    draft: signal(null),
    editing: signal(null),
    store: createStore(pageDataOf(reading.dossier, geodata)),
  } as Partial<Session> as Session;
}

const editor = (files: Files, place: Place) => render(h(Editor, { session: sessionOn(files), place }));

describe("the panel of a dossier", () => {
  it("begins with the first steps, and says so only where nothing is there yet", () => {
    expect(render(h(Start, { session: sessionOn(begun) }))).toContain("Nothing is on the map yet");
    const later = render(h(Start, { session: sessionOn(withOne) }));
    expect(later).toContain("Add a statement");
    expect(later).not.toContain("Nothing is on the map yet");
  });

  it("has dossier.json as a form, with what is wrong at its field", () => {
    const form = editor(withOne, { kind: "form", file: "dossier.json" });
    expect(form).toContain('value="Begun"');
    expect(form).toContain('data-field="stances[0].colour.light"');
    expect(form).toContain('<details class="more-about" open');
    // Nothing has two editors.
    for (const asked of ['for="field-title"', 'for="field-questions[0].label"'])
      expect(form).not.toContain(asked);
    expect(form.match(/<summary>Stances /g)).toHaveLength(1);
  });

  it("asks what it is about, and offers no other stances where one is used", () => {
    const before = editor(begun, { kind: "about" });
    expect(before).toContain('value="Begun"');
    expect(before).toContain("<summary>For it</summary>");
    expect(before).toContain('<details class="more-about"><summary>');
    expect(before).not.toContain("<fieldset disabled");
    expect(editor(withOne, { kind: "about" })).toMatch(/<fieldset[^>]* disabled/);
  });

  it("has a form for a statement, in which nothing that is empty is wrong yet", () => {
    const form = editor(begun, { kind: "new", table: "positions", values: {} });
    for (const label of ["Country or body", "Speaker", "Date", "Quote", "In your own words", "Source"])
      expect(form).toContain(label);
    expect(form).toContain("For it");
    expect(form).toContain("Minutes");
    expect(form).not.toContain('class="said"');
  });

  it("tells what is wrong with a value at its field, and offers what was meant", () => {
    const form = editor(begun, { kind: "new", table: "positions", values: { polity: "FRE" } });
    expect(form).toContain("Read as FRA (France)");
    expect(form).toMatch(/id="field-polity"[^>]*/);
    expect(form).toContain('id="field-polity-said"');
  });

  it("fills the form of a row that is there, and says who leads", () => {
    const form = editor(withOne, { kind: "row", table: "positions", index: 0, column: -1 });
    expect(form).toContain('value="FRA"');
    expect(form).toContain("The map says of France: For it.");
    expect(form).toContain("Add another from the same source");
  });

  it("asks of an act what its kind needs", () => {
    const form = (kind: string) => editor(begun, { kind: "new", table: "actions", values: { kind } });
    expect(form("flights")).toContain("From airport");
    expect(form("border")).not.toContain("From airport");
    expect(form("border")).toContain("Towards");
  });
});
