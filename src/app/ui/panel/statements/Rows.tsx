import type { ComponentChildren } from "preact";
import type { Subject } from "../../../../scene/scene.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { SelectionState } from "../../../state/parts/selection-state.ts";
import type { Description } from "../../../view-model/describe/describer.ts";
import { reportsOn } from "../../../view-model/describe/flight-reports.ts";
import { Cards } from "./Cards.tsx";

/** How many rows of a kind stand open; the others are folded beneath them. */
const OPEN = { statements: 2, acts: 3, flights: 6 };
type Kind = keyof typeof OPEN;

interface PartProps<Row> {
  kind: Kind;
  title: string;
  rows: Row[];
  cards: (rows: Row[]) => ComponentChildren;
}

function Part<Row>({ kind, title, rows, cards }: PartProps<Row>) {
  if (rows.length === 0) return null;
  // Folding one alone would save nothing.
  const open = rows.length === OPEN[kind] + 1 ? rows.length : OPEN[kind];
  const beneath = rows.slice(open);
  return (
    <section class="part">
      <h3>
        {title} <span class="count">{rows.length}</span>
      </h3>
      {cards(rows.slice(0, open))}
      {beneath.length > 0 && (
        <details class="reports more">
          <summary>{words.value.sheet.more[kind](beneath.length)}</summary>
          {cards(beneath)}
        </details>
      )}
    </section>
  );
}

interface RowsProps {
  store: DossierView & SelectionState;
  subject: Subject;
  description: Description;
}

/** All rows of what is pinned: the statement that leads, then what was done, then what else was said. */
export function Rows({ store, subject, description: { empty, label } }: RowsProps) {
  const describer = store.describer.value;
  const [leading, ...others] = describer.positionsOf(subject);
  const acts = describer.actsOf(subject);
  const flights = reportsOn(describer.flightsOf(subject));
  const { panel, sheet } = words.value;
  const all = { store, known: label, wanted: store.reading.value };
  const alone = leading
    ? others.length + acts.length + flights.length === 0
    : acts.length + flights.length < 2;
  if (alone)
    return (
      <Cards {...all} positions={leading ? [leading] : []} acts={acts} flights={flights} empty={empty} />
    );
  return (
    <>
      {leading && <Cards {...all} positions={[leading]} />}
      <Part
        kind="acts"
        title={panel.tabs.acts}
        rows={acts}
        cards={(rows) => <Cards {...all} acts={rows} folded />}
      />
      <Part
        kind="flights"
        title={panel.tabs.flights}
        rows={flights}
        cards={(rows) => <Cards {...all} flights={rows} folded />}
      />
      <Part
        kind="statements"
        title={sheet.statements}
        rows={others}
        cards={(rows) => <Cards {...all} positions={rows} />}
      />
    </>
  );
}
