import type { SuspensionState } from "../../../../dossier/state/state.ts";
import type { Position } from "../../../../model/dossier.ts";
import { subjectKey } from "../../../../scene/subject.ts";
import { dayName } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import { anchorOf } from "../../../view-model/describe/anchors.ts";
import type { RouteFact, Saying } from "../../../view-model/describe/describer.ts";
import { Blocks } from "../../common/Blocks.tsx";
import { LabelledCells } from "../../common/LabelledCells.tsx";

/** Source, place in it, and how far the row can be relied on; the source is a link where it is on the web. */
function Cite({ row }: { row: Saying | RouteFact }) {
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

function SayingCard({ saying }: { saying: Saying }) {
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

/** What one carrier did on one route. `listed`: it has an address of its own on the page. */
function RouteCard({ fact, listed = false }: { fact: RouteFact; listed?: boolean }) {
  const place = listed
    ? { id: anchorOf(fact.id), "data-about": subjectKey({ kind: "route", id: fact.id }) }
    : {};
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
      {fact.account && <p class="cite">{fact.account}</p>}
      {fact.routeSource && (
        <p class="cite" dir="auto">
          {fact.routeSource}
        </p>
      )}
    </li>
  );
}

/** CSS px that a card is about high. */
const CARD = 150;

type Row = { said: Position } | { done: SuspensionState };

interface Listed {
  store: DossierView;
  positions?: Position[];
  flights?: SuspensionState[];
  /** Said where there are no rows. */
  empty?: string | undefined;
  /** Whether the flights have an address of their own on the page. */
  listed?: boolean;
  /** Id of a row that has to be there. */
  wanted?: string | null;
}

/** Statements, and after them flights, as cards. */
export function Cards({ store, positions = [], flights = [], empty, listed = false, wanted }: Listed) {
  const describer = store.describer.value;
  const rows: Row[] = [...positions.map((said) => ({ said })), ...flights.map((done) => ({ done }))];
  const idOf = (row: Row) => ("said" in row ? row.said.id : row.done.suspension.id);
  const at = wanted ? rows.findIndex((row) => idOf(row) === wanted) : -1;
  const card = (row: Row) =>
    "said" in row ? (
      <SayingCard key={row.said.id} saying={describer.saying(row.said)} />
    ) : (
      <RouteCard key={row.done.suspension.id} listed={listed} fact={describer.route(row.done)} />
    );
  if (rows.length === 0 && empty === undefined) return <ul class="cards" />;
  if (rows.length === 0)
    return (
      <ul class="cards">
        <li class="empty">{empty}</li>
      </ul>
    );
  return (
    <Blocks rows={rows} as="ul" class="cards" height={CARD} row={card} wanted={at < 0 ? undefined : at} />
  );
}
