/** Where the parts of a template lie in its folder; the page of one file is a file of each site too. */
export const PARTS = {
  manifest: "template.json",
  html: "template.html",
  exact: "exact.json",
  rough: "rough.json",
  single: "single.json",
};
