import { isYes, type Shared } from "../package/book.ts";
import { Unreadable } from "../package/unreadable.ts";
import { readXml, type XmlReader } from "../package/xml.ts";
import { type CellRange, isOnSheet, MOST_ROWS, placeOf, rangeOf } from "./cell-place.ts";
import { type CellText, cellText, type RawCell } from "./cell-text.ts";

export interface SheetCell extends CellText {
  /** 0-based. */
  row: number;
  column: number;
}

/** What a sheet holds; of rows and columns that are hidden, their 0-based numbers. */
export interface Sheet {
  /** Those that are not empty, downwards. */
  cells: SheetCell[];
  merged: CellRange[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

/** The first and last column of `<col min="2" max="3">`, 1-based. */
function hideColumns(sheet: Sheet, attribute: (name: string) => string | undefined): void {
  const [min, max] = [Number(attribute("min")), Number(attribute("max"))];
  // A whole sheet's worth of hidden columns stands at the right of many tables, with nothing in it.
  for (let column = min; column <= Math.min(max, 1024); column++) sheet.hiddenColumns.add(column - 1);
}

class SheetReader implements XmlReader {
  readonly sheet: Sheet = { cells: [], merged: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  #row = -1;
  #column = -1;
  #raw: RawCell | undefined;
  #inside: "v" | "t" | undefined;
  /** How Japanese is pronounced is no part of a text. */
  #spoken = false;

  constructor(private readonly shared: Shared) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === "c") this.#openCell(attribute);
    else if (name === "row") this.#openRow(attribute);
    else if (name === "v" || name === "t") this.#inside = name;
    else if (name === "f" && this.#raw) this.#raw.formula = true;
    else if (name === "rPh") this.#spoken = true;
    else if (name === "mergeCell") {
      const range = rangeOf(attribute("ref") ?? "");
      if (range) this.sheet.merged.push(range);
    } else if (name === "col" && isYes(attribute("hidden"))) hideColumns(this.sheet, attribute);
  }

  #openRow(attribute: (name: string) => string | undefined): void {
    const told = Number(attribute("r"));
    // Writers may leave places out: then rows and cells follow each other.
    this.#row = told > 0 ? told - 1 : this.#row + 1;
    this.#column = -1;
    if (this.#row >= MOST_ROWS)
      throw new Unreadable(`The sheet has a row ${this.#row + 1}: rows end at ${MOST_ROWS}.`);
    if (isYes(attribute("hidden"))) this.sheet.hiddenRows.add(this.#row);
  }

  #openCell(attribute: (name: string) => string | undefined): void {
    const reference = attribute("r");
    const place = reference === undefined ? undefined : placeOf(reference);
    if (place && !isOnSheet(place))
      throw new Unreadable(`The sheet has a cell ${reference}: rows end at ${MOST_ROWS}, columns at XFD.`);
    const row = place?.row ?? Math.max(this.#row, 0);
    this.#column = place?.column ?? this.#column + 1;
    const style = Number(attribute("s") ?? -1);
    const type = attribute("t") ?? "n";
    this.#raw = { row, column: this.#column, type, style, value: "", inline: "", formula: false };
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#inside = undefined;
    else if (name === "rPh") this.#spoken = false;
    if (name !== "c" || !this.#raw) return;
    const { row, column } = this.#raw;
    const read = cellText(this.#raw, this.shared);
    if (read.fault !== undefined || read.text.trim() !== "") this.sheet.cells.push({ row, column, ...read });
    this.#raw = undefined;
  }

  text(piece: string): void {
    if (!this.#raw || !this.#inside || this.#spoken) return;
    if (this.#inside === "v") this.#raw.value += piece;
    else this.#raw.inline += piece;
  }
}

/**
 * Without the rows after the last that holds anything: of a sheet whose columns have been formatted down to the end
 * that is a million.
 */
function withoutBlankEnd(xml: string): string {
  const end = xml.lastIndexOf("</sheetData>");
  const last = Math.max(...["</v>", "</is>", "<f"].map((mark) => xml.lastIndexOf(mark, end)));
  const row = last < 0 ? -1 : xml.indexOf("</row>", last);
  return row < 0 || row > end ? xml : xml.slice(0, row + "</row>".length) + xml.slice(end);
}

/** @throws Unreadable where it is broken, or names places beyond the edge of a sheet. */
export function sheetOf(xml: string, part: string, shared: Shared): Sheet {
  const reader = new SheetReader(shared);
  readXml(withoutBlankEnd(xml), part, reader);
  return reader.sheet;
}
