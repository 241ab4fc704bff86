import { useState } from "preact/hooks";
import type { Choice } from "../../../../model/nearest.ts";
import { words } from "../../../language/words.ts";
import type { Session } from "../../session.ts";
import type { FieldProps } from "../fields/Frame.tsx";
import { ChoiceField } from "../fields/PlainFields.tsx";
import { NewSource } from "../sources/NewSource.tsx";

/** One of the dossier's sources, or a new one. */
export function SourceField({
  session,
  field,
  sources,
}: {
  session: Session;
  field: FieldProps;
  sources: Choice[];
}) {
  const say = words.value.form;
  const [isNew, setNew] = useState(sources.length === 0);
  const made = (id: string) => {
    setNew(false);
    field.set(id);
  };
  return (
    <>
      <ChoiceField
        field={field}
        choices={sources}
        none={sources.length === 0 ? say.noSources : say.chooseSource}
      />
      {isNew ? (
        <NewSource session={session} made={made} />
      ) : (
        <button type="button" onClick={() => setNew(true)}>
          {words.value.sources.new}
        </button>
      )}
    </>
  );
}
