import type { Dossier } from "../../../model/dossier.ts";
import { DEFAULT_SCALE, divergingOrder, type Stance } from "../../../model/stance.ts";
import type { LegendEntry, LegendSection } from "../../../scene/scene.ts";
import { listName, numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";

/** Where there are so many positions or fewer, all are told of. */
const ALL_TOLD = 3;

/** Ids of the classes that governments are in; those of routes and acts are of other things. */
const GROUND = /^(stance:|carrier$|remark$|silent$)/;

const say = () => words.value.summary.finding;

/** Kinds of act that are told of, and polities of one that are named. */
const KINDS_TOLD = 2;
const ACTORS_NAMED = 3;

interface Names {
  nameOf(code: string): string;
}

const sum = (entries: LegendEntry[]) => entries.reduce((all, { count }) => all + count, 0);

/** The stances in the order of their scale; none where nobody says that they have one. */
function orderOf({ scale = DEFAULT_SCALE, stances }: Dossier): readonly Stance[] {
  if (scale === "categorical") return [];
  const sides = stances.filter(({ role }) => role !== "remark");
  if (scale === "ordered") return sides;
  // Beside stances with a role, one without stands on neither side.
  const placed = sides.filter(({ role }) => role);
  return divergingOrder(placed.length > 0 ? placed : sides).stances;
}

/**
 * The positions that stand for many: the most frequent, and beside it the last that is taken of a scale, or where that is
 * the most frequent or there is no order, the next in number.
 */
function chosen(dossier: Dossier, entries: LegendEntry[]): LegendEntry[] {
  const byCount = entries.toSorted((a, b) => b.count - a.count);
  if (entries.length <= ALL_TOLD) return byCount;
  const end = orderOf(dossier)
    .map(({ id }) => entries.find((entry) => entry.id === `stance:${id}`))
    .findLast(Boolean);
  const [most, next] = byCount;
  const beside = end && end !== most ? end : next;
  return [most, beside].filter((entry) => entry !== undefined);
}

/** `“Against” (9)`, and by name where it is one. */
function told({ label, count, members }: LegendEntry, names: Names): string {
  const [only = ""] = members;
  return say().position(label, count === 1 && only ? names.nameOf(only) : numberName(count));
}

/** `In force: Airspace closed (Iran), Crossing shut (Iran) and 3 more acts.`: kinds in the legend's order, what is drawn alone. */
function inForce({ actions }: Dossier, entries: LegendEntry[], names: Names): string {
  const kinds = entries.filter(({ id }) => /^action:[^:]+:in-force$/.test(id));
  if (kinds.length === 0) return "";
  const whose = new Map(actions.map(({ id, polity, actor }) => [id, polity ? names.nameOf(polity) : actor]));
  const list = kinds.slice(0, KINDS_TOLD).map(({ label, count, members }) => {
    const actors = [...new Set(members.flatMap((id) => whose.get(id) ?? []))];
    // Of a page that is cut not all acts are there to be named.
    if (actors.length === 0) return say().act(label, numberName(count));
    return say().act(label, actors.length > ACTORS_NAMED ? numberName(actors.length) : listName(actors));
  });
  const more = sum(kinds.slice(KINDS_TOLD));
  return say().inForce(listName([...list, ...(more > 0 ? [say().moreActs(more)] : [])]));
}

/**
 * What a legend says when it is read as a whole: how many governments took a position by name, and which. The counts are
 * the legend's own, so that the two cannot differ. `legend`: unfiltered. Empty where there is nothing to count.
 */
export function findingOf(dossier: Dossier, legend: LegendSection[], names: Names): string {
  const entries = legend.flatMap((section) => section.entries).filter(({ count }) => count > 0);
  const sides = new Set(dossier.stances.filter((s) => s.role !== "remark").map((s) => `stance:${s.id}`));
  const taken = entries.filter(({ id }) => sides.has(id));
  const all = sum(entries.filter(({ id }) => GROUND.test(id)));
  const stopped = sum(entries.filter(({ id }) => id === "route:suspended"));
  const held = sum(taken);
  const implied = sum(entries.filter(({ id }) => id.endsWith(":implied")));
  const some = chosen(dossier, taken);
  const others = held - sum(some);
  const list = [...some.map((entry) => told(entry, names)), others > 0 ? say().others(others) : ""];
  if (implied > 0) list.push(say().implied(implied));
  const who = held === all ? say().all(all) : say().some(all, numberName(held));
  const sentences = [
    held > 0 ? say().positions(who, listName(list.filter(Boolean))) : "",
    held === 0 && implied > 0 ? say().onlyImplied(implied) : "",
    held + implied === 0 && all > 0 && dossier.positions.length > 0 ? say().nobody(all) : "",
    inForce(dossier, entries, names),
    stopped > 0 ? say().routes(stopped) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
