import { describe, expect, it } from "vitest";
import { dossierOfLayer, openingDay, openingView } from "../../../../src/dossier/state/layers.ts";
import { messages, read } from "../../base.ts";

const VIEWS = `[{ "id": "near", "label": "Near", "bounds": [20, 20, 60, 45] }, { "id": "far", "label": "Far", "bounds": [0, 0, 90, 60] }]`;
const LAYERS = (opening: string) =>
  `[{ "id": "one", "label": "One" }, { "id": "more", "label": "More", "period": { "start": "2017-09-01", "end": "2018-04-01" }${opening} }]`;

const ROWS = "id,polity,actor,date,stance,gist\na,TUR,X,2017-09-25,yes,Says yes.\n";

function opened(opening: string, layers = LAYERS("")) {
  const header = `{ "id": "d", "title": "D", "stances": [{ "id": "yes", "label": "Yes" }],
    "period": { "start": "2017-09-20", "end": "2017-09-29" }, "views": ${VIEWS}, "layers": ${layers}${opening} }`;
  return read({ "dossier.json": header, "positions.csv": ROWS, "sources.json": SOURCES });
}

const SOURCES = `[{ "id": "s", "type": "article", "title": "S" }]`;

describe("the opening of a dossier", () => {
  it("is the last day and the first view where nothing is said", () => {
    const { dossier } = opened("");
    expect(dossier && [openingDay(dossier), openingView(dossier)?.id]).toEqual(["2017-09-29", "near"]);
  });

  it("is the day and the view that it names", () => {
    const { dossier } = opened(`, "opening": { "day": "2017-09-26", "view": "far" }`);
    expect(dossier && [openingDay(dossier), openingView(dossier)?.id]).toEqual(["2017-09-26", "far"]);
  });

  it.each([
    ["its own day", `, "opening": { "day": "2017-10-03" }`, "2017-10-03", "far"],
    ["its own view", `, "opening": { "view": "near" }`, "2017-09-26", "near"],
    ["its own day and view", `, "opening": { "day": "2017-10-03", "view": "near" }`, "2017-10-03", "near"],
    ["the dossier's", "", "2017-09-26", "far"],
  ])("of a layer is %s", (_, own, day, view) => {
    const { dossier } = opened(`, "opening": { "day": "2017-09-26", "view": "far" }`, LAYERS(own));
    const layer = dossier && dossierOfLayer(dossier, "more");
    expect(layer && [openingDay(layer), openingView(layer)?.id]).toEqual([day, view]);
  });

  it.each([
    [`, "opening": { "view": "fra" }`, LAYERS(""), "fra is not a view: did you mean far?"],
    [
      `, "opening": { "day": "2017-10-26" }`,
      LAYERS(""),
      "2017-10-26 lies outside of the period, 2017-09-20 to 2017-09-29: the map opens on 2017-09-29.",
    ],
    [
      "",
      LAYERS(`, "opening": { "day": "2019-01-01" }`),
      "2019-01-01 lies outside of the period, 2017-09-01 to 2018-04-01: the map opens on 2018-04-01.",
    ],
    [
      "",
      LAYERS(`, "opening": { "day": "2017-10-01", "view": "fat" }`),
      "fat is not a view: did you mean far?",
    ],
    [`, "opening": { "day": "26 Sept 2017" }`, LAYERS(""), "Write 26 Sept 2017 as 2017-09-26."],
    [`, "opening": { "days": "2017-09-26" }`, LAYERS(""), /days/],
  ])("%s is told", (opening, layers, message) => {
    expect(messages(opened(opening, layers)).join("\n")).toMatch(message);
  });
});
