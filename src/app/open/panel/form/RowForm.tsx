import { useMemo } from "preact/hooks";
import type { Gazetteer } from "../../../../dossier/regions/gazetteer.ts";
import type { TableName } from "../../../../model/columns/columns.ts";
import type { Problem } from "../../../../model/problem.ts";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import { choicesFor, listsOf, usedIn } from "../../forms/choices.ts";
import { type FormField, formFields, labelOf } from "../../forms/fields.ts";
import type { RowValues } from "../../forms/row-values.ts";
import type { Session } from "../../session.ts";
import type { FieldProps } from "../fields/Frame.tsx";
import { ChoiceField, DateField, TextField } from "../fields/PlainFields.tsx";
import { CodeField, type CodeOf } from "./CodeField.tsx";
import { SourceField } from "./SourceField.tsx";
import { StanceField } from "./StanceField.tsx";

interface FormProps {
  session: Session;
  table: TableName;
  files: Files;
  gazetteer: Gazetteer;
  values: RowValues;
  /** By the headings of their columns. */
  problems: Map<string, Problem[]>;
  set: (heading: string, value: string) => void;
}

/** Id of the element that a column of a form is filled in by. */
export const fieldId = (heading: string) => `field-${heading}`;

const CODES: Partial<Record<string, CodeOf>> = {
  polity: (subject) => (subject.kind === "polity" ? subject.code : undefined),
  airport: (subject) => (subject.kind === "airport" ? subject.icao : undefined),
};
const COMPLETED = ["actor", "role", "body", "carrier", "quoteLang"];
const LONG = ["quote", "gist"];

function Field({ form, column: { field: name, heading, column } }: { form: FormProps; column: FormField }) {
  const { session, table, files, gazetteer, values, problems, set } = form;
  const say = words.value.form;
  const { cell } = column;
  const choices = useMemo(() => choicesFor(cell, files, gazetteer), [cell, files, gazetteer]);
  const field: FieldProps = {
    id: fieldId(heading),
    label: labelOf(table, heading),
    help: column.help,
    value: values[heading] ?? "",
    problems: problems.get(heading) ?? [],
    set: (value) => set(heading, value),
  };
  if (typeof cell !== "string")
    return (
      <ChoiceField
        field={field}
        choices={cell.map((code) => ({ code, name: say.word(code) }))}
        none={say.usual}
      />
    );
  switch (cell) {
    case "polity":
    case "airport":
    case "place":
      return <CodeField field={field} choices={choices ?? []} store={session.store} codeOf={CODES[cell]} />;
    case "date":
      return <DateField field={field} />;
    case "stance":
      return (
        <StanceField
          field={field}
          stances={listsOf(files).stancesOn(values.question)}
          question={values.question}
          store={session.store}
        />
      );
    case "source":
      return <SourceField session={session} field={field} sources={choices ?? []} />;
    case "kind":
    case "question":
      return (
        <ChoiceField
          field={field}
          choices={(choices ?? []).map(({ code, name }) => ({ code, name: name ?? say.word(code) }))}
          none={say.none}
        />
      );
    case "filled":
    case "label":
    case "text":
    case "language":
    case "account":
      return (
        <TextField
          field={field}
          isLong={LONG.includes(name)}
          used={COMPLETED.includes(name) ? usedIn(files, table, heading) : []}
        />
      );
    default:
      return cell satisfies never;
  }
}

/** The fields of a row, by the table of columns; those that few rows need behind the others. */
export function RowForm(form: FormProps) {
  const { table, values, files, problems } = form;
  const fields = formFields(table, values, listsOf(files));
  const [rare, main] = [fields.filter(({ isRare }) => isRare), fields.filter(({ isRare }) => !isRare)];
  const isTold = rare.some(({ heading }) => problems.has(heading) || values[heading]);
  const drawn = (column: FormField) => (
    <Field key={`${column.heading} ${values[column.heading] ?? ""}`} form={form} column={column} />
  );
  return (
    <>
      {main.map(drawn)}
      {rare.length > 0 && (
        <details open={isTold}>
          <summary>{words.value.form.more}</summary>
          {rare.map(drawn)}
        </details>
      )}
    </>
  );
}
