/**
 * How the page's scripts are cut, for Vite's `build.rolldownOptions.output`. A slow line pays for each file once more:
 * the page's own script is one, and what makes the map live is another.
 */
export const CHUNKS = {
  codeSplitting: {
    groups: [
      { name: "page", test: /src[\\/]app[\\/]main\.tsx$/, priority: 2 },
      { name: "live", test: /src[\\/]app[\\/]boot[\\/]live-map\.tsx$/, priority: 1 },
    ],
  },
};
