import { useEffect, useRef } from "preact/hooks";
import { columnOf } from "../../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../../dossier/read/tables/layouts.ts";
import type { Gazetteer } from "../../../../dossier/regions/gazetteer.ts";
import type { Problem } from "../../../../model/problem.ts";
import { words } from "../../../language/words.ts";
import { announce } from "../../../state/browser/live-region.ts";
import { deleteRow, setCell } from "../../changes.ts";
import { type Place, placeOf } from "../../edit/edit-target.ts";
import type { Files } from "../../files/files.ts";
import { labelOf } from "../../forms/fields.ts";
import { byHeading, keptForNext, valuesOf } from "../../forms/row-values.ts";
import type { Session } from "../../session.ts";
import type { ShownTable } from "../../tables/tables.ts";
import { TextField } from "../fields/PlainFields.tsx";
import { Leads } from "../form/Leads.tsx";
import { fieldId, RowForm } from "../form/RowForm.tsx";

type RowPlace = Place & { kind: "row" };

interface Props {
  session: Session;
  place: RowPlace;
  files: Files;
  table: ShownTable;
  gazetteer: Gazetteer;
}

function Steps({ session, place, table }: Pick<Props, "session" | "place" | "table">) {
  const { rows, file } = table;
  const { open: say, form } = words.value;
  const go = (by: number) => {
    session.editing.value = { ...place, index: place.index + by };
    announce(say.row(place.index + by + 1, rows.length, file));
  };
  const add = (values: Record<string, string>) => {
    session.editing.value = { kind: "new", table: place.table, values };
  };
  return (
    <div class="names">
      <button type="button" disabled={place.index === 0} onClick={() => go(-1)}>
        {say.previous}
      </button>
      <button type="button" disabled={place.index >= rows.length - 1} onClick={() => go(1)}>
        {say.next}
      </button>
      <button type="button" onClick={() => add(keptForNext(valuesOf(table, place.index)))}>
        {form.another}
      </button>
      <button type="button" onClick={() => add({})}>
        {form.newRow[place.table]}
      </button>
      <button type="button" onClick={() => void deleteRow(session, place)}>
        {say.deleteRow}
      </button>
      <button type="button" onClick={() => (session.editing.value = { kind: "grid", table: place.table })}>
        {words.value.grid.asTable}
      </button>
    </div>
  );
}

/** What is said of the cells of the row. */
function problemsAt(session: Session, place: RowPlace, files: Files): Problem[] {
  return (session.reading.value?.problems ?? []).filter((problem) => {
    const at = placeOf(problem, files);
    return at?.kind === "row" && at.table === place.table && at.index === place.index;
  });
}

/** Cells under headings that the form does not know, and the row's name. */
function Others({ session, place, table }: Pick<Props, "session" | "place" | "table">) {
  const layout = LAYOUTS[place.table];
  const values = valuesOf(table, place.index);
  const headings = table.headings.filter((heading) => {
    const column = columnOf(heading, layout);
    return column === undefined || column === "id";
  });
  return headings.map((heading) => {
    const value = values[columnOf(heading, layout) ?? heading] ?? "";
    const set = (text: string) => void setCell(session, place, { heading, value: text });
    return (
      <TextField
        key={heading}
        field={{
          id: `other-${table.headings.indexOf(heading)}`,
          label: heading,
          help: "",
          value,
          problems: [],
          set,
        }}
      />
    );
  });
}

/** One row of a table, a field for each of its cells. */
export function RowEditor({ session, place, files, table, gazetteer }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const say = words.value.open;
  const values = valuesOf(table, place.index);
  const { table: name, index, column } = place;
  // Another row may have come to stand under the number of one that was deleted.
  const moved = session.moved.value;
  // Each row that is gone to begins at its field, or at its heading.
  useEffect(() => {
    const heading = columnOf(table.headings[column] ?? "", LAYOUTS[name]) ?? "";
    const field = document.getElementById(fieldId(heading)) ?? document.getElementById(`other-${column}`);
    const group = field?.querySelector<HTMLElement>("input:checked, input");
    (group ?? field ?? form.current?.querySelector("h3"))?.focus();
  }, [name, index, column, moved]);
  const set = (heading: string, value: string) => {
    const label = labelOf(name, heading);
    void setCell(session, place, { heading, value, label });
  };
  return (
    <form ref={form} key={`${name} ${index}`} onSubmit={(event) => event.preventDefault()}>
      <h3 tabIndex={-1}>{say.row(index + 1, table.rows.length, table.file)}</h3>
      <Steps session={session} place={place} table={table} />
      <Leads store={session.store} code={values.polity ?? ""} />
      <RowForm
        session={session}
        table={name}
        files={files}
        gazetteer={gazetteer}
        values={values}
        problems={byHeading(problemsAt(session, place, files))}
        set={set}
      />
      <Others session={session} place={place} table={table} />
    </form>
  );
}
