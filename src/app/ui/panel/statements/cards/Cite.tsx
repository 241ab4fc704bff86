import { dayName } from "../../../../language/locale.ts";
import { words } from "../../../../language/words.ts";
import { editRow } from "../../../../state/import-request.ts";
import type { ActFact, RouteFact, Saying } from "../../../../view-model/describe/describer.ts";
import { HowSure } from "../../HowSure.tsx";
import { SourceLink } from "../../SourceLink.tsx";

/** Source, place in it, how far the row can be relied on, and whether it was checked against a copy of the source. */
export function Cite({ row }: { row: Saying | ActFact | RouteFact }) {
  const { card } = words.value;
  const edit = editRow.value;
  const { source, href, locator, evidence, confidence, checked } = row;
  return (
    <p class="cite">
      <SourceLink href={href}>{source}</SourceLink>
      {[locator, evidence].filter(Boolean).map((text) => ` · ${text}`)}
      {" · "}
      <HowSure confidence={confidence} />
      {checked && (
        <span class="checked" title={card.checkedOn(dayName(checked))}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 6.5L5 9.5L10.5 3" fill="none" stroke="currentColor" stroke-width="1.8" />
          </svg>{" "}
          {card.checked}
        </span>
      )}
      {edit && (
        <button type="button" class="edit" aria-label={card.editRow(row.id)} onClick={() => edit(row.id)}>
          {card.edit}
        </button>
      )}
    </p>
  );
}
