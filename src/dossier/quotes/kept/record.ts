import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { CheckedSource, Dossier, IsoDate } from "../../../model/dossier.ts";
import { isCheckedFile } from "../../read/checked/checked.ts";
import { checkedRows } from "../../read/checked/checked-rows.ts";
import type { Proof } from "../prove.ts";

interface ProofRecord extends CheckedSource {
  /** Id of the dossier. */
  dossier: string;
}

/**
 * What a proof leaves behind, for those who do not have the copy: its hash, each row that is right as it was checked,
 * and where each quote stands in the copy.
 */
export function recordOf(
  dossier: Dossier,
  { source, text, found, wrong }: Proof,
  date: IsoDate,
): ProofRecord {
  const hash = bytesToHex(sha256(new TextEncoder().encode(text)));
  const places = new Map(found.map(({ row, start, end }) => [row, { start, end }]));
  const rows = checkedRows(dossier, source)
    .filter(({ row }) => !wrong.includes(row))
    .map((row) => ({ ...row, ...places.get(row.row) }));
  return { dossier: dossier.id, source, sha256: hash, date, rows };
}

/** What a file of records holds. Undefined where it is anything else, or damaged, and would be lost. */
export function recordsIn(text: string): (Record<string, unknown> & { checked: ProofRecord[] }) | undefined {
  if (text.trim() === "") return { checked: [] };
  try {
    const value: unknown = JSON.parse(text);
    return isCheckedFile(value) ? { ...value, checked: value.checked as ProofRecord[] } : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file with more records; those of the same source are renewed, and others stay as they are. */
export function withRecords(
  { checked, ...rest }: NonNullable<ReturnType<typeof recordsIn>>,
  records: ProofRecord[],
): string {
  const isRenewed = (old: ProofRecord) =>
    records.some(({ dossier, source }) => dossier === old.dossier && source === old.source);
  const all = [...checked.filter((old) => !isRenewed(old)), ...records];
  return `${JSON.stringify({ ...rest, checked: all }, null, 2)}\n`;
}
