export const touch = {
  fingers: "Two fingers move the map",
  wheel: (key: string) => `${key} and the wheel zoom the map`,
};
