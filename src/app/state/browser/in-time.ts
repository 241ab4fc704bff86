import { words } from "../../language/words.ts";

/** Seconds after which a file that has not answered counts as failed: the reader is told, and may ask again. */
const PATIENCE = 30;

/** An answer that is on its way. @throws Error with a sentence for the reader, where it does not come in time. */
export async function inTime(answer: Promise<Response>): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(words.peek().states.noAnswer(PATIENCE))), PATIENCE * 1000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
