import { errorFault } from "../../table/markers.ts";
import { dateOfIso } from "../numbers/dates.ts";
import { shownNumber } from "../numbers/number-form.ts";
import { decoded, type Shared } from "../package/book.ts";

/** A cell as it stands in a sheet, before it is known what it shows. */
export interface RawCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

export interface CellText {
  text: string;
  /** Why the cell has no text that could be read. */
  fault?: string;
}

const NO_RESULT =
  "The cell holds a formula without its result: open the workbook in a spreadsheet and save it there.";

function numberText({ value, style }: RawCell, { forms, from1904 }: Shared): CellText {
  const number = Number(value);
  if (Number.isNaN(number))
    return { text: value, fault: `The cell holds ${value} as a number, and it is none.` };
  return { text: shownNumber(number, forms[style] ?? "plain", from1904) };
}

/** What a cell shows. */
export function cellText(raw: RawCell, shared: Shared): CellText {
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
      return { text: dateOfIso(value) };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "e": {
      const fault = errorFault(value);
      return { text: value, ...(fault && { fault }) };
    }
    default:
      return numberText(raw, shared);
  }
}
