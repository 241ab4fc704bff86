import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

interface Node {
  type: string;
  [key: string]: unknown;
}

/** What is the same in every language. */
const NAMES = ["Demarche"];
/** Attributes that are read out or shown. */
const SAID = /^(?:title|alt|placeholder|label|aria-(?:label|description|valuetext|roledescription))$/;
/** Of those words that begin as a sentence does. */
const KEYS = ["Enter", "Escape", "Home", "End", "Tab", "Delete", "Backspace", "Ctrl", "Feature", "Polygon"];
const SENTENCE = /^\P{L}*\p{Lu}\p{Ll}+(?:$|[,:;.]? \p{L})/u;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => [value].flat().filter(isNode));
}

/** Text between tags, and in attributes that are read out. */
function jsxWords(node: Node): string[] {
  const own = [];
  if (node.type === "JSXText") own.push(String(node.value));
  const { name, value } = node as { name?: { name?: string }; value?: Node };
  if (node.type === "JSXAttribute" && SAID.test(String(name?.name)) && value?.type === "Literal")
    own.push(String(value.value));
  const said = own.map((text) => text.trim()).filter((text) => /[A-Za-z]/.test(text));
  return [...said.filter((text) => !NAMES.includes(text)), ...childrenOf(node).flatMap(jsxWords)];
}

/** Texts of a script that read like sentences. An error that is thrown is for whoever mends it, unless it is caught. */
function sentences(node: Node): string[] {
  const { callee } = node as { callee?: { name?: string } };
  if (node.type === "NewExpression" && callee?.name === "Error") return [];
  if (node.type === "ImportDeclaration" || node.type === "TSLiteralType") return [];
  if (node.type === "JSXAttribute" && !SAID.test(String((node.name as Node).name))) {
    const { value } = node as { value?: Node };
    return value?.type === "Literal" || !value ? [] : sentences(value);
  }
  const { value } = node as { value?: unknown };
  const text =
    node.type === "TemplateElement" ? String((value as { cooked?: string }).cooked) : String(value ?? "");
  const own =
    /^(?:Literal|TemplateElement)$/.test(node.type) && SENTENCE.test(text.trim()) ? [text.trim()] : [];
  return [...own, ...childrenOf(node).flatMap(sentences)];
}

function parsed(file: string): Node {
  return parseSync(file, readFileSync(file, "utf8")).program as unknown as Node;
}

const files = readdirSync("src/app", { recursive: true, encoding: "utf8" })
  .map((name) => `src/app/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.tsx?$/.test(name) && !/\/(?:language|build|generated)\//.test(name));

describe("strings outside the catalogue", () => {
  it.each(files.filter((name) => name.endsWith(".tsx")))("%s has no words between its tags", (file) => {
    expect(jsxWords(parsed(file))).toEqual([]);
  });

  it.each(files)("%s says no sentence of its own", (file) => {
    expect(sentences(parsed(file)).filter((text) => ![...NAMES, ...KEYS].includes(text))).toEqual([]);
  });
});
