import { words } from "../../language/words.ts";
import { takeBack } from "../row-change.ts";
import type { Session } from "../session.ts";

/** Says that a row is gone, and gives it back, until something else changes. */
export function Deleted({ session }: { session: Session }) {
  const say = words.value.open;
  const is = session.deleted.value !== null;
  return (
    <div class="deleted">
      {/* Its place is there before it says anything, so that what it says is heard. */}
      <p role="status">{is && say.deleted}</p>
      {is && (
        <button type="button" onClick={() => void takeBack(session)}>
          {say.takeBack}
        </button>
      )}
    </div>
  );
}
