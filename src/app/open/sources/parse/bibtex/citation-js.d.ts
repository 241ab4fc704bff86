declare module "@citation-js/core" {
  export const plugins: {
    input: {
      /** Reads a text as CSL-JSON. @throws where it is broken. */
      chain(text: string, options: { forceType: string; generateGraph: boolean }): Record<string, unknown>[];
    };
  };
}

declare module "@citation-js/plugin-bibtex";
