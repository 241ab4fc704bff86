import { useEffect, useRef } from "preact/hooks";
import { words } from "../../../language/words.ts";
import { setLine, setText } from "../../changes.ts";
import { lineSpan } from "../../edit/edit.ts";
import type { Place } from "../../edit/edit-target.ts";
import { type Files, textOf } from "../../files/files.ts";
import { MOST } from "../../files/limits.ts";
import type { Session } from "../../session.ts";

interface Props<Kind extends Place["kind"]> {
  session: Session;
  place: Place & { kind: Kind };
  files: Files;
}

/** What is said of the line. */
function Said({ session, file, line }: { session: Session; file: string; line?: number }) {
  const problems = (session.reading.value?.problems ?? []).filter(
    (p) => p.file === file && (line === undefined || p.line === line),
  );
  return (
    <>
      {problems.map(({ message }, i) => (
        <p key={i}>{message}</p>
      ))}
    </>
  );
}

/** A line whose cells have lost their places, as it is written. */
export function LineEditor({ session, place: { file, line }, files }: Props<"line">) {
  const input = useRef<HTMLInputElement>(null);
  const text = textOf(files, file);
  const moved = session.moved.value;
  const { start, end } = lineSpan(text, line);
  useEffect(() => input.current?.focus(), []);
  return (
    <form class="cell" onSubmit={(event) => event.preventDefault()}>
      <label for="line-text">{words.value.open.line(line, file)}</label>
      <input
        key={moved}
        id="line-text"
        ref={input}
        class="code"
        autocomplete="off"
        spellcheck={false}
        defaultValue={text.slice(start, end)}
        onChange={({ currentTarget }) => void setLine(session, file, line, currentTarget.value)}
      />
      <Said session={session} file={file} line={line} />
    </form>
  );
}

/** A small file as a whole, with the cursor where the problem is. */
export function TextEditor({ session, place: { file, line, column }, files }: Props<"text">) {
  const area = useRef<HTMLTextAreaElement>(null);
  const moved = session.moved.value;
  const text = textOf(files, file);
  const say = words.value.open;
  // Once, where the reader came for.
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const { start, end } = lineSpan(text, line);
    const at = Math.min(end, start + [...text.slice(start, end)].slice(0, column - 1).join("").length);
    element.focus();
    element.setSelectionRange(at, end);
    const [height, lines] = [element.scrollHeight, text.split("\n").length];
    element.scrollTop = Math.max(0, (height / lines) * (line - 3));
  }, [file, line, column]);
  if (text.length > MOST.editable) return <p>{say.tooLarge(file)}</p>;
  const read = () => area.current && void setText(session, file, area.current.value);
  return (
    <form class="cell" onSubmit={(event) => event.preventDefault()}>
      <label for="file-text">{say.text(file)}</label>
      <textarea
        key={moved}
        id="file-text"
        ref={area}
        class="code"
        rows={18}
        spellcheck={false}
        defaultValue={text}
        onChange={read}
      />
      <button type="button" onClick={read}>
        {say.apply}
      </button>
      <Said session={session} file={file} />
    </form>
  );
}
