import { Failure, reasonOf } from "../../node/errors.ts";

/** Where the command speaks to: the terminal, or a test. */
export interface Terminal {
  /** What was asked for, and nothing else: it may be piped on. */
  out(chunk: string | Uint8Array): Promise<void>;
  /** Warnings and errors for the person in front of it. */
  err(text: string): void;
  /** Ends what would go on until Ctrl+C. */
  signal?: AbortSignal;
}

export function terminal(): Terminal {
  // Without a listener a stream throws past everything when a reader such as `head` leaves.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return {
    out: (chunk) =>
      new Promise((resolve, reject) => {
        process.stdout.write(chunk, (error) => {
          if (error) reject(new Failure(`The output cannot be written: ${reasonOf(error)}.`));
          else resolve();
        });
      }),
    err: (text) => {
      process.stderr.write(text);
    },
  };
}
