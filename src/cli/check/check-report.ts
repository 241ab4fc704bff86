import { basename, join, resolve } from "node:path";
import type { Proof } from "../../dossier/quotes/prove.ts";
import type { Reading } from "../../dossier/read/read.ts";
import { formatProblem, type Problem, type Severity } from "../../model/problem.ts";
import { visible } from "../../model/text/text.ts";
import { counted } from "../files/dossiers.ts";

/** What a check found out about one folder. */
export interface Checked {
  dir: string;
  reading: Reading;
  proofs: Proof[];
}

function problemsOf({ reading, proofs }: Checked): Problem[] {
  return [...reading.problems, ...proofs.flatMap((proof) => proof.problems)];
}

export function isSound(checked: Checked): boolean {
  return !problemsOf(checked).some(({ severity }) => severity === "error");
}

/** Every problem on a line, with the folder before the file, so that the place can be opened from the terminal. */
export function problemLines(checked: Checked): string {
  const lines = problemsOf(checked).map((problem) => {
    return `${formatProblem({ ...problem, file: join(checked.dir, problem.file) })}\n`;
  });
  return lines.join("");
}

export function summaryOf(checked: Checked): string {
  const { dir, proofs } = checked;
  const { dossier } = checked.reading;
  const problems = problemsOf(checked);
  const count = (severity: Severity) => problems.filter((p) => p.severity === severity).length;
  const warnings = count("warning");
  const found = counted(count("error"), "error") + (warnings > 0 ? `, ${counted(warnings, "warning")}` : "");
  if (!dossier) return `${visible(basename(resolve(dir)))}: ${found}`;
  const { positions, actions, suspensions, sources } = dossier;
  const held = [
    counted(positions.length, "position"),
    ...(actions.length > 0 ? [counted(actions.length, "act")] : []),
    counted(suspensions.length, "suspension"),
    counted(sources.length, "source"),
  ];
  const proven = proofs.map(({ source, quotes, found: kept }) => {
    return `; ${source}: ${kept.length} of ${counted(quotes, "quote")} found verbatim`;
  });
  return `${dossier.id}: ${held.join(", ")}: ${found}${proven.join("")}`;
}

/** The form of `--json`; a field is added now and then, none is renamed or taken away without a new version. */
interface CheckJson {
  version: 2;
  /** Whether all of the folders may be drawn. */
  ok: boolean;
  dossiers: {
    folder: string;
    /** Null where there is an error. */
    id: string | null;
    ok: boolean;
    positions: number;
    actions: number;
    suspensions: number;
    sources: number;
    /** File without the folder; line and column 1-based; of a workbook also sheet and cell. */
    problems: Problem[];
    proofs: { source: string; quotes: number; found: number }[];
  }[];
}

export function jsonOf(checks: Checked[]): CheckJson {
  const dossiers = checks.map((checked) => {
    const { dossier } = checked.reading;
    return {
      folder: checked.dir,
      id: dossier?.id ?? null,
      ok: isSound(checked),
      positions: dossier?.positions.length ?? 0,
      actions: dossier?.actions.length ?? 0,
      suspensions: dossier?.suspensions.length ?? 0,
      sources: dossier?.sources.length ?? 0,
      problems: problemsOf(checked),
      proofs: checked.proofs.map(({ source, quotes, found }) => ({ source, quotes, found: found.length })),
    };
  });
  return { version: 2, ok: dossiers.every(({ ok }) => ok), dossiers };
}
