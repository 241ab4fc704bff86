/** The files of one weight of IBM Plex Sans, each for letters of its own. */
export type FontSubset = "latin" | "latin-ext" | "arabic" | "hebrew";

/** CSS `unicode-range` of each file, the same as on the page; the first that has a letter sets it. */
export const FONT_RANGES: Record<FontSubset, string> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  arabic:
    "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC",
  hebrew: "U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F",
};

export const FONT_SUBSETS = Object.keys(FONT_RANGES) as FontSubset[];

function intervals(range: string): [first: number, last: number][] {
  return range.split(",").map((part) => {
    const [first = "", last = first] = part.slice(2).split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

const INTERVALS = new Map(FONT_SUBSETS.map((subset) => [subset, intervals(FONT_RANGES[subset])]));

/** Whether a file is meant for a character; it may lack it all the same. */
export function covers(subset: FontSubset, codePoint: number): boolean {
  return INTERVALS.get(subset)?.some(([first, last]) => codePoint >= first && codePoint <= last) ?? false;
}

/** The file that sets a character; undefined for scripts that no file is meant for. */
export function subsetFor(codePoint: number): FontSubset | undefined {
  return FONT_SUBSETS.find((subset) => covers(subset, codePoint));
}
