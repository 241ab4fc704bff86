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
