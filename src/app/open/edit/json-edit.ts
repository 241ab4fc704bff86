import { applyEdits, type Edit, findNodeAtLocation, getNodeValue, modify, parseTree } from "jsonc-parser";
import type { JsonPath } from "../../../model/text/json.ts";

/** How a text is set: what is added to it is set alike. */
function formatOf(text: string) {
  const [, indent = "  "] = /^([ \t]+)"/m.exec(text) ?? [];
  return { indent, eol: text.includes("\r\n") ? "\r\n" : "\n" };
}

/** What stands at a path of a text; undefined where nothing does, or the text is broken. */
export function valueAt(text: string, path: JsonPath): unknown {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, path);
  return node && getNodeValue(node);
}

const isEmpty = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** What is added after others that have lines of their own gets lines of its own. */
function inLines(text: string, { offset, content }: Edit): string {
  const added = content.slice(1);
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const [, before = ""] = /^([ \t]+)\S/.exec(line) ?? [];
  const { indent, eol } = formatOf(text);
  const isProperty = /^"(?:[^"\\]|\\.)*"\s*:/.test(added);
  const pretty = JSON.stringify(JSON.parse(isProperty ? `{${added}}` : `[${added}]`), null, indent);
  const lines = pretty.split("\n").slice(1, -1);
  return `,${lines.map((one) => eol + before + one.slice(indent.length)).join("")}`;
}

/** Whether an addition follows something that stands alone on its lines, and not within a line. */
function isAlone(text: string, { offset, length, content }: Edit): boolean {
  return length === 0 && content.startsWith(",") && /^[ \t]*(\r?\n|$)/.test(text.slice(offset));
}

/** Only what is changed is written: nothing around it is set anew. */
function put(text: string, path: JsonPath, value: unknown, isNew = false): string {
  const edits = modify(text, path, value, { isArrayInsertion: isNew });
  return applyEdits(
    text,
    edits.map((edit) => (isAlone(text, edit) ? { ...edit, content: inLines(text, edit) } : edit)),
  );
}

/** The text with another value at a path, and the rest as it is. Undefined takes it out, and with it an object that is left empty. */
export function withValue(text: string, path: JsonPath, value: unknown): string {
  if (value === undefined && valueAt(text, path) === undefined) return text;
  const changed = put(text, path, value);
  const parent = path.slice(0, -1);
  const isLeft = value === undefined && typeof path.at(-1) === "string" && parent.length > 0;
  return isLeft && isEmpty(valueAt(changed, parent)) ? withValue(changed, parent, undefined) : changed;
}

/** Adds an item at the end of a list, which is made where it is missing. */
export function withItem(text: string, path: JsonPath, item: unknown): string {
  const list = valueAt(text, path);
  return Array.isArray(list) ? put(text, [...path, list.length], item, true) : put(text, path, [item]);
}

/** Puts an item of a list in the place of another one, as both are written. */
export function withSwapped(text: string, path: JsonPath, one: number, other: number): string {
  const tree = parseTree(text);
  const [a, b] = [Math.min(one, other), Math.max(one, other)].map(
    (index) => tree && findNodeAtLocation(tree, [...path, index]),
  );
  if (!a || !b) return text;
  const written = ({ offset, length }: { offset: number; length: number }) =>
    text.slice(offset, offset + length);
  const between = text.slice(a.offset + a.length, b.offset);
  return text.slice(0, a.offset) + written(b) + between + written(a) + text.slice(b.offset + b.length);
}

/** Texts of a list, of which only those that differ are written anew. */
export function withTexts(text: string, path: JsonPath, texts: string[]): string {
  const before = valueAt(text, path);
  if (texts.length === 0) return withValue(text, path, undefined);
  if (!Array.isArray(before)) return withValue(text, path, texts);
  let changed = text;
  for (const [i, one] of texts.entries()) {
    if (i >= before.length) changed = withItem(changed, path, one);
    else if (before[i] !== one) changed = put(changed, [...path, i], one);
  }
  for (let i = before.length - 1; i >= texts.length; i--) changed = put(changed, [...path, i], undefined);
  return changed;
}
