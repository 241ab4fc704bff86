import { recordsIn, withRecords } from "../../../dossier/quotes/kept/record.ts";
import { CHECKED } from "../../../dossier/read/checked/checked.ts";
import { encodedLike, type Files, textOf, withFile } from "../files/files.ts";
import { headerOf } from "./header.ts";

/** Files of which the dossier may have got another id: what was proved of it goes with it. */
export function withRecordsOfNewId(before: Files, after: Files): Files {
  const [was, is] = [headerOf(before)?.id, headerOf(after)?.id];
  const kept = was !== is && typeof is === "string" ? recordsIn(textOf(after, CHECKED)) : undefined;
  if (!kept?.checked.some(({ dossier }) => dossier === was)) return after;
  const checked = kept.checked.map((record) =>
    record.dossier === was ? { ...record, dossier: String(is) } : record,
  );
  const text = withRecords({ ...kept, checked }, []);
  return withFile(after, CHECKED, encodedLike(after[CHECKED], text));
}
