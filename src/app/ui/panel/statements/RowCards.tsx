import type { Subject } from "../../../../scene/scene.ts";
import { subjectKey } from "../../../../scene/subject.ts";
import { dayName } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import { anchorOf } from "../../../view-model/describe/anchors.ts";
import type { ActFact, RouteFact, Saying } from "../../../view-model/describe/describer.ts";
import { LabelledCells } from "../../common/LabelledCells.tsx";

/** Source, place in it, and how far the row can be relied on; the source is a link where it is on the web. */
function Cite({ row }: { row: Saying | ActFact | RouteFact }) {
  const { card } = words.value;
  const { source, href, locator, evidence, confidence, checked } = row;
  const rest = [locator, evidence, confidence && card.confidence[confidence]].filter(Boolean).join(" · ");
  return (
    <p class="cite">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer" title={card.atSource}>
          {source}
        </a>
      ) : (
        source
      )}
      {rest && ` · ${rest}`}
      {checked && (
        <span class="checked" title={card.checked(dayName(checked))}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 6.5L5 9.5L10.5 3" fill="none" stroke="currentColor" stroke-width="1.8" />
          </svg>
          <span class="unseen">{card.checked(dayName(checked))}</span>
        </span>
      )}
    </p>
  );
}

export function SayingCard({ saying }: { saying: Saying }) {
  return (
    <li class="saying" data-row={saying.id}>
      <div class="meta">
        <span>{saying.stance ?? words.value.facts.noPosition}</span>
        <span class="when">{[saying.date, saying.timing].filter(Boolean).join(", ")}</span>
      </div>
      {saying.quote && (
        <blockquote lang={saying.quoteLang} dir="auto">
          {saying.quote}
        </blockquote>
      )}
      <p class="gist">{saying.gist}</p>
      <p class="cite">
        <strong>{saying.speaker}</strong>
        {[saying.role && `, ${saying.role}`, saying.standing && `; ${saying.standing}`]
          .filter(Boolean)
          .join("")}
      </p>
      <LabelledCells row={saying} on="card" />
      <Cite row={saying} />
    </li>
  );
}

/** What another row says against this one. */
function OtherAccount({ contest }: { contest: ActFact["contest"] }) {
  if (!contest) return null;
  const { gist, source, href, date } = contest;
  return (
    <div class="contest" data-contest={contest.id}>
      <p class="cite">{words.value.card.contest}</p>
      <p class="gist">{gist}</p>
      <p class="cite">
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer" title={words.value.card.atSource}>
            {source}
          </a>
        ) : (
          source
        )}
        {date && ` · ${date}`}
      </p>
    </div>
  );
}

/** The place of a card that has an address of its own on the page. */
const placeOf = (subject: Subject, id: string) => ({ id: anchorOf(id), "data-about": subjectKey(subject) });

/** What was done. `listed`: it has an address of its own on the page. */
export function ActCard({ act, listed = false }: { act: ActFact; listed?: boolean }) {
  const place = listed ? placeOf({ kind: "action", id: act.id }, act.id) : {};
  return (
    <li class="saying" data-row={act.id} {...place}>
      <div class="meta">
        <span>{act.status}</span>
        <span class="when">{act.dates}</span>
      </div>
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

/** What one carrier did on one route. `listed`: it has an address of its own on the page. */
export function RouteCard({ fact, listed = false }: { fact: RouteFact; listed?: boolean }) {
  const place = listed ? placeOf({ kind: "route", id: fact.id }, fact.id) : {};
  return (
    <li class="saying" data-row={fact.id} {...place}>
      <div class="meta">
        <span>{fact.status}</span>
        <span class="when">{fact.dates}</span>
      </div>
      <p class="way">
        <strong>{fact.carrier}</strong> · {fact.way}
      </p>
      <p class="gist">{fact.gist}</p>
      <LabelledCells row={fact} on="card" />
      <Cite row={fact} />
      <OtherAccount contest={fact.contest} />
      {fact.account && <p class="cite">{fact.account}</p>}
      {fact.routeSource && (
        <p class="cite" dir="auto">
          {fact.routeSource}
        </p>
      )}
    </li>
  );
}
