import { SCENE_PHRASES as scene } from "../../scene/phrases.ts";
import { exporting } from "./en/export.ts";
import { address, search, share } from "./en/find-and-share.ts";
import { about, header, keys, map, page, print, touch } from "./en/frame.ts";
import { grid } from "./en/open/grid.ts";
import { proof } from "./en/open/proof.ts";
import { sources } from "./en/open/sources.ts";
import { open } from "./en/open.ts";
import { bodies, card, features, panel, sheet, states, tooltip } from "./en/panel.ts";
import { columns, facts, fields, filter, form, table } from "./en/rows.ts";
import { summary } from "./en/text-map.ts";
import { time } from "./en/timeline.ts";
import { isolatingCatalogue } from "./isolated-words.ts";

/** Every string of the page, by the part that says it; what a phrase takes in, it takes as arguments. */
export const EN = {
  // What pictures say is as the command has it.
  scene,
  ...isolatingCatalogue({
    about,
    address,
    bodies,
    card,
    columns,
    exporting,
    facts,
    features,
    fields,
    filter,
    form,
    grid,
    header,
    keys,
    map,
    open,
    page,
    panel,
    print,
    proof,
    search,
    share,
    sheet,
    sources,
    states,
    summary,
    table,
    time,
    tooltip,
    touch,
  }),
};

export type Catalogue = typeof EN;
