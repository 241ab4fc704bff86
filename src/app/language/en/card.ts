export const card = {
  atSource: "Opens the source in a new tab",
  confidence: {
    high: "confidence: high",
    medium: "confidence: medium",
    low: "confidence: low",
  },
  checked: (date: string) => `Checked against the source, ${date}`,
  close: "Close details",
};
