import { words } from "../../../language/words.ts";
import { isBegun, type Place } from "../../edit/edit-target.ts";
import type { Session } from "../../session.ts";
import { isTyping } from "../../storage/typing.ts";
import { tablesOf } from "../../tables/tables.ts";
import { Columns } from "../columns/Columns.tsx";
import { NewRow } from "../form/NewRow.tsx";
import { Grid } from "../grid/Grid.tsx";
import { SourceEditor } from "../sources/SourceEditor.tsx";
import { Sources } from "../sources/Sources.tsx";
import { About } from "../start/About.tsx";
import { RowEditor } from "./RowEditor.tsx";
import { LineEditor, TextEditor } from "./TextEditor.tsx";
import { useDraft } from "./use-draft.ts";

function Fields({ session, place }: { session: Session; place: Place }) {
  const files = session.files.value;
  const gazetteer = session.gazetteer.value;
  if (!files || !gazetteer) return null;
  switch (place.kind) {
    case "row": {
      const table = tablesOf(files).find(({ name }) => name === place.table);
      const parts = { session, place, files, gazetteer };
      return table?.rows[place.index] ? <RowEditor {...parts} table={table} /> : null;
    }
    case "grid": {
      const table = tablesOf(files).find(({ name }) => name === place.table);
      return table ? <Grid session={session} table={table} files={files} gazetteer={gazetteer} /> : null;
    }
    case "new":
      return <NewRow session={session} place={place} files={files} gazetteer={gazetteer} />;
    case "about":
      return <About session={session} files={files} isWhole={false} />;
    case "columns":
      return <Columns key={place.text} session={session} text={place.text} />;
    case "sources":
      return <Sources session={session} files={files} text={place.text} />;
    case "source":
      return <SourceEditor key={place.id} session={session} files={files} id={place.id} />;
    case "line":
      return <LineEditor session={session} place={place} files={files} />;
    case "text":
      return <TextEditor session={session} place={place} files={files} />;
    case "form":
      return <About session={session} files={files} isWhole={true} />;
    default:
      return place satisfies never;
  }
}

/** Back to the list, unless the reader would rather keep what is not applied yet. */
export function leaveEditor(session: Session): void {
  const isOpen = isTyping() || isBegun(session.editing.peek());
  if (isOpen && !window.confirm(words.peek().open.askLeave)) return;
  session.editing.value = null;
}

/** One row, line or file to be mended; the map follows each change that leaves no error. */
export function Editor({ session, place }: { session: Session; place: Place }) {
  const say = words.value.open;
  const reading = session.reading.value;
  useDraft(session, place);
  const lacking = session.drawn.value ? say.lastGood : say.notShown;
  return (
    <div class="editor">
      <button type="button" onClick={() => leaveEditor(session)}>
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
