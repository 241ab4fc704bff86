import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../../../model/problem.ts";
import { words } from "../../../language/words.ts";
import type { Session } from "../../session.ts";
import { accepted, formFieldOf, problemsOfSource } from "../../sources/accepted.ts";
import {
  itemOfTexts,
  SOURCE_FIELD_NAMES,
  type SourceField,
  type SourceTexts,
} from "../../sources/source-fields.ts";
import { withSources } from "../../sources/source-list.ts";
import { SourceFields, sourceFieldId } from "./SourceFields.tsx";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NOTHING: SourceTexts = {};

/** A source that the list has not yet. `made` is told its id, or that of the same source where it is there already. */
export function NewSource({ session, made }: { session: Session; made: (id: string) => void }) {
  const say = words.value.sources;
  const fields = useRef<HTMLFieldSetElement>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  // What is typed stands in the fields alone, where it outlives the page.
  const controlOf = (field: SourceField) =>
    fields.current?.querySelector<Control>(`#${sourceFieldId(field)}`) ?? undefined;
  const set = (field: SourceField, text: string) => {
    const control = controlOf(field);
    if (control) control.value = text;
  };
  const make = async () => {
    const texts = Object.fromEntries(
      SOURCE_FIELD_NAMES.map((field) => [field, controlOf(field)?.value.trim() ?? ""]),
    ) as SourceTexts;
    const item = itemOfTexts(texts);
    const faults = problemsOfSource(item).filter(({ severity }) => severity === "error");
    setProblems(faults);
    if (faults.length > 0 || !texts.title) {
      const [first] = faults.flatMap((fault) => formFieldOf(fault) ?? []);
      controlOf(texts.title && first ? first : "title")?.focus();
      return;
    }
    let id: string | undefined;
    await session.change(words.peek().open.changes.source(texts.title), (files) => {
      const added = withSources(files, [accepted(item).item]);
      id = added.entered[0]?.id;
      return added.files;
    });
    for (const field of SOURCE_FIELD_NAMES) set(field, "");
    if (id !== undefined) made(id);
  };
  return (
    <fieldset ref={fields} class="new-source">
      <legend>{say.new}</legend>
      <SourceFields texts={NOTHING} problems={problems} set={set} />
      <button type="button" onClick={() => void make()}>
        {say.make}
      </button>
    </fieldset>
  );
}
