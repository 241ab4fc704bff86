import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../../../model/problem.ts";
import { visible } from "../../../../model/text/text.ts";
import { words } from "../../../language/words.ts";
import { announce } from "../../../state/browser/live-region.ts";
import { addRow, deleteRow, setCell } from "../../changes.ts";
import { type Place, placeOf } from "../../edit/edit-target.ts";
import type { Session } from "../../session.ts";
import type { ShownRow, ShownTable } from "../../tables/tables.ts";

type RowPlace = Place & { kind: "row" };

/** Letters of a cell from which on it gets more than one line. */
const LONG = 46;

interface FieldProps {
  session: Session;
  place: RowPlace;
  heading: string;
  value: string;
  column: number;
  problems: Problem[];
}

function Field({ session, place, heading, value, column, problems }: FieldProps) {
  const id = `cell-${column}`;
  const commit = (typed: string) => void setCell(session, { ...place, column }, typed);
  const common = {
    id,
    // The reader's text stays while what he typed before is being read.
    defaultValue: value,
    // A cell runs as its own words do, whichever way the page runs.
    dir: "auto" as const,
    autocomplete: "off",
    spellcheck: false,
    "aria-invalid": problems.some((p) => p.severity === "error"),
    ...(problems.length > 0 && { "aria-describedby": `${id}-said` }),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      commit(currentTarget.value),
  };
  const enter = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    commit(event.currentTarget.value);
  };
  return (
    <div class="cell">
      <label for={id}>{heading}</label>
      {value.length > LONG ? <textarea {...common} rows={3} onKeyDown={enter} /> : <input {...common} />}
      {problems.length > 0 && (
        <p id={`${id}-said`}>{problems.map(({ message }) => visible(message)).join(" ")}</p>
      )}
    </div>
  );
}

function Steps(props: { session: Session; place: RowPlace; count: number; file: string }) {
  const { session, place, count, file } = props;
  const say = words.value.open;
  const go = (by: number) => {
    session.editing.value = { ...place, index: place.index + by };
    announce(say.row(place.index + by + 1, count, file));
  };
  return (
    <div class="names">
      <button type="button" disabled={place.index === 0} onClick={() => go(-1)}>
        {say.previous}
      </button>
      <button type="button" disabled={place.index >= count - 1} onClick={() => go(1)}>
        {say.next}
      </button>
      <button type="button" onClick={() => void addRow(session, place.table)}>
        {say.addRow}
      </button>
      <button type="button" onClick={() => void deleteRow(session, place)}>
        {say.deleteRow}
      </button>
    </div>
  );
}

/** What is said of each cell of the row. */
function problemsAt(session: Session, place: RowPlace): Map<number, Problem[]> {
  const files = session.files.value;
  const found = new Map<number, Problem[]>();
  for (const problem of session.reading.value?.problems ?? []) {
    const at = files && placeOf(problem, files);
    if (at?.kind !== "row" || at.table !== place.table || at.index !== place.index) continue;
    found.set(at.column, [...(found.get(at.column) ?? []), problem]);
  }
  return found;
}

/** One row of a table, a field for each cell under its heading. */
export function RowEditor({
  session,
  place,
  table,
  row,
}: {
  session: Session;
  place: RowPlace;
  table: ShownTable;
  row: ShownRow;
}) {
  const form = useRef<HTMLFormElement>(null);
  const said = problemsAt(session, place);
  const { table: name, index, column } = place;
  // Another row may have come to stand under the number of one that was deleted.
  const moved = session.moved.value;
  // Each row that is gone to begins at its field.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`#cell-${column}`)?.focus();
  }, [name, index, column, moved]);
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <h3>{words.value.open.row(index + 1, table.rows.length, table.file)}</h3>
      <Steps session={session} place={place} count={table.rows.length} file={table.file} />
      {table.headings.map((heading, i) => (
        <Field
          key={`${name} ${index} ${moved} ${i}`}
          session={session}
          place={place}
          heading={heading}
          value={row.cells[i] ?? ""}
          column={i}
          problems={said.get(i) ?? []}
        />
      ))}
    </form>
  );
}
