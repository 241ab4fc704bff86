export const bodies = {
  name: "Bodies without territory",
  short: "Without territory",
};
