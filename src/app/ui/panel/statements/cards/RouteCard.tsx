import type { SuspensionState } from "../../../../../dossier/state/state.ts";
import { words } from "../../../../language/words.ts";
import type { Describer, RouteFact } from "../../../../view-model/describe/describer.ts";
import type { FlightReports } from "../../../../view-model/describe/flight-reports.ts";
import { LabelledCells } from "../../../common/LabelledCells.tsx";
import { Cite } from "./Cite.tsx";
import { OtherAccount, placeOf } from "./RowCards.tsx";

interface Told {
  describer: Describer;
  /** Whether all reports are folded beneath the line; else only the others than the leading one. */
  folded: boolean;
  /** Whether each report has an address of its own on the page. */
  listed: boolean;
}

function Line({ fact }: { fact: RouteFact }) {
  return (
    <p class="way">
      <strong>{words.value.facts.flight(fact.carrier, fact.way)}</strong>: {fact.course}
    </p>
  );
}

function Report({ report, describer, listed }: Told & { report: SuspensionState }) {
  const fact = describer.route(report);
  const place = listed ? placeOf({ kind: "route", id: fact.id }, fact.id) : {};
  return (
    <div data-row={fact.id} {...place}>
      {fact.account && <Line fact={fact} />}
      <p class="gist" dir="auto">
        {fact.gist}
      </p>
      <LabelledCells row={fact} on="card" />
      <Cite row={fact} />
      <OtherAccount contest={fact.contest} />
      {fact.account && <p class="cite">{fact.account}</p>}
      {fact.routeSource && (
        <p class="cite" dir="auto">
          {fact.routeSource}
        </p>
      )}
    </div>
  );
}

/** What one carrier did on one route, in one line, and the reports of it. */
export function RouteCard({ reports, ...told }: Told & { reports: FlightReports }) {
  const { leading, others } = reports;
  const { folded, describer } = told;
  const fact = describer.route(leading);
  const beneath = folded ? [leading, ...others] : others;
  const { reportsOf, otherReports } = words.value.facts;
  return (
    <li class="saying">
      <Line fact={fact} />
      {!folded && <Report report={leading} {...told} />}
      {beneath.length > 0 && (
        <details class="reports">
          <summary>
            {folded
              ? `${reportsOf(beneath.length, fact.source)} · ${words.value.card.confidence[fact.confidence]}`
              : otherReports(beneath.length)}
          </summary>
          {beneath.map((report) => (
            <Report key={report.suspension.id} report={report} {...told} />
          ))}
        </details>
      )}
    </li>
  );
}
