import { useEffect, useState } from "preact/hooks";
import { ageName, numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { CloseButton } from "../../ui/common/CloseButton.tsx";
import type { Session } from "../session.ts";
import type { KeptDossier } from "../storage/database.ts";

/** Whether what is changed outlives the page, and if not, why. */
export function Keeping({ session }: { session: Session }) {
  const say = words.value.open.keeping;
  const { trouble, tabs } = session.keeper;
  const isOpen = session.files.value !== null;
  const reason = trouble.value;
  return (
    <div class={isOpen ? "keeping" : undefined}>
      <p class="fault" role="alert">
        {isOpen && reason && say.onlyHere(say.reasons[reason])}
      </p>
      <p class="soft" role="status">
        {isOpen && tabs.value !== "one" && say.tabs[tabs.value]}
        {isOpen && !reason && tabs.value === "one" && session.unsaved.value && say.kept}
      </p>
    </div>
  );
}

function useKept(session: Session): KeptDossier[] {
  const [all, setAll] = useState<KeptDossier[]>([]);
  const writes = session.keeper.writes.value;
  useEffect(() => {
    let isOver = false;
    void session.keeper.list().then((found) => isOver || setAll(found));
    return () => {
      isOver = true;
    };
  }, [session, writes]);
  return all;
}

/** The dossiers that this browser keeps, to be opened or deleted. */
export function KeptList({ session }: { session: Session }) {
  const say = words.value.open.keeping;
  const kept = useKept(session);
  const others = kept.filter(({ id }) => session.files.value === null || id !== session.keeper.id);
  if (others.length === 0) return null;
  const remove = ({ id, title }: KeptDossier) => {
    if (window.confirm(say.askDelete(title))) void session.keeper.delete(id);
  };
  return (
    <>
      <h3>{say.title}</h3>
      <ul class="opened-files">
        {others.map((one) => (
          <li key={one.id}>
            <button type="button" class="plain" onClick={() => void session.take({ kept: one.id })}>
              {one.title}
            </button>
            <span class="soft">{say.about(ageName(one.saved), numberName(Math.ceil(one.size / 1024)))}</span>
            <CloseButton size={10} label={say.delete(one.title)} onClick={() => remove(one)} />
          </li>
        ))}
      </ul>
    </>
  );
}
