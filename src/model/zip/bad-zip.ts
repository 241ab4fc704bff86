/** `many`: more entries than are looked at; `lies`: an entry unfolds to more than the list says. */
type ZipFault = "damaged" | "many" | "locked" | "packing" | "lies";

/** Why a zip, or one of its entries, is not read. */
export class BadZip extends Error {
  constructor(
    readonly fault: ZipFault,
    /** Name of the entry, or how many there are. */
    readonly detail: string = "",
  ) {
    super(`${fault} ${detail}`);
  }
}
