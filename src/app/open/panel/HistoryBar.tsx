import { words } from "../../language/words.ts";
import type { Session } from "../session.ts";

/** What was done, the last of it first; each can be gone back to. */
function Steps({ session }: { session: Session }) {
  const say = words.value.open.history;
  const { steps, at } = session.history.value;
  return (
    <details class="steps">
      <summary>{say.title(steps.length)}</summary>
      <ol reversed>
        {steps
          .map(({ name }, i) => (
            <li key={i}>
              <button
                type="button"
                class="plain"
                aria-current={i === at ? "step" : undefined}
                data-undone={i > at ? "" : undefined}
                onClick={() => void session.goTo(() => i)}
              >
                {name}
              </button>
            </li>
          ))
          .reverse()}
      </ol>
    </details>
  );
}

/** Undoes and redoes, and says what. */
export function HistoryBar({ session }: { session: Session }) {
  const say = words.value.open.history;
  const { steps, at } = session.history.value;
  if (steps.length === 0) return null;
  return (
    <div class="history">
      <div class="names">
        <button type="button" disabled={at <= 0} onClick={() => void session.undo()}>
          {say.undo}
        </button>
        <button type="button" disabled={at >= steps.length - 1} onClick={() => void session.redo()}>
          {say.redo}
        </button>
        <span class="soft" role="status">
          {steps[at]?.name}
        </span>
      </div>
      <Steps session={session} />
    </div>
  );
}
