/** `my-rows` for a name; another word where nothing is left of it. */
export const slugOf = (name: string, otherwise: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || otherwise;
