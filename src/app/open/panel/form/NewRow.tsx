import { useMemo, useRef, useState } from "preact/hooks";
import type { Gazetteer } from "../../../../dossier/regions/gazetteer.ts";
import { words } from "../../../language/words.ts";
import { addRow } from "../../changes.ts";
import type { Place } from "../../edit/edit-target.ts";
import type { Files } from "../../files/files.ts";
import { byHeading, problemsOfRow } from "../../forms/row-values.ts";
import type { Session } from "../../session.ts";
import { RowForm } from "./RowForm.tsx";

type NewPlace = Place & { kind: "new" };

interface Props {
  session: Session;
  place: NewPlace;
  files: Files;
  gazetteer: Gazetteer;
}

/** A row that is still to be added: what is empty is not called wrong before the reader says that he is done. */
export function NewRow({ session, place, files, gazetteer }: Props) {
  const { table, values } = place;
  const say = words.value.form;
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const all = useMemo(
    () => problemsOfRow(files, table, values, gazetteer),
    [files, table, values, gazetteer],
  );
  const problems = all.filter(({ field = "" }) => isDone || values[field]);
  const set = (heading: string, value: string) => {
    const now = session.editing.peek();
    if (now?.kind !== "new" || (now.values[heading] ?? "") === value) return;
    session.editing.value = { ...now, values: { ...now.values, [heading]: value } };
  };
  const add = () => {
    const now = session.editing.peek();
    if (now?.kind !== "new") return;
    const faults = problemsOfRow(files, table, now.values, gazetteer).filter((p) => p.severity === "error");
    setDone(true);
    const [first] = faults;
    if (first) document.getElementById(`field-${first.field}`)?.focus();
    else void addRow(session, table, now.values);
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3>{say.newRow[table]}</h3>
      <RowForm
        session={session}
        table={table}
        files={files}
        gazetteer={gazetteer}
        values={values}
        problems={byHeading(problems)}
        set={set}
      />
      <p class="fault" role="alert">
        {isDone && problems.some(({ severity }) => severity === "error") && say.mendFirst}
      </p>
      <div class="names">
        <button type="submit" class="primary">
          {say.add[table]}
        </button>
      </div>
    </form>
  );
}
