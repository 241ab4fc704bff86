import { readFileSync } from "node:fs";

/** Commands of a section's code blocks in the README, as lists of words, without what a `#` explains. */
export function readmeCommands(heading: string): string[][] {
  const text = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The README has no section "${heading}".`);
  const blocks = [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, block = ""]) => block);
  return blocks
    .flatMap((block) => block.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter(Boolean)
    .map((line) => line.split(/\s+/));
}

/** What `npx demarche` is given in the commands of a section that begin with a verb. */
export function readmeArguments(heading: string, verb: string): string[] {
  const found = readmeCommands(heading).find(
    ([npx, name, first]) => npx === "npx" && name === "demarche" && first === verb,
  );
  if (!found) throw new Error(`"${heading}" in the README has no command "npx demarche ${verb}".`);
  return found.slice(2);
}
