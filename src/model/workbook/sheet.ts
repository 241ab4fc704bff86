import { decoded, type Shared } from "./book.ts";
import { dateOfSerial } from "./dates.ts";
import { readXml } from "./xml.ts";

export interface SheetCell {
  /** 0-based. */
  row: number;
  column: number;
  text: string;
  fault?: string;
}

/** What is read of a cell before it is known what it means. */
interface Raw {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

/** `B7`, 0-based; nothing for what names no cell. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference ?? "") ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** `A`, `Z`, `AA` */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const NO_RESULT =
  "The cell holds a formula without its result: open the workbook in a spreadsheet and save it there.";

function numberText({ value, style }: Raw, { dates, from1904 }: Shared): Pick<SheetCell, "text" | "fault"> {
  const number = Number(value);
  if (Number.isNaN(number))
    return { text: value, fault: `The cell holds ${value} as a number, and it is none.` };
  return { text: (dates[style] && dateOfSerial(number, from1904)) || String(number) };
}

function meaning(raw: Raw, shared: Shared): Pick<SheetCell, "text" | "fault"> {
  const { type, value, inline, formula } = raw;
  if (type === "inlineStr") return { text: decoded(inline) };
  if (value === "" && formula && type !== "str") return { text: "", fault: NO_RESULT };
  if (value === "") return { text: "" };
  switch (type) {
    case "s": {
      const text = shared.texts[Number(value)];
      return text === undefined
        ? { text: "", fault: "The cell refers to a text that is not there." }
        : { text };
    }
    case "str":
      return { text: decoded(value) };
    case "d":
      return { text: value };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { text: value, fault: `The cell shows the error ${value}: its formula has no result.` };
    default:
      return numberText(raw, shared);
  }
}

/** The cells of a sheet that are not empty, downwards. */
export function cellsOf(xml: string, part: string, shared: Shared): SheetCell[] {
  const cells: SheetCell[] = [];
  let [row, column] = [-1, -1];
  let raw: Raw | undefined;
  let inside: "v" | "t" | undefined;
  // How Japanese is pronounced is no part of the text.
  let spoken = false;
  readXml(xml, part, {
    open(name, attribute) {
      if (name === "row") {
        const told = Number(attribute("r"));
        // Writers may leave places out: then rows and cells follow each other.
        [row, column] = [told > 0 && told <= 1_048_576 ? told - 1 : row + 1, -1];
      } else if (name === "c") {
        const place = placeOf(attribute("r")) ?? { row: Math.max(row, 0), column: column + 1 };
        column = place.column;
        const [type, style] = [attribute("t") ?? "n", Number(attribute("s") ?? -1)];
        raw = { ...place, type, style, value: "", inline: "", formula: false };
      } else if (name === "f" && raw) raw.formula = true;
      else if (name === "rPh") spoken = true;
      else if (name === "v" || name === "t") inside = name;
    },
    close(name) {
      if (name === "v" || name === "t") inside = undefined;
      if (name === "rPh") spoken = false;
      if (name !== "c" || !raw) return;
      const read = meaning(raw, shared);
      if (read.text.trim() !== "" || read.fault) cells.push({ row: raw.row, column: raw.column, ...read });
      raw = undefined;
    },
    text(piece) {
      if (!raw || !inside || spoken) return;
      if (inside === "v") raw.value += piece;
      else raw.inline += piece;
    },
  });
  return cells;
}
