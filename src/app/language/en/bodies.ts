export const bodies = {
  name: "Bodies without territory",
  short: "Without territory",
  /** In place of the bodies, where none has taken a position yet. */
  none: "no statement by this date",
};
