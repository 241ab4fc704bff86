import type { Surface } from "../../../model/columns/column.ts";
import { words } from "../../language/words.ts";
import type { ActFact, RouteFact, Saying } from "../../view-model/describe/describer.ts";

/** The cells of a row that a surface tells under the labels of their columns. */
export function LabelledCells({ row, on }: { row: Saying | ActFact | RouteFact; on: Surface }) {
  return row.labelled
    .filter((cell) => cell.on.includes(on))
    .map(({ field, label, value }) => (
      <p key={field} class="cite" data-column={field}>
        {words.value.facts.labelled(label, value)}
      </p>
    ));
}
