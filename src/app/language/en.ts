import { about } from "./en/about.ts";
import { address } from "./en/address.ts";
import { bodies } from "./en/bodies.ts";
import { card } from "./en/card.ts";
import { exporting } from "./en/export.ts";
import { facts } from "./en/facts.ts";
import { features } from "./en/features.ts";
import { filter } from "./en/filter.ts";
import { header } from "./en/header.ts";
import { keys } from "./en/keys.ts";
import { map } from "./en/map.ts";
import { open } from "./en/open.ts";
import { page } from "./en/page.ts";
import { panel } from "./en/panel.ts";
import { scene } from "./en/scene.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { sheet } from "./en/sheet.ts";
import { states } from "./en/states.ts";
import { summary } from "./en/summary.ts";
import { table } from "./en/table.ts";
import { time } from "./en/time.ts";
import { tooltip } from "./en/tooltip.ts";
import { touch } from "./en/touch.ts";

/** Every string of the page, by the part that says it; what a phrase takes in, it takes as arguments. */
export const EN = {
  about,
  address,
  bodies,
  card,
  exporting,
  facts,
  features,
  filter,
  header,
  keys,
  map,
  open,
  page,
  panel,
  scene,
  search,
  share,
  sheet,
  states,
  summary,
  table,
  time,
  tooltip,
  touch,
};

export type Catalogue = typeof EN;
