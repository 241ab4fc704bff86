import { Command, Option } from "commander";
import { DPI_RANGE } from "../export/size.ts";
import { VERSION } from "../export/version.ts";
import { type CheckFlags, check } from "./check.ts";
import { CHECK_HELP, PROGRAM_HELP, RENDER_HELP } from "./help.ts";
import type { Io } from "./io.ts";
import { FORMATS, PARTS, TABLES, THEMES } from "./options.ts";
import { DEFAULT_SIZE, type RenderFlags } from "./request.ts";

export const COMMANDS = ["check", "render"] as const;

/** Columns of a help text where nobody says how many there are. */
const WIDTH = 100;

const listed = (words: readonly string[]) => `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** An option that may be given again and again. */
function several(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

function checkOptions(): Option[] {
  return [
    several(
      "--source <id=file>",
      "prove each quote from a source against a copy of it, text or HTML; may be repeated",
    ),
    new Option("--sign <file>", "keep what was proved: hash of the text, date, place of each quote, as JSON"),
    new Option("--on <date>", "date of the signature (default: today)"),
  ];
}

function renderOptions(): Option[] {
  const { least, most } = DPI_RANGE;
  const repeatable = "; may be repeated";
  return [
    new Option("-f, --format <format>", `${listed(FORMATS)} (default: as -o ends, else png)`),
    new Option(
      "-o, --output <path>",
      "a file, a folder with / at its end, or - for stdout (default: this folder)",
    ),
    several(
      "-s, --size <size>",
      `WxH in px, mm or in, or a name from below (default: ${DEFAULT_SIZE})${repeatable}`,
    ),
    new Option(
      "--dpi <number>",
      `px to the inch of a png, ${least} to ${most} (default: 96, in print sizes 300)`,
    ),
    several("--at <date>", `day to show, such as 2017-09-29 (default: the last of the period)${repeatable}`),
    new Option("--view <name>", "one of the dossier's views (default: its first)"),
    new Option("--bounds <w,s,e,n>", "frame in degrees in place of a view, such as 38,28.5,49,38"),
    new Option("--theme <theme>", `${listed(THEMES)} (default: light)`),
    new Option("--transparent", "no ground under the picture"),
    several("--without <parts>", `leave out ${listed(PARTS)}; several with commas`),
    new Option("--table <table>", `rows of a csv: ${listed(TABLES)} (default: positions)`),
    new Option("--no-fonts", "leave the fonts out of an svg"),
    new Option("--shard <i/n>", "only each n-th file of a batch, from the i-th on, such as 2/3"),
  ];
}

function command(name: string, description: string, help: string): Command {
  return new Command(name)
    .description(description)
    .argument("[DIR...]", "folders of dossiers")
    .usage(name === "check" ? "DIR... [options]" : "[options] DIR...")
    .helpOption("-h, --help", "show this text")
    .addHelpText("after", help);
}

/** The command line; `done` gets the exit code of the command that ran. */
export function programOf(io: Io, done: (code: number) => void): Command {
  const checking = command(
    "check",
    "Tell every problem of dossiers, with file, line and column.",
    CHECK_HELP,
  );
  for (const option of checkOptions()) checking.addOption(option);
  checking.action(async (folders: string[], flags: CheckFlags) => done(await check(folders, flags, io)));
  const drawing = command("render", "Draw dossiers, or write the data behind them.", RENDER_HELP);
  for (const option of renderOptions()) drawing.addOption(option);
  drawing.action(async (folders: string[], flags: RenderFlags) => {
    const { render } = await import("./render.ts");
    done(await render(folders, flags, io));
  });
  const program = new Command("demarche")
    .description("Who said what, and who did what, on a map that can be checked.")
    .version(VERSION, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this text")
    .helpCommand("help [command]", "show the text of a command")
    .addHelpText("after", PROGRAM_HELP);
  for (const each of [program, checking, drawing]) {
    each.exitOverride().configureOutput({
      // A reader such as `head` may leave before the end of a help text.
      writeOut: (text) => void io.out(text).catch(() => {}),
      writeErr: (text) => io.err(text),
      // Errors are told in `run.ts`, as sentences.
      outputError: () => {},
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
    });
  }
  return program.addCommand(checking).addCommand(drawing);
}
