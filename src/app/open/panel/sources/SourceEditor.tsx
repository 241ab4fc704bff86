import { useMemo } from "preact/hooks";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import type { Session } from "../../session.ts";
import { problemsOfSource } from "../../sources/accepted.ts";
import {
  SOURCE_FIELD_NAMES,
  type SourceField,
  type SourceTexts,
  textOfField,
} from "../../sources/source-fields.ts";
import { sourcesOf, withSourceField } from "../../sources/source-list.ts";
import { ProofOfQuotes } from "../proof/ProofOfQuotes.tsx";
import { SourceFields } from "./SourceFields.tsx";

/** One of the dossier's sources, a field for each thing that is known of it. */
export function SourceEditor({ session, files, id }: { session: Session; files: Files; id: string }) {
  const say = words.value.sources;
  const source = sourcesOf(files).find((one) => one.id === id);
  const item = source?.item;
  const problems = useMemo(() => (item ? problemsOfSource(item) : []), [item]);
  if (!source) return null;
  const texts = Object.fromEntries(
    SOURCE_FIELD_NAMES.map((field) => [field, textOfField(source.item, field)]),
  ) as SourceTexts;
  const set = (field: SourceField, text: string) => {
    const name = words.peek().open.changes.cell(say.fields[field], "sources.json");
    void session.change(name, (now) => withSourceField(now, id, field, text));
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{source.title}</h3>
      <button type="button" onClick={() => (session.editing.value = { kind: "sources", text: "" })}>
        {say.back}
      </button>
      <p class="soft">{say.named(id)}</p>
      <SourceFields texts={texts} problems={problems} set={set} />
      <ProofOfQuotes session={session} files={files} source={source} />
    </form>
  );
}
