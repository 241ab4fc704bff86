import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

import { positionFinder } from "./text.ts";

export type JsonPath = (string | number)[];

interface JsonFault {
  offset: number;
  message: string;
}

export interface JsonDocument {
  /** Absent where the text is no JSON at all. */
  value?: unknown;
  faults: JsonFault[];
  /** Where a value begins; of a value that is missing, where its nearest parent begins. */
  offsetOf(path: JsonPath): number;
  /** Where the name of a property begins. */
  keyOffsetOf(path: JsonPath): number;
}

const SENTENCES: Record<string, string> = {
  InvalidSymbol: "expected a value: text in quotation marks, a number, true, false, null, { or [.",
  InvalidNumberFormat: "a number that JSON does not know.",
  PropertyNameExpected: "expected a name in quotation marks.",
  ValueExpected: "expected a value.",
  ColonExpected: "expected a colon.",
  CommaExpected: "expected a comma.",
  CloseBraceExpected: "expected a closing }.",
  CloseBracketExpected: "expected a closing ].",
  EndOfFileExpected: "expected the end of the file.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: "the quotation mark that opens here is not closed on this line.",
  InvalidUnicode: "\\u needs four hexadecimal digits.",
  InvalidEscapeCharacter: 'after \\ expected one of " \\ / b f n r t u.',
  InvalidCharacter: "a control character, such as a tab, inside text.",
};

function faultOf(error: ParseError, text: string): JsonFault {
  const before = text.slice(0, error.offset).trimEnd();
  if (before.endsWith(",") && /[}\]]/.test(text[error.offset] ?? "")) {
    const message = `Broken JSON: a comma before ${text[error.offset]} is one too many.`;
    return { offset: before.length - 1, message };
  }
  return {
    offset: error.offset,
    message: `Broken JSON: ${SENTENCES[printParseErrorCode(error.error)] ?? "it cannot be read."}`,
  };
}

/** The first fault of each line: the parser goes on after one, and what follows on the line is its echo. */
function firstOfEachLine(faults: JsonFault[], text: string): JsonFault[] {
  const find = positionFinder(text);
  const seen = new Set<number>();
  return faults.filter(({ offset }) => {
    const { line } = find(offset);
    return seen.has(line) ? false : seen.add(line);
  });
}

/** Every parser takes one of two equal names and drops the other without a word. */
function doubledKeys(node: Node): JsonFault[] {
  const names = new Set<string>();
  const faults: JsonFault[] = [];
  for (const child of node.children ?? []) {
    const key = child.type === "property" ? child.children?.[0] : undefined;
    if (key && names.has(key.value)) {
      faults.push({ offset: key.offset, message: `The name ${key.value} occurs twice in the same object.` });
    }
    if (key) names.add(key.value);
    faults.push(...doubledKeys(child));
  }
  return faults;
}

/** Finds the value at a path: the properties of each object are looked through once, and not for each of them. */
function nodeFinder(tree: Node | undefined): (path: JsonPath) => Node | undefined {
  const properties = new Map<Node, Map<unknown, Node | undefined>>();
  const propertiesOf = (node: Node) => {
    const known = properties.get(node);
    if (known) return known;
    const made = new Map(
      (node.children ?? []).map((child) => [child.children?.[0]?.value, child.children?.[1]]),
    );
    properties.set(node, made);
    return made;
  };
  const step = (node: Node | undefined, name: string | number) =>
    node?.type === "object" ? propertiesOf(node).get(name) : node?.children?.[Number(name)];
  return (path) => path.reduce(step, tree);
}

function document(tree: Node | undefined, faults: JsonFault[]): JsonDocument {
  const nodeAt = nodeFinder(tree);
  const offsetOf = (path: JsonPath): number =>
    nodeAt(path)?.offset ?? (path.length > 0 ? offsetOf(path.slice(0, -1)) : (tree?.offset ?? 0));
  return {
    ...(tree && { value: getNodeValue(tree) }),
    faults,
    offsetOf,
    keyOffsetOf: (path) => nodeAt(path)?.parent?.offset ?? offsetOf(path),
  };
}

const TOO_DEEP = "Broken JSON: it is nested too deeply.";

/** Reads strict JSON (no comments, no comma too many, no name twice) and keeps where each value began. */
export function parseJson(text: string): JsonDocument {
  try {
    return parsed(text);
  } catch (error) {
    // Every walk through a tree is a call in a call.
    if (!(error instanceof RangeError)) throw error;
    return document(undefined, [{ offset: 0, message: TOO_DEEP }]);
  }
}

function parsed(text: string): JsonDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length === 0) return document(tree, tree ? doubledKeys(tree) : []);
  const faults = errors.map((error) => faultOf(error, text));
  return document(undefined, firstOfEachLine(faults, text));
}
