import { subjectKey } from "../../scene/subject.ts";
import { anchorOf } from "../anchors.ts";
import type { Description, RouteFact, Saying } from "../describe.ts";

function SayingCard({ saying }: { saying: Saying }) {
  return (
    <li class="saying">
      <div class="meta">
        <span>{saying.stance ?? "No position on the vote itself"}</span>
        <span class="when">{saying.date}</span>
      </div>
      {saying.quote && <blockquote lang={saying.quoteLang}>{saying.quote}</blockquote>}
      <p class="gist">{saying.gist}</p>
      <p class="cite">
        <strong>{saying.speaker}</strong>
        {[saying.role && `, ${saying.role}`, saying.standing && `; ${saying.standing}`]
          .filter(Boolean)
          .join("")}
      </p>
      <p class="cite">{[saying.source, saying.locator, saying.evidence].filter(Boolean).join(" · ")}</p>
    </li>
  );
}

/** What one carrier did on one route. `listed`: it has an address of its own on the page. */
export function RouteCard({ fact, listed = false }: { fact: RouteFact; listed?: boolean }) {
  const place = listed
    ? { id: anchorOf(fact.id), "data-about": subjectKey({ kind: "route", id: fact.id }) }
    : {};
  return (
    <li class="saying" {...place}>
      <div class="meta">
        <span>{fact.status}</span>
        <span class="when">{fact.dates}</span>
      </div>
      <p class="way">
        <strong>{fact.carrier}</strong> · {fact.way}
      </p>
      <p class="gist">{fact.gist}</p>
      {fact.requestedBy && <p class="cite">At the request of: {fact.requestedBy}</p>}
      <p class="cite">{[fact.source, fact.locator, fact.evidence].filter(Boolean).join(" · ")}</p>
      {fact.routeSource && <p class="cite">{fact.routeSource}</p>}
    </li>
  );
}

/** All rows of a description. */
export function Cards({ description }: { description: Description }) {
  return (
    <ul class="cards">
      {description.sayings.map((s) => (
        <SayingCard key={s.id} saying={s} />
      ))}
      {description.routes.map((r) => (
        <RouteCard key={r.id} fact={r} />
      ))}
      {description.empty && <li class="empty">{description.empty}</li>}
    </ul>
  );
}
