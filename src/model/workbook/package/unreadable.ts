/** Why a workbook cannot be read, as a sentence; caught where the workbook is opened. */
export class Unreadable extends Error {}
