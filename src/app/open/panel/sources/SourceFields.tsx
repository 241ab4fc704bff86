import type { Problem } from "../../../../model/problem.ts";
import { words } from "../../../language/words.ts";
import { formFieldOf } from "../../sources/accepted.ts";
import {
  ruleOf,
  SOURCE_FIELD_NAMES,
  SOURCE_TYPES,
  type SourceField,
  type SourceTexts,
} from "../../sources/source-fields.ts";
import type { FieldProps } from "../fields/Frame.tsx";
import { ChoiceField, DateField, TextField } from "../fields/PlainFields.tsx";

interface Props {
  texts: SourceTexts;
  problems: Problem[];
  set: (field: SourceField, text: string) => void;
}

/** Id of the element that a field of a source is filled in by. */
export const sourceFieldId = (field: SourceField) => `source-${field}`;

function Field({ field, texts, problems, set }: Props & { field: SourceField }) {
  const { sources: say, form } = words.value;
  const help: Partial<Record<SourceField, string>> = say.help;
  const props: FieldProps = {
    id: sourceFieldId(field),
    label: say.fields[field],
    help: help[field] ?? "",
    value: texts[field] ?? "",
    problems: problems.filter((problem) => formFieldOf(problem) === field),
    set: (text) => set(field, text),
  };
  const { kind } = ruleOf(field);
  switch (kind) {
    case "date":
      return <DateField field={props} />;
    case "type":
      return (
        <ChoiceField
          field={props}
          choices={SOURCE_TYPES.map((code) => ({ code, name: form.word(code) }))}
          none={say.usual}
        />
      );
    case "text":
    case "names":
      return <TextField field={props} isLong={field === "note"} />;
    default:
      return kind satisfies never;
  }
}

/** The fields of a source; those that few sources need behind the others. */
export function SourceFields(props: Props) {
  const [main, rare] = [
    SOURCE_FIELD_NAMES.filter((field) => !ruleOf(field).isRare),
    SOURCE_FIELD_NAMES.filter((field) => ruleOf(field).isRare),
  ];
  const isTold = props.problems.some((problem) => rare.some((field) => formFieldOf(problem) === field));
  return (
    <>
      {main.map((field) => (
        <Field key={field} field={field} {...props} />
      ))}
      <details open={isTold}>
        <summary>{words.value.sources.more}</summary>
        {rare.map((field) => (
          <Field key={field} field={field} {...props} />
        ))}
      </details>
    </>
  );
}
