export const header = {
  tagline: "Who said what, on a map that can be checked",
  switchTheme: "Switch between light and dark",
  begin: "Start a new dossier",
  open: "Open a dossier of your own",
  share: "Share",
  export: "Export",
};

/** What stands in the HTML already, and is no more than named by scripts. */
export const page = {
  map: "Map",
  story: "About this map",
  reference: "Boundaries and small map",
  panel: "Statements and flights",
  hint: "Hover over or tap a region or route to see who said what.",
  skip: "Skip to the statements",
  scriptFailed:
    "This page’s script did not run: you can read it, but the map, search and buttons do not work. Allow scripts or reload the page; if that does not help, tell its publisher. A page opened from a folder needs a web server, such as “demarche serve”.",
  zoom: "Zoom and move",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  panLeft: "Move the map left",
  panRight: "Move the map right",
  panUp: "Move the map up",
  panDown: "Move the map down",
  scale: (distance: string) => `Scale: ${distance}`,
  sources: (cited: string) => `Sources: ${cited}.`,
};

export const map = {
  boundariesFailed: (status: string) => `The boundaries could not be loaded (status ${status}).`,
  status: (number: string) => `status ${number}`,
  detailFailed: (reason: string) =>
    `The exact boundaries could not be loaded (${reason}). Check the connection, then try again.`,
};

export const touch = {
  fingers: "Use two fingers to move the map",
  wheel: (key: string) => `Use ${key} and the wheel to zoom the map`,
};

export const keys = {
  title: "Keys",
  list: [
    ["/", "search"],
    ["Arrows, + and −", "on the map: move and zoom"],
    ["L", "on the map: list what is on it"],
    ["Enter", "open the selection"],
    ["Escape", "close"],
  ],
  slash: "Use the / key to search from anywhere on the page",
};

export const print = {
  title: "Printing",
  handout: "Your browser prints a handout of one page: title, finding, map, legend and sources.",
  all: "Print every statement too",
};

export const about = {
  sources: "Sources",
  left: "What was left out, and why",
  positions: "What each position means",
  boundaries: "Boundaries",
  own: "A dossier of your own",
  ownHow:
    "Drop a folder or zip on this page, or paste rows: the map is drawn in your browser, and nothing leaves your computer.",
  docs: "How it works",
};
