import { words } from "../../../language/words.ts";
import type { Place } from "../../edit/edit-target.ts";
import type { Session } from "../../session.ts";
import { tablesOf } from "../../tables/tables.ts";

/** The first steps, in any order, and the next ones. */
export function Start({ session }: { session: Session }) {
  const say = words.value.open.start;
  const files = session.files.value;
  if (!files) return null;
  const isEmpty = tablesOf(files).every(({ rows }) => rows.length === 0);
  const go = (place: Place) => () => (session.editing.value = place);
  return (
    <div class="start">
      {isEmpty && <p>{say.empty}</p>}
      <div class="names">
        <button type="button" data-opens="about" onClick={go({ kind: "about" })}>
          {say.about}
        </button>
        <button
          type="button"
          data-opens="statement"
          class={isEmpty ? "primary" : undefined}
          onClick={go({ kind: "new", table: "positions", values: {} })}
        >
          {say.statement}
        </button>
        <button type="button" data-opens="act" onClick={go({ kind: "new", table: "actions", values: {} })}>
          {say.act}
        </button>
        <button type="button" data-opens="sources" onClick={go({ kind: "sources", text: "" })}>
          {words.value.sources.title}
        </button>
        <button type="button" onClick={() => (session.store.importRequest.value = null)}>
          {say.map}
        </button>
      </div>
    </div>
  );
}
