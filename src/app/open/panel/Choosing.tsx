import { MEGABYTE } from "../../../dossier/pack/limits.ts";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { MOST } from "../files/limits.ts";
import type { Session } from "../session.ts";
import { ChooseFiles } from "./fields/ChooseFiles.tsx";

/** How a dossier gets here, for hands, keys and fingers; what it may be; and what becomes of it. */
export function Choosing({ session }: { session: Session }) {
  const say = words.value.open;
  const fresh = !session.files.value;
  const take = (entries: File[]) => entries.length > 0 && void session.take({ entries });
  const folders = "webkitdirectory" in HTMLInputElement.prototype;
  return (
    <div class="choosing">
      {fresh && <p>{say.drop}</p>}
      <div class="names">
        <ChooseFiles label={say.chooseFiles} many="files" take={take} />
        {folders && <ChooseFiles label={say.chooseFolder} many="folder" take={take} />}
      </div>
      {fresh && <p class="soft">{say.needs}</p>}
      <p class="soft">{say.limits(MOST.files, MOST.bytes / MEGABYTE, numberName(MOST.rows))}</p>
      <p class="soft">{say.drawn}</p>
    </div>
  );
}
