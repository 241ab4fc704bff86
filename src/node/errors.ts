/** Wrong use of the command: told as a sentence with a hint to the help, exit code 2. */
export class Usage extends Error {}

/** What the input or the machine does not allow: told as a sentence, exit code 1. */
export class Failure extends Error {}

export const EXIT = { well: 0, failure: 1, usage: 2, bug: 70 } as const;

const REASONS: Record<string, string> = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  EPIPE: "nobody reads it any more",
};

/** Why the machine refused, in words that end a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Errors of the operating system, as opposed to our own. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
