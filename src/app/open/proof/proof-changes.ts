import { copyFileOf, copyIn } from "../../../dossier/quotes/kept/copies.ts";
import { recordOf, recordsIn, withRecords } from "../../../dossier/quotes/kept/record.ts";
import type { Proof } from "../../../dossier/quotes/prove.ts";
import { CHECKED } from "../../../dossier/read/checked/checked.ts";
import { CHECKED_FIELDS } from "../../../dossier/read/checked/checked-rows.ts";
import type { CheckedRow, CheckedSource, Dossier } from "../../../model/dossier.ts";
import type { Edited } from "../edit/edit.ts";
import { encodedLike, type Files, textOf, withFile, withoutFiles } from "../files/files.ts";
import { withField } from "../forms/row-values.ts";
import type { Use } from "../sources/uses.ts";
import type { SourceCopyFile } from "./source-copies.ts";

/** The day by this machine's clock. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** With what is proved kept in `checked.json`; the same files where that holds something else, which would be lost. */
export function withProof(files: Files, dossier: Dossier, proof: Proof): Files {
  const kept = recordsIn(textOf(files, CHECKED));
  if (!kept) return files;
  const text = withRecords(kept, [recordOf(dossier, proof, today())]);
  return withFile(files, CHECKED, encodedLike(files[CHECKED], text));
}

/** The record of a proof, where the dossier keeps it as it is now. */
export function keptRecord(dossier: Dossier, proof: Proof): CheckedSource | undefined {
  const before = dossier.checked?.find(({ source }) => source === proof.source);
  const now = recordOf(dossier, proof, before?.date ?? "");
  const isKept = (row: CheckedRow) =>
    before?.rows.some((kept) => kept.row === row.row && CHECKED_FIELDS.every((f) => kept[f] === row[f]));
  const isSame = before?.sha256 === now.sha256 && before.rows.length === now.rows.length;
  return isSame && now.rows.every(isKept) ? before : undefined;
}

/** With the copy of a source among the files, or without it. */
export function withCopy(files: Files, source: string, copy: SourceCopyFile, isKept: boolean): Files {
  const there = copyIn(files, source);
  const rest = there === undefined ? files : withoutFiles(files, [there]);
  return isKept ? withFile(rest, copyFileOf(source, copy.ending), copy.bytes) : rest;
}

/** Another quote for a row, and the place where it stands. */
export function withQuote(files: Files, { table, index }: Use, quote: string, locator: string): Edited {
  const first = withField(files, table, index, { heading: "quote", value: quote });
  const second = withField(first.files, table, index, { heading: "locator", value: locator });
  return { files: second.files, books: [...first.books, ...second.books] };
}
