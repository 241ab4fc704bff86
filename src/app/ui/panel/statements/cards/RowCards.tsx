import type { Subject } from "../../../../../scene/scene.ts";
import { subjectKey } from "../../../../../scene/subject.ts";
import { words } from "../../../../language/words.ts";
import { anchorOf } from "../../../../view-model/describe/anchors.ts";
import type { ActFact, Saying } from "../../../../view-model/describe/describer.ts";
import { LabelledCells } from "../../../common/LabelledCells.tsx";
import { SourceLink } from "../../SourceLink.tsx";
import { Cite } from "./Cite.tsx";

/** `known`: the stance that stands over the card already. */
export function SayingCard({ saying, known }: { saying: Saying; known: string | undefined }) {
  const stance = saying.stance ?? words.value.facts.noPosition;
  const dated = [saying.date, saying.timing].filter(Boolean).join(", ");
  const speaks = [saying.role && `, ${saying.role}`, saying.standing && `; ${saying.standing}`];
  return (
    <li class="saying" data-row={saying.id}>
      {stance !== known && <p class="meta">{stance}</p>}
      <Quote row={saying} />
      <p class="gist" dir="auto">
        {saying.gist}
      </p>
      <p class="cite">
        <strong>{saying.speaker}</strong>
        {speaks.filter(Boolean).join("")} · {dated}
      </p>
      <LabelledCells row={saying} on="card" />
      <Cite row={saying} />
    </li>
  );
}

/** What another row says against this one. */
export function OtherAccount({ contest }: { contest: ActFact["contest"] }) {
  if (!contest) return null;
  const { gist, source, href, date } = contest;
  return (
    <div class="contest" data-contest={contest.id}>
      <p class="cite">{words.value.card.contest}</p>
      <p class="gist" dir="auto">
        {gist}
      </p>
      <p class="cite">
        <SourceLink href={href}>{source}</SourceLink>
        {date && ` · ${date}`}
      </p>
    </div>
  );
}

/** The place of a card that has an address of its own on the page. */
export const placeOf = (subject: Subject, id: string) => ({
  id: anchorOf(id),
  "data-about": subjectKey(subject),
});

function Quote({ row: { quote, quoteLang } }: { row: Saying | ActFact }) {
  if (!quote) return null;
  return (
    <blockquote lang={quoteLang} dir="auto">
      {quote}
    </blockquote>
  );
}

/** Who did it, and who says so. */
function ActSource({ act }: { act: ActFact }) {
  return (
    <>
      <p class="cite">
        <strong>{act.actor}</strong>
        {act.role && `, ${act.role}`}
      </p>
      <LabelledCells row={act} on="card" />
      <Cite row={act} />
    </>
  );
}

interface ActProps {
  act: ActFact;
  /** Whether its words and its source are folded beneath it. */
  folded?: boolean;
  /** Whether it has an address of its own on the page. */
  listed?: boolean;
}

/** What was done. */
export function ActCard({ act, folded = false, listed = false }: ActProps) {
  const place = listed ? placeOf({ kind: "action", id: act.id }, act.id) : {};
  return (
    <li class="saying" data-row={act.id} {...place}>
      <p class="meta">{[act.status, act.dates].filter(Boolean).join(" · ")}</p>
      {!folded && <Quote row={act} />}
      <p class="gist" dir="auto">
        {act.gist}
      </p>
      {folded ? (
        <details class="reports">
          <summary>{words.value.facts.reportOf(act.source)}</summary>
          <div>
            <Quote row={act} />
            <ActSource act={act} />
          </div>
        </details>
      ) : (
        <ActSource act={act} />
      )}
      <OtherAccount contest={act.contest} />
    </li>
  );
}
