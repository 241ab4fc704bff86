import { useState } from "preact/hooks";
import { words } from "../../../language/words.ts";
import { CloseButton } from "../../../ui/common/CloseButton.tsx";
import type { Files } from "../../files/files.ts";
import type { Session } from "../../session.ts";
import { textOfField } from "../../sources/source-fields.ts";
import {
  isListRead,
  type ListedSource,
  SOURCES,
  sourcesOf,
  withoutSource,
} from "../../sources/source-list.ts";
import { usesOf } from "../../sources/uses.ts";
import { NewSource } from "./NewSource.tsx";
import { PasteSources } from "./PasteSources.tsx";

/** The rows that would be left without a source, each leading to itself. */
function InUse({
  session,
  files,
  source,
  keep,
  remove,
}: {
  session: Session;
  files: Files;
  source: ListedSource;
  keep: () => void;
  remove: () => void;
}) {
  const say = words.value.sources;
  const uses = usesOf(files, source.id);
  return (
    <div class="in-use" role="alert">
      <p>{say.inUse(source.title, uses.length)}</p>
      <ul class="names">
        {uses.map(({ table, index, row }) => (
          <li key={`${table} ${index}`}>
            <button
              type="button"
              class="plain"
              onClick={() => (session.editing.value = { kind: "row", table, index, column: -1 })}
            >
              {row}
            </button>
          </li>
        ))}
      </ul>
      <div class="names">
        <button type="button" onClick={keep}>
          {say.keep}
        </button>
        <button type="button" onClick={remove}>
          {say.removeAnyway}
        </button>
      </div>
    </div>
  );
}

function SourceLine({ session, files, source }: { session: Session; files: Files; source: ListedSource }) {
  const say = words.value.sources;
  const [isAsked, ask] = useState(false);
  const { id, title, item } = source;
  const uses = usesOf(files, id).length;
  const remove = () => void session.change(say.removed(title), (now) => withoutSource(now, id));
  const about = [textOfField(item, "publisher") || textOfField(item, "outlet"), textOfField(item, "date")];
  return (
    <li>
      <div class="source-line">
        <div>
          <button
            type="button"
            class="plain"
            data-opens={`source ${id}`}
            aria-label={say.edit(title)}
            onClick={() => (session.editing.value = { kind: "source", id })}
          >
            {title}
          </button>
          <p class="soft">{[...about, say.uses(uses)].filter(Boolean).join(" · ")}</p>
        </div>
        <CloseButton size={10} label={say.remove(title)} onClick={() => (uses > 0 ? ask(true) : remove())} />
      </div>
      {isAsked && (
        <InUse session={session} files={files} source={source} keep={() => ask(false)} remove={remove} />
      )}
    </li>
  );
}

/** All sources of the dossier, to be changed, added to and taken away. */
export function Sources({ session, files, text }: { session: Session; files: Files; text: string }) {
  const { sources: say, open } = words.value;
  const listed = sourcesOf(files);
  const isRead = isListRead(files);
  return (
    <div>
      <h3>{say.title}</h3>
      {!isRead && <p class="fault">{say.broken}</p>}
      {isRead && listed.length === 0 && <p class="soft">{say.none}</p>}
      <ul class="opened-files source-list">
        {listed.map((source) => (
          <SourceLine key={source.id} session={session} files={files} source={source} />
        ))}
      </ul>
      {isRead && (
        <>
          <PasteSources key={text} session={session} text={text} />
          <details class="new-by-hand" open={listed.length === 0 && text === ""}>
            <summary>{say.byHand}</summary>
            <NewSource session={session} made={(id) => (session.editing.value = { kind: "source", id })} />
          </details>
        </>
      )}
      {files[SOURCES] && (
        <button
          type="button"
          onClick={() => (session.editing.value = { kind: "text", file: SOURCES, line: 1, column: 1 })}
        >
          {open.form.asText}
        </button>
      )}
    </div>
  );
}
