export const sheet = {
  heights: { peek: "low", half: "half", full: "full" },
  grip: (height: string) =>
    `Height of the details: ${height}. Press to change it, or use the up and down keys.`,
};
