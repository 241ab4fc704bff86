import { useRef } from "preact/hooks";
import { MEGABYTE } from "../../../dossier/pack/limits.ts";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { MOST } from "../files/limits.ts";
import type { Session } from "../session.ts";

function Chooser({ session, label, folder }: { session: Session; label: string; folder: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const taken = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const entries = [...(currentTarget.files ?? [])];
    // The same files can be chosen again, after they were changed.
    currentTarget.value = "";
    if (entries.length > 0) void session.take({ entries });
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={taken}
        {...(folder && { webkitdirectory: true })}
      />
    </>
  );
}

/** How a dossier gets here, for hands, keys and fingers; what it may be; and what becomes of it. */
export function Choosing({ session }: { session: Session }) {
  const say = words.value.open;
  const fresh = !session.files.value;
  const folders = "webkitdirectory" in HTMLInputElement.prototype;
  return (
    <div class="choosing">
      {fresh && <p>{say.drop}</p>}
      <div class="names">
        <Chooser session={session} label={say.chooseFiles} folder={false} />
        {folders && <Chooser session={session} label={say.chooseFolder} folder={true} />}
      </div>
      {fresh && <p class="soft">{say.needs}</p>}
      <p class="soft">{say.limits(MOST.files, MOST.bytes / MEGABYTE, numberName(MOST.rows))}</p>
      <p class="soft">{say.drawn}</p>
    </div>
  );
}
