import { Parser } from "saxen";
import { Unreadable } from "./unreadable.ts";

export interface XmlReader {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Names without their prefix: who writes `<x:row>` means `<row>`. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

function prefixed(attributes: Record<string, string>, wanted: string): string | undefined {
  const ending = `:${wanted}`;
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key];
  return undefined;
}

/**
 * Walks through XML. Entities other than XML's own stay as they are written, so none can unfold.
 * @throws Unreadable where it is broken.
 */
export function readXml(xml: string, part: string, reader: XmlReader): void {
  const parser = new Parser();
  let all: Record<string, string> | undefined;
  let read: () => Record<string, string> = () => ({});
  let decoded: (text: string) => string = (text) => text;
  // One for all elements: one for each of a million would cost more than the parser.
  const attribute = (wanted: string) => {
    all ??= read();
    const value = all[wanted] ?? prefixed(all, wanted);
    return value === undefined ? undefined : decoded(value);
  };
  parser.on("openTag", (name, attributes, decode) => {
    [all, read, decoded] = [undefined, attributes, decode];
    reader.open?.(local(name), attribute);
  });
  parser.on("closeTag", (name) => reader.close?.(local(name)));
  parser.on("text", (text, decode) => reader.text?.(decode(text)));
  parser.on("cdata", (text) => reader.text?.(text));
  parser.on("error", (error) => {
    throw new Unreadable(`The part ${part} of the workbook is broken XML (${error.message}).`);
  });
  parser.on("warn", () => {});
  parser.parse(xml);
}
