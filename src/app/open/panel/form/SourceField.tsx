import { useRef, useState } from "preact/hooks";
import type { Choice } from "../../../../model/nearest.ts";
import { words } from "../../../language/words.ts";
import { freeSourceId, withSource } from "../../forms/sources.ts";
import type { Session } from "../../session.ts";
import type { FieldProps } from "./Frame.tsx";
import { ChoiceField } from "./PlainFields.tsx";

const PARTS = ["title", "publisher", "date", "url"] as const;

/** A source that the list has not yet, made in place. */
function NewSource({ session, made }: { session: Session; made: (id: string) => void }) {
  const say = words.value.form.newSource;
  const fields = useRef<HTMLFieldSetElement>(null);
  const make = async () => {
    const texts = PARTS.map((part) => {
      const input = fields.current?.querySelector<HTMLInputElement>(`#source-${part}`);
      return [part, input?.value.trim() ?? ""] as const;
    });
    const source = Object.fromEntries(texts) as Record<(typeof PARTS)[number], string>;
    const files = session.files.peek();
    if (source.title === "" || !files) {
      fields.current?.querySelector<HTMLElement>("#source-title")?.focus();
      return;
    }
    const id = freeSourceId(files, source);
    await session.change(words.peek().open.changes.source(source.title), (now) =>
      withSource(now, id, source),
    );
    made(id);
  };
  return (
    <fieldset ref={fields} class="new-source">
      <legend>{say.title}</legend>
      {PARTS.map((part) => (
        <div key={part} class="cell">
          <label for={`source-${part}`}>{say.parts[part]}</label>
          {part === "date" ? (
            <input id={`source-${part}`} type="date" />
          ) : (
            <input id={`source-${part}`} autocomplete="off" dir={part === "url" ? "ltr" : "auto"} />
          )}
        </div>
      ))}
      <button type="button" onClick={() => void make()}>
        {say.make}
      </button>
    </fieldset>
  );
}

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
          {say.newSource.title}
        </button>
      )}
    </>
  );
}
