import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The library: what is a dependency stays one, so that a project that has MapLibre or Turf has it once. */
export default defineConfig({
  root: here("."),
  build: {
    lib: { entry: { index: here("index.ts"), maplibre: here("maplibre.ts") }, formats: ["es"] },
    outDir: here("../../dist/lib"),
    emptyOutDir: true,
    target: "es2023",
    minify: false,
    rolldownOptions: {
      external: (id) => !id.startsWith(".") && !isAbsolute(id),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
