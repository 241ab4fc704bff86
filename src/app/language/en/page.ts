/** What stands in the HTML already, and is no more than named by scripts. */
export const page = {
  map: "Map",
  story: "About this map",
  panel: "Statements and flights",
  hint: "Hover or tap a region or a route for the words behind its colour.",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  scale: (distance: string) => `Scale: ${distance}`,
  sources: (cited: string) => `Sources: ${cited}.`,
};
