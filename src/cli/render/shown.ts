import { classIdsOf, isClassId } from "../../dossier/filter/class-ids.ts";
import { dossierSince, periodOf } from "../../dossier/state/changes.ts";
import { dossierOfLayer } from "../../dossier/state/layers.ts";
import { dossierOfQuestion } from "../../dossier/state/questions.ts";
import type { Dossier } from "../../model/dossier.ts";
import { didYouMean } from "../../model/nearest.ts";
import { shown, withArticle } from "../../model/text/text.ts";
import { Usage } from "../../node/errors.ts";
import type { RenderRequest } from "./request.ts";

/** A list of the dossier that an option chooses one of. */
interface Choosable {
  list: { id: string; label: string }[];
  /** `layer of the evidence`; its plural in short. */
  kind: string;
  kinds: string;
  flag: string;
}

/** Ids that a message lists. */
const LISTED = 40;

/** The id that is meant by an id or a label; undefined where nothing was asked for. */
function chosen({ id: dossier }: Dossier, name: string | undefined, from: Choosable): string | undefined {
  if (name === undefined) return undefined;
  const { list, kind, kinds, flag } = from;
  const asked = name.trim().toLowerCase();
  const found = list.find((one) => one.id === name) ?? list.find((one) => one.label.toLowerCase() === asked);
  if (found) return found.id;
  const lack = `${shown(name) || "An empty text"} is not ${withArticle(kind)} of ${dossier}`;
  if (list.length === 0) throw new Usage(`${lack}, which has none: leave ${flag} out.`);
  const more = list.length - LISTED;
  const ids = list.slice(0, LISTED).map(({ id }) => id);
  const all = `${ids.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const choices = list.map(({ id, label }) => ({ code: id, name: label }));
  const hint = didYouMean(name, choices, `one of ${all}`);
  throw new Usage(`${lack}${hint}${hint.endsWith("?") ? ` Its ${kinds} are ${all}.` : ""}`);
}

/** @throws Usage for an id that is no class of the legend. */
function assertClasses(dossier: Dossier, only: string[]): void {
  const strange = only.find((id) => !isClassId(dossier, id));
  if (strange === undefined) return;
  const known = classIdsOf(dossier);
  const hint = didYouMean(
    strange,
    known.map((id) => ({ code: id, name: id })),
    `one of ${known.slice(0, LISTED).join(", ")}`,
  );
  throw new Usage(
    `--only: ${shown(strange) || "an empty text"} is not a class of the legend of ${dossier.id}${hint}`,
  );
}

/**
 * A dossier with the layer of its evidence and the question shown that were asked for by id or label, or else its first, and
 * from the day on that was asked for.
 * @throws Usage where it has no such layer or question.
 */
export function shownOf(
  dossier: Dossier,
  asked: Pick<RenderRequest, "sources" | "question" | "from" | "only">,
): Dossier {
  const { layers = [], questions = [] } = dossier;
  const layer = chosen(dossier, asked.sources, {
    list: layers,
    kind: "layer of the evidence",
    kinds: "layers",
    flag: "--sources",
  });
  const question = chosen(dossier, asked.question, {
    list: questions,
    kind: "question",
    kinds: "questions",
    flag: "--question",
  });
  const whole = dossierOfQuestion(dossierOfLayer(dossier, layer), question);
  assertClasses(whole, asked.only);
  const { from } = asked;
  if (from === undefined) return whole;
  const { first, last } = periodOf(whole);
  if (from < first || from > last)
    throw new Usage(`--from ${from} lies outside the period of ${whole.id}, ${first} to ${last}.`);
  return dossierSince(whole, from);
}
