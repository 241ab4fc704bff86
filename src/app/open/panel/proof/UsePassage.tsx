import { useState } from "preact/hooks";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import { withQuote } from "../../proof/proof-changes.ts";
import type { Session } from "../../session.ts";
import { usesOf } from "../../sources/uses.ts";
import type { Chosen } from "./CopyText.tsx";

/** The row that a selected passage becomes the quote of. */
export function UsePassage({
  session,
  files,
  source,
  chosen,
  likely,
  done,
}: {
  session: Session;
  files: Files;
  source: { id: string; language: string };
  chosen: Chosen;
  /** Id of the row that has the most need of one. */
  likely: string | undefined;
  done: () => void;
}) {
  const say = words.value.proof;
  const uses = usesOf(files, source.id);
  const [at, setAt] = useState(() => {
    const wanting = uses.findIndex(({ row }) => row === likely);
    return wanting >= 0 ? wanting : uses.length - 1;
  });
  const { text, locator } = chosen;
  const apply = async () => {
    const use = uses[at];
    const { id, language } = source;
    if (use)
      await session.change(say.changes.quote(use.row), (now) =>
        session.told(withQuote(now, use, text, locator)),
      );
    else {
      const values = { source: id, quote: text, locator, quote_lang: language };
      session.editing.value = { kind: "new", table: "positions", values };
    }
    done();
  };
  return (
    <div class="use-passage">
      <blockquote dir="auto">{text.length > 160 ? `${text.slice(0, 160)}…` : text}</blockquote>
      {locator && <p class="soft">{locator}</p>}
      <div class="cell">
        <label for="quote-of">{say.use}</label>
        <select id="quote-of" onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}>
          {uses.map(({ row }, i) => (
            <option key={row} value={i} selected={i === at}>
              {row}
            </option>
          ))}
          <option value={-1} selected={at === -1}>
            {say.newRow}
          </option>
        </select>
        <button type="button" class="primary" onClick={() => void apply()}>
          {say.apply}
        </button>
      </div>
    </div>
  );
}
