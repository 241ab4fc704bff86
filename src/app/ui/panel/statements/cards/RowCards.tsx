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
      {saying.quote && (
        <blockquote lang={saying.quoteLang} dir="auto">
          {saying.quote}
        </blockquote>
      )}
      <p class="gist">{saying.gist}</p>
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
      <p class="gist">{gist}</p>
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

/** What was done. `listed`: it has an address of its own on the page. */
export function ActCard({ act, listed = false }: { act: ActFact; listed?: boolean }) {
  const place = listed ? placeOf({ kind: "action", id: act.id }, act.id) : {};
  return (
    <li class="saying" data-row={act.id} {...place}>
      <p class="meta">{[act.status, act.dates].filter(Boolean).join(" · ")}</p>
      {act.quote && (
        <blockquote lang={act.quoteLang} dir="auto">
          {act.quote}
        </blockquote>
      )}
      <p class="gist">{act.gist}</p>
      <p class="cite">
        <strong>{act.actor}</strong>
        {act.role && `, ${act.role}`}
      </p>
      <LabelledCells row={act} on="card" />
      <Cite row={act} />
      <OtherAccount contest={act.contest} />
    </li>
  );
}
