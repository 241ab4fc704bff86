import { header } from "./en/header.ts";

/** Every string of the page, by the part that says it; what a phrase takes in, it takes as arguments. */
export const EN = { header };

export type Catalogue = typeof EN;
