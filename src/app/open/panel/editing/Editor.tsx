import { words } from "../../../language/words.ts";
import type { Place } from "../../edit/edit-target.ts";
import type { Session } from "../../session.ts";
import { tablesOf } from "../../tables/tables.ts";
import { RowEditor } from "./RowEditor.tsx";
import { LineEditor, TextEditor } from "./TextEditor.tsx";
import { useDraft } from "./use-draft.ts";

function Fields({ session, place }: { session: Session; place: Place }) {
  const files = session.files.value;
  if (!files) return null;
  switch (place.kind) {
    case "row": {
      const table = tablesOf(files).find(({ name }) => name === place.table);
      const row = table?.rows[place.index];
      return table && row ? <RowEditor session={session} place={place} table={table} row={row} /> : null;
    }
    case "line":
      return <LineEditor session={session} place={place} files={files} />;
    case "text":
      return <TextEditor session={session} place={place} files={files} />;
    default:
      return place satisfies never;
  }
}

/** One row, line or file to be mended; the map follows each change that leaves no error. */
export function Editor({ session, place }: { session: Session; place: Place }) {
  const say = words.value.open;
  const reading = session.reading.value;
  useDraft(session, place);
  const lacking = session.drawn.value ? say.lastGood : say.notShown;
  return (
    <div class="editor">
      <button type="button" onClick={() => (session.editing.value = null)}>
        {say.back}
      </button>
      <Fields session={session} place={place} />
      <p class="soft" role="status">
        {reading?.dossier ? say.shown(reading.dossier.title) : lacking}
      </p>
      {place.kind !== "text" && <p class="soft">{say.keep}</p>}
    </div>
  );
}
