import { type NumberForm, numberForm } from "../numbers/number-form.ts";
import { type Parts, partsOf } from "./parts.ts";
import { Unreadable } from "./unreadable.ts";
import { readXml } from "./xml.ts";

/** What the cells of all sheets share. */
export interface Shared {
  texts: string[];
  /** By the number of a style: how it shows a number. */
  forms: NumberForm[];
  from1904: boolean;
}

export interface Book {
  /** Names of the sheets in their order. */
  names: string[];
  /** XML of a sheet. */
  sheet(name: string): string;
  isHidden(name: string): boolean;
  shared(): Shared;
}

interface Relation {
  type: string;
  target: string;
}

/** `../` and absolute targets, as they stand in the relations of a part in `folder`. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : `${folder}/${target}`;
  const kept: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") kept.pop();
    else if (step !== "." && step !== "") kept.push(step);
  }
  return kept.join("/");
}

function relationsOf(parts: Parts, part: string): Map<string, Relation> {
  const cut = part.lastIndexOf("/");
  const folder = part.slice(0, Math.max(cut, 0));
  const path = resolved(folder, `_rels/${part.slice(cut + 1)}.rels`);
  const found = new Map<string, Relation>();
  if (!parts.has(path)) return found;
  readXml(parts.text(path), path, {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const type = attribute("Type")?.split("/").at(-1) ?? "";
      found.set(attribute("Id") ?? "", { type, target: resolved(folder, attribute("Target") ?? "") });
    },
  });
  return found;
}

export const isYes = (value: string | undefined) => value === "1" || value === "true";

const CODED = /_x([0-9a-fA-F]{4})_/g;

/** Characters that XML cannot hold are written as `_x000D_`. */
export function decoded(text: string): string {
  return text.replace(CODED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Texts of the part that cells refer to by number; how Japanese is pronounced is no part of them. */
function textsOf(xml: string, path: string): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  let inside = false;
  let spoken = false;
  readXml(xml, path, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") spoken = true;
      if (name === "t") inside = true;
    },
    close(name) {
      if (name === "si") texts.push(decoded(text ?? ""));
      if (name === "rPh") spoken = false;
      if (name === "t") inside = false;
    },
    text(piece) {
      if (inside && !spoken && text !== undefined) text += piece;
    },
  });
  return texts;
}

function formsOf(xml: string, path: string): NumberForm[] {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let listed = false;
  readXml(xml, path, {
    open(name, attribute) {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") listed = true;
      if (name === "xf" && listed) styles.push(Number(attribute("numFmtId") ?? 0));
    },
    close(name) {
      if (name === "cellXfs") listed = false;
    },
  });
  return styles.map((id) => numberForm(id, codes.get(id)));
}

/** @throws Unreadable */
export function openBook(bytes: Uint8Array): Book {
  const parts = partsOf(bytes);
  const root = [...relationsOf(parts, "").values()].find(({ type }) => type === "officeDocument");
  const path = root?.target ?? "xl/workbook.xml";
  if (!parts.has(path)) throw new Unreadable("The file is not a workbook: it has no list of sheets.");
  const relations = relationsOf(parts, path);
  const sheets = new Map<string, string>();
  const hidden = new Set<string>();
  let from1904 = false;
  readXml(parts.text(path), path, {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = isYes(attribute("date1904"));
      // `r:id`, with a prefix of the writer's choice; `sheetId` is another thing.
      const relation = name === "sheet" ? relations.get(attribute("id") ?? "") : undefined;
      if (relation?.type !== "worksheet") return;
      const sheet = attribute("name") ?? "";
      sheets.set(sheet, relation.target);
      if ((attribute("state") ?? "visible") !== "visible") hidden.add(sheet);
    },
  });
  const shared = <T>(type: string, read: (xml: string, path: string) => T[]): T[] => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.target;
    return part !== undefined && parts.has(part) ? read(parts.text(part), part) : [];
  };
  let known: Shared | undefined;
  return {
    names: [...sheets.keys()],
    sheet: (name) => parts.text(sheets.get(name) ?? ""),
    isHidden: (name) => hidden.has(name),
    shared: () => {
      known ??= { texts: shared("sharedStrings", textsOf), forms: shared("styles", formsOf), from1904 };
      return known;
    },
  };
}
