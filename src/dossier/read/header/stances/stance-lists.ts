import type { Dossier, Position } from "../../../../model/dossier.ts";
import type { JsonPath } from "../../../../model/text/json.ts";
import { dossierOfQuestion } from "../../../state/questions.ts";

/** One list of stances of a dossier's header. */
export interface StanceList {
  /** The dossier with a question shown that has these stances. */
  shown: Dossier;
  /** Where the list stands in dossier.json. */
  path: JsonPath;
  /** Whether a row's stance is one of the list. */
  holds(row: Position): boolean;
}

/** The dossier's own list of stances, where any question goes by it, and those of its questions. */
export function stanceLists(dossier: Dossier): StanceList[] {
  const { questions = [] } = dossier;
  const lists = questions.flatMap(({ id, stances }, i): StanceList[] => {
    const holds = ({ question }: Position) => question === id;
    const path = ["questions", i, "stances"];
    return stances ? [{ shown: dossierOfQuestion(dossier, id), path, holds }] : [];
  });
  const shared = questions.find(({ stances }) => !stances);
  if (questions.length > 0 && !shared) return lists;
  const shown = dossierOfQuestion(dossier, shared?.id);
  const holds = (row: Position) => !lists.some((list) => list.holds(row));
  return [{ shown, path: ["stances"], holds }, ...lists];
}
