import { zipOf } from "../../../dossier/pack/pack.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { CloseButton } from "../../ui/common/CloseButton.tsx";
import { saveFile } from "../../ui/common/download.ts";
import { leaveOut } from "../changes.ts";
import type { Place } from "../edit/edit-target.ts";
import type { Files } from "../files/files.ts";
import { MOST } from "../files/limits.ts";
import type { Session } from "../session.ts";
import { SOURCES } from "../sources/source-list.ts";
import { tablesOf } from "../tables/tables.ts";
import { Problems } from "./Problems.tsx";
import { Start } from "./start/Start.tsx";

/** Where editing a file begins; undefined for what the page only keeps. */
function beginning(file: string, files: Files): Place | undefined {
  const table = tablesOf(files).find((t) => t.file === file && t.rows.length > 0);
  if (table) return { kind: "row", table: table.name, index: 0, column: 0 };
  if (file === "dossier.json") return { kind: "form", file };
  if (file === SOURCES) return { kind: "sources", text: "" };
  const small = (files[file]?.length ?? 0) <= MOST.editable;
  return small && /\.(geo)?json$/i.test(file) ? { kind: "text", file, line: 1, column: 1 } : undefined;
}

function AsGrid({ session, file, table }: { session: Session; file: string; table: TableName }) {
  const say = words.value.grid;
  return (
    <button
      type="button"
      data-opens={`grid ${table}`}
      aria-label={say.open(file)}
      onClick={() => (session.editing.value = { kind: "grid", table })}
    >
      {say.asTable}
    </button>
  );
}

function FileLine({ session, file, files }: { session: Session; file: string; files: Files }) {
  const say = words.value.open;
  const rows = tablesOf(files).filter((t) => t.file === file);
  const place = beginning(file, files);
  const size = numberName(Math.max(1, Math.round((files[file]?.length ?? 0) / 1024)));
  const count = rows.reduce((sum, t) => sum + t.rows.length, 0);
  const empty = rows.find((t) => t.rows.length === 0 && t.headings.length > 0);
  return (
    <li>
      {place ? (
        <button
          type="button"
          class="plain"
          data-opens={`file ${file}`}
          aria-label={rows.length > 0 ? say.editRows(file) : say.editFile(file)}
          onClick={() => (session.editing.value = place)}
        >
          {file}
        </button>
      ) : (
        <span>{file}</span>
      )}
      {count > 0 && rows[0] && <AsGrid session={session} file={file} table={rows[0].name} />}
      {empty && (
        <button
          type="button"
          data-opens={`rows ${file}`}
          aria-label={say.addRowTo(file)}
          onClick={() => (session.editing.value = { kind: "new", table: empty.name, values: {} })}
        >
          {say.addRow}
        </button>
      )}
      <span class="soft">{rows.length > 0 ? say.rows(count) : say.size(size)}</span>
      <CloseButton size={10} label={say.leaveOut(file)} onClick={() => void leaveOut(session, file)} />
    </li>
  );
}

/** A map with nothing of the page's own dossier left in its address, so that the next one begins as a link to it does. */
function leave(): void {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  window.location.reload();
}

function Actions({ session, files }: { session: Session; files: Files }) {
  const say = words.value.open;
  const save = () => {
    const id = session.reading.peek()?.dossier?.id ?? "dossier";
    saveFile(new Blob([zipOf(files, id).slice()], { type: "application/zip" }), `${id}.zip`);
    session.unsaved.value = false;
  };
  return (
    <div class="names">
      <button type="button" class="primary" onClick={save}>
        {say.save}
      </button>
      {session.store.opened.value !== null && (
        <button type="button" onClick={leave}>
          {say.leave}
        </button>
      )}
    </div>
  );
}

/** What was opened: whether it is on the map, what is wrong with it, and its files. Nothing before that. */
export function Contents({ session }: { session: Session }) {
  const say = words.value.open;
  const files = session.files.value;
  const reading = session.reading.value;
  if (!files || !reading) return null;
  const lacking = session.drawn.value ? say.lastGood : say.notShown;
  return (
    <>
      <Start session={session} />
      <p role="status">{reading.dossier ? say.shown(reading.dossier.title) : lacking}</p>
      <Problems session={session} problems={reading.problems} files={files} />
      <h3>{say.files}</h3>
      <ul class="opened-files">
        {Object.keys(files).map((file) => (
          <FileLine key={file} session={session} file={file} files={files} />
        ))}
      </ul>
      {session.notes.value.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
      <Actions session={session} files={files} />
    </>
  );
}
