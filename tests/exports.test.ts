import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name));

const texts = new Map(
  [...["src", "tests", "geodata/build"].flatMap(filesIn), "vite.config.ts"].map((file) => [
    file,
    readFileSync(file, "utf8"),
  ]),
);

const EXPORTED = /^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;
const NAMED = /(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*"(\.[^"]+)"/g;
/** Modules of which all is taken: as a namespace, or when the code runs. */
const WHOLE = /(?:\*(?:\s+as\s+\w+)?\s+from\s+|import\(\s*)"(\.[^"]+)"/g;

const pathOf = (file: string, target: string) => normalize(join(dirname(file), target)).replaceAll("\\", "/");

/** `file name` of all that is imported; `file *` where it is the whole module. */
function used(): Set<string> {
  const found = new Set<string>();
  for (const [file, text] of texts) {
    for (const [, target = ""] of text.matchAll(WHOLE)) found.add(`${pathOf(file, target)} *`);
    for (const [, names = "", target = ""] of text.matchAll(NAMED)) {
      for (const name of names.split(",")) {
        const [own = ""] = name
          .trim()
          .replace(/^type /, "")
          .split(" as ");
        found.add(`${pathOf(file, target)} ${own}`);
      }
    }
  }
  return found;
}

test("every name that a file of the sources exports is imported by another", () => {
  const known = used();
  const idle = [...texts].flatMap(([file, text]) => {
    // What the library exports is for those who are not here.
    if (!file.startsWith("src/") || file.startsWith("src/lib/") || known.has(`${file} *`)) return [];
    return [...text.matchAll(EXPORTED)].flatMap(([, name = ""]) =>
      known.has(`${file} ${name}`) ? [] : `${file}: ${name}`,
    );
  });
  expect(idle).toEqual([]);
});
