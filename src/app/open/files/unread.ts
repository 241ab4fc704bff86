import { isCopy } from "../../../dossier/quotes/kept/copies.ts";
import { isMissingFile } from "../../../dossier/read/read.ts";
import { isTableFile, openTables } from "../../../dossier/read/tables/tables.ts";
import type { Problem } from "../../../model/problem.ts";
import { decodeText } from "../../../model/text/text.ts";
import { words } from "../../language/words.ts";
import type { Files } from "./files.ts";
import { tableOfText } from "./recognise.ts";

/** What is said of a file that no table is read from. */
function warningOn(file: string, bytes: Uint8Array, files: Files): Problem {
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return { severity: "error", file, ...decoded.position, message: decoded.fault };
  const { opened } = openTables(files, []);
  const table = tableOfText(decoded.text);
  const place = table && opened[table]?.file;
  const say = words.peek().open.unread;
  const message = table && place ? say.taken(table, place) : say.headings;
  return { severity: "warning", file, message };
}

/** Tables under other names that are not read: each is told, as nobody would miss them on the map. */
function unreadTables(files: Files): Problem[] {
  return Object.entries(files)
    .filter(([file]) => /\.(csv|tsv|txt)$/i.test(file) && !isTableFile(file) && !isCopy(file))
    .map(([file, bytes]) => warningOn(file, bytes, files));
}

/** With what is said of unread tables; where one of them cannot be read at all, it is why others are missing. */
export function withUnread(problems: Problem[], files: Files): Problem[] {
  const unread = unreadTables(files);
  const isCause = unread.some(({ severity }) => severity === "error");
  return [...unread, ...(isCause ? problems.filter((problem) => !isMissingFile(problem)) : problems)];
}
