import type { StyleSpecification } from "maplibre-gl";
import type { PointMark } from "../../../scene/scene.ts";
import type { Colour, HatchId } from "../../../theme/theme.ts";

/** Names carry all that is needed to draw the image when MapLibre first asks for it. */
export function hatchImage(hatch: { id: HatchId; colour: Colour }): string {
  return ["hatch", hatch.id, hatch.colour].join("|");
}

export function symbolImage(mark: PointMark): string {
  return ["symbol", mark.symbol, mark.size, mark.ink, mark.paper, mark.accent].join("|");
}

/** Names of all images that a style with its data inside asks for. */
export function imagesOf({ sources }: Pick<StyleSpecification, "sources">): Set<string> {
  const names = new Set<string>();
  for (const source of Object.values(sources)) {
    if (source.type !== "geojson" || typeof source.data !== "object" || !("features" in source.data))
      continue;
    for (const { properties } of source.data.features)
      for (const name of [properties?.hatch, properties?.image])
        if (typeof name === "string") names.add(name);
  }
  return names;
}
