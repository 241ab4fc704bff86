import { CommanderError } from "commander";
import { visible } from "../model/text/text.ts";
import { EXIT, Failure, isSystemError, reasonOf, Usage } from "../node/errors.ts";
import { isFolder } from "../node/folder.ts";
import type { Terminal } from "./files/terminal.ts";
import { COMMANDS, programOf, USAGES } from "./program.ts";

/** Commander's warning as one of our sentences: "Unknown option '--fromat': did you mean --format?" */
function sentenceOf(message: string): string {
  const plain = message
    .replace(/^error: /, "")
    .replace(/^option '(?:-\w, )?(--[\w-]+).*' argument missing$/, "$1 needs a value after it");
  const hinted = plain.replace(/\n\((?:Did you mean (?:one of )?)(.*?)\??\)$/, ": did you mean $1?");
  const sentence = hinted.charAt(0).toUpperCase() + hinted.slice(1);
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

function usageOf(error: CommanderError, args: string[]): string {
  const [first = ""] = args;
  if (error.code === "commander.unknownCommand" && isFolder(first)) {
    return `No command is given: did you mean demarche render ${first}?`;
  }
  if (error.code === "commander.help") return "No command is given.";
  return sentenceOf(error.message);
}

function hint(args: string[]): string {
  const known = COMMANDS.find((name) => name === args[0]);
  const usage = known ? `Usage: demarche ${known} ${USAGES[known]}\n` : "";
  return `${usage}See demarche ${known ? `${known} ` : ""}--help.`;
}

/** Says what went wrong in the voice that it needs; the exit code. */
function told(error: unknown, args: string[], io: Terminal): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.well;
  if (error instanceof Usage || error instanceof CommanderError) {
    const message = error instanceof Usage ? error.message : usageOf(error, args);
    io.err(`${message}\n${hint(args)}\n`);
    return EXIT.usage;
  }
  if (error instanceof Failure) {
    io.err(`${error.message}\n`);
    return EXIT.failure;
  }
  if (isSystemError(error) && error.path) {
    io.err(`${error.path} cannot be used: ${reasonOf(error)}.\n`);
    return EXIT.failure;
  }
  const [message, stack] = error instanceof Error ? [error.message, error.stack] : [String(error), ""];
  io.err(`This is a bug in Demarche: ${message}\n${stack ?? ""}\n`);
  return EXIT.bug;
}

/** Runs one command line, without the program's own name before it; the exit code. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  // Names of folders and files are somebody's, and a terminal obeys what it finds in them.
  const io: Terminal = { ...terminal, err: (text) => terminal.err(visible(text)) };
  let code: number = EXIT.well;
  const program = programOf(io, (found) => {
    code = found;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return told(error, args, io);
  }
}
