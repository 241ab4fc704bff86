/** What programs write where a table has no value: R, pandas, SQL, spreadsheets, and people. */
const NOTHING = new Set([
  ..."NA N/A n/a na n.a. N.A. <NA> NaN nan NAN NaT NULL null Null (null) \\N None nil NIL undefined".split(
    " ",
  ),
  ..."#N/A #NA -nan (blank) (empty) - – — -- --- ? . .. ... 0000-00-00".split(" "),
]);

/** Whether a cell says that there is no value, in the way of a program rather than by being empty. */
export const isNothing = (text: string) => NOTHING.has(text);

/** What a spreadsheet shows in the place of a result: `#REF!`, `#DIV/0!`. */
const ERROR =
  /^#(?:REF|VALUE|NAME|NUM|NULL|DIV\/0|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|GETTING_DATA|ERROR)[!?]?$/;

/** Why a cell that shows an error holds nothing that could be read; nothing for other cells. */
export function errorFault(text: string): string | undefined {
  return ERROR.test(text) ? `The cell shows the error ${text}: its formula has no result.` : undefined;
}

/** Stands for a cell that could not be read, where only text can be kept: it is refused like any other error. */
export const UNREADABLE_CELL = "#VALUE!";
