import type { SourceSpecification, StyleSpecification } from "maplibre-gl";

/**
 * GeoJSON as files in the browser's memory, which MapLibre's workers read themselves. Handed over as it is, MapLibre
 * would walk through every point on the page's own thread, which on a phone takes seconds.
 */
export class DataFiles {
  #current: string[] = [];
  #former: string[] = [];

  /** The style with addresses in place of its data. Those of the style before stay until `releaseFormer`. */
  put(style: StyleSpecification): StyleSpecification {
    this.#former.push(...this.#current);
    this.#current = [];
    const sources = Object.entries(style.sources).map(([id, source]): [string, SourceSpecification] => {
      if (source.type !== "geojson" || typeof source.data === "string") return [id, source];
      const url = URL.createObjectURL(new Blob([JSON.stringify(source.data)], { type: "application/json" }));
      this.#current.push(url);
      return [id, { ...source, data: url }];
    });
    return { ...style, sources: Object.fromEntries(sources) };
  }

  releaseFormer(): void {
    for (const url of this.#former.splice(0)) URL.revokeObjectURL(url);
  }

  releaseAll(): void {
    this.releaseFormer();
    for (const url of this.#current.splice(0)) URL.revokeObjectURL(url);
  }
}
