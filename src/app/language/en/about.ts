export const about = {
  sources: "Sources",
  left: "What was left out, and why",
  positions: "How positions are told apart",
  boundaries: "Boundaries",
};
