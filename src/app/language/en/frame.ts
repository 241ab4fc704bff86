export const header = {
  tagline: "Who said what, on a map that can be checked",
  switchTheme: "Switch between light and dark",
  open: "Open a dossier of your own",
  share: "Share",
  export: "Export",
};

/** What stands in the HTML already, and is no more than named by scripts. */
export const page = {
  map: "Map",
  story: "About this map",
  panel: "Statements and flights",
  hint: "Hover or tap a region or a route for the words behind its colour.",
  skip: "Skip to statements and flights",
  scriptFailed:
    "This page runs without its script: it can be read, but map, search and buttons do nothing. Allow scripts here, or reload the page; if that does not help, tell whoever published it. Opened from a folder it needs a web server, such as “demarche serve”.",
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
  fingers: "Two fingers move the map",
  wheel: (key: string) => `${key} and the wheel zoom the map`,
};

export const keys = {
  title: "Keys",
  list: [
    ["/", "goes to the search"],
    ["Arrows, + and −", "on the map, move and zoom it"],
    ["L", "on the map, lists what is on it"],
    ["Enter", "opens what is chosen"],
    ["Escape", "closes what is open"],
  ],
  slash: "The key / goes to the search from anywhere on the page",
};

export const about = {
  sources: "Sources",
  left: "What was left out, and why",
  positions: "How positions are told apart",
  boundaries: "Boundaries",
  own: "A dossier of your own",
  ownHow:
    "Drop its folder or zip on this page, or paste its rows: the map is drawn here, and nothing leaves your machine.",
  docs: "How it works",
};
