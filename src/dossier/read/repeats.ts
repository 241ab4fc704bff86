import type { Severity } from "../../model/problem.ts";
import type { Report, Where } from "../report.ts";

interface Repeated {
  message: string;
  where: Where;
  more: number;
}

function inRows(more: number): string {
  if (more === 0) return "";
  return more === 1 ? ", in one more row too" : `, in ${more} more rows too`;
}

/** What is so of many rows, told once: at the first of them, with how many there are. */
export class Repeats {
  readonly #told = new Map<string, Repeated>();

  /** `message` without its full stop. */
  add(message: string, where: Where): void {
    const key = `${where.field ?? ""} ${message}`;
    const before = this.#told.get(key);
    if (before) before.more++;
    else this.#told.set(key, { message, where, more: 0 });
  }

  tell(severity: Severity, report: Report): void {
    for (const { message, where, more } of this.#told.values())
      report(severity, `${message}${inRows(more)}.`, where);
  }
}
