import { Command, Option } from "commander";
import { CARRYING, FITTING_KILOBYTES } from "../export/carrying.ts";
import { FORMAT_IDS, goesWith } from "../export/formats.ts";
import { DEFAULT_OPTIONS, type OptionName, PARTS, THEME_IDS } from "../export/options.ts";
import { DEFAULT_SIZE } from "../export/size/presets.ts";
import { DPI_RANGE } from "../export/size/size.ts";
import { VERSION } from "../export/version.ts";
import { TABLE_NAMES } from "../model/columns/columns.ts";
import { BOUNDARY_POLICIES, DEFAULT_POLICY } from "../model/geodata/boundary-policy.ts";
import { PROJECTION_IDS } from "../model/projection.ts";
import { LABEL_DENSITIES } from "../scene/labels/density.ts";
import type { BuildFlags } from "./build/build.ts";
import type { ServeFlags } from "./build/serve.ts";
import { type CheckFlags, check } from "./check/check.ts";
import type { Terminal } from "./files/terminal.ts";
import {
  BUILD_HELP,
  CHECK_HELP,
  NEW_HELP,
  PLACES_HELP,
  PROGRAM_HELP,
  RENDER_HELP,
  SERVE_HELP,
} from "./options/help.ts";
import { DEFAULT_PORT } from "./options/port.ts";
import type { PlacesFlags } from "./places/places.ts";
import type { RenderFlags } from "./render/request.ts";

export const COMMANDS = ["new", "check", "render", "serve", "build", "places"] as const;
type Name = (typeof COMMANDS)[number];

export const USAGES: Record<Name, string> = {
  new: "DIR",
  check: "DIR... [options]",
  render: "[options] DIR...",
  serve: "DIR [options]",
  build: "DIR... -o OUT",
  places: "WORD [options]",
};

/** Columns of a help text where nobody says how many there are. */
const WIDTH = 100;

const listed = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : `${words[0]}`;
const formatsWith = (option: OptionName) => listed(FORMAT_IDS.filter((format) => goesWith(format, option)));

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
      "check each quote from a source against a copy of it, text, HTML or PDF; may be repeated",
    ),
    new Option("--sign <file>", "keep the result: hash of the text, date and place of each quote, as JSON"),
    new Option("--on <date>", "date of the signature (default: today)"),
    new Option("--json", "print everything on stdout, as JSON for programs"),
    new Option("-w, --watch", "check again each time a file is saved, until Ctrl+C"),
  ];
}

function renderOptions(): Option[] {
  const { least, most } = DPI_RANGE;
  const repeatable = "; may be repeated";
  return [
    new Option("-f, --format <format>", `${listed(FORMAT_IDS)} (default: as -o ends, else png)`),
    new Option(
      "-o, --output <path>",
      "a file, a folder with / at its end, or - for stdout (default: this folder)",
    ),
    several(
      "-s, --size <size>",
      `WxH in px, mm or in, or a name from below (default: ${DEFAULT_SIZE.width}x${DEFAULT_SIZE.height})${repeatable}`,
    ),
    new Option(
      "--dpi <number>",
      `px to the inch, ${least} to ${most}; with ${formatsWith("dpi")} (default: 96, in print sizes 300)`,
    ),
    several(
      "--at <date>",
      `day to show, such as 2017-09-29 (default: the one that the dossier opens on)${repeatable}`,
    ),
    new Option("--from <date>", "only what was said and done on or after this day"),
    new Option("--sources <layer>", "one of the dossier's layers of evidence (default: its first)"),
    new Option("--question <id>", "one of the dossier's questions (default: its first)"),
    several(
      "--only <classes>",
      "classes of the legend to show alone, such as action:contested; several with commas",
    ),
    new Option("--view <name>", "one of the dossier's views (default: its first)"),
    new Option("--bounds <w,s,e,n>", "frame in degrees in place of a view, such as 38,28.5,49,38"),
    new Option("--projection <name>", `${listed(PROJECTION_IDS)} (default: the view's, or by its width)`),
    new Option("--boundaries <policy>", `${listed(BOUNDARY_POLICIES)} (default: ${DEFAULT_POLICY})`),
    new Option("--theme <theme>", `${listed(THEME_IDS)} (default: ${DEFAULT_OPTIONS.theme})`),
    new Option("--transparent", "transparent background"),
    new Option("--labels <density>", `${listed(LABEL_DENSITIES)} (default: ${DEFAULT_OPTIONS.labels})`),
    several("--without <parts>", `leave out ${listed(PARTS)}; several with commas`),
    new Option(
      "--table <table>",
      `${listed(TABLE_NAMES)}; with ${formatsWith("table")} (default: ${DEFAULT_OPTIONS.table})`,
    ),
    new Option("--no-fonts", `do not embed fonts; with ${formatsWith("fonts")}`),
    new Option(
      "--dossier <when>",
      `the dossier’s files inside the picture, which then opens again: ${listed(CARRYING)}; ${FITTING_KILOBYTES} KB fit (default: ${DEFAULT_OPTIONS.dossier})`,
    ),
    new Option("--shard <i/n>", "only each n-th file of a batch, from the i-th on, such as 2/3"),
  ];
}

interface Plan {
  description: string;
  help: string;
  argument: string;
  /** What the argument is called; a folder where absent. */
  term?: string;
  options: Option[];
  /** What it is made of is loaded only when it runs. */
  // biome-ignore lint/suspicious/noExplicitAny: the options that commander hands over are those of the same plan
  run(folders: string[], flags: any, io: Terminal): Promise<number>;
}

const FOLDERS = "folders of dossiers";

const PLANS: Record<Name, Plan> = {
  new: {
    description: "Create a folder with a small example dossier to edit.",
    help: NEW_HELP,
    argument: "the folder to make",
    options: [],
    run: async (folders, _, io) => (await import("./new/new.ts")).create(folders, io),
  },
  check: {
    description: "List every problem in dossiers, with file, line and column.",
    help: CHECK_HELP,
    argument: FOLDERS,
    options: checkOptions(),
    run: (folders, flags: CheckFlags, io) => check(folders, flags, io),
  },
  render: {
    description: "Draw dossiers, or write the data behind them.",
    help: RENDER_HELP,
    argument: FOLDERS,
    options: renderOptions(),
    run: async (folders, flags: RenderFlags, io) =>
      (await import("./render/render.ts")).render(folders, flags, io),
  },
  serve: {
    description: "Show the page of a dossier, and refresh it each time a file is saved.",
    help: SERVE_HELP,
    argument: "the folder of a dossier",
    options: [new Option("-p, --port <number>", `where on this machine (default: ${DEFAULT_PORT})`)],
    run: async (folders, flags: ServeFlags, io) =>
      (await import("./build/serve.ts")).serve(folders, flags, io),
  },
  build: {
    description: "Write a static site with a page for each dossier, and a list of them.",
    help: BUILD_HELP,
    argument: FOLDERS,
    options: [
      new Option("-o, --output <folder>", "where the site goes: a folder that is new, empty or of a build"),
      new Option(
        "--single <file>",
        "in place of a site one HTML file, which opens from anywhere without a network",
      ),
      new Option(
        "--dossier <when>",
        `the dossier’s files beside the page, for the pictures that readers save: ${listed(CARRYING)} (default: ${DEFAULT_OPTIONS.dossier})`,
      ),
      new Option("--site <address>", "the site's own address, for the pictures that are shown beside a link"),
    ],
    run: async (folders, flags: BuildFlags, io) =>
      (await import("./build/build.ts")).build(folders, flags, io),
  },
  places: {
    description: "Find the codes of countries, their subdivisions, airports and cities by name.",
    help: PLACES_HELP,
    argument: "a name, the start or a part of one, or a code",
    term: "WORD",
    options: [new Option("--json", "list all that is found on stdout, as JSON for programs")],
    run: async (words, flags: PlacesFlags, io) =>
      (await import("./places/places.ts")).places(words, flags, io),
  },
};

function command(name: Name, io: Terminal, done: (code: number) => void): Command {
  const { description, help, argument, term = "DIR", options, run } = PLANS[name];
  const made = new Command(name)
    .description(description)
    .argument(`[${term}...]`, argument)
    .usage(USAGES[name])
    .helpOption("-h, --help", "show this text")
    .addHelpText("after", help);
  for (const option of options) made.addOption(option);
  return made.action(async (folders: string[], flags: unknown) => done(await run(folders, flags, io)));
}

/** The command line; `done` gets the exit code of the command that ran. */
export function programOf(io: Terminal, done: (code: number) => void): Command {
  const program = new Command("demarche")
    .description("Who said what, and who did what, on a map that can be checked.")
    .version(VERSION, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this text")
    .helpCommand("help [command]", "show the text of a command")
    .addHelpText("after", PROGRAM_HELP);
  const commands = COMMANDS.map((name) => command(name, io, done));
  for (const each of [program, ...commands]) {
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
  for (const each of commands) program.addCommand(each);
  return program;
}
