import { booleanPointInPolygon } from "@turf/turf";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { City } from "../../model/geodata/place.ts";
import type { AreaMark, LabelMark } from "../scene.ts";

/** Finds the area that a town lies in: a region that is drawn before the country around it. */
export function landOf(areas: AreaMark[], geodata: Geodata): (city: City) => AreaMark | undefined {
  const drawn = new Map(areas.map((area) => [area.id, area]));
  const regions = geodata.regions.features.filter((f) => drawn.has(`area:${f.properties.code}`));
  return ({ at, country }) => {
    const [lon, lat] = at;
    const around = regions.findLast(({ geometry, properties: { bounds } }) => {
      const [west, south, east, north] = bounds;
      const near = lon >= west && lon <= east && lat >= south && lat <= north;
      return near && booleanPointInPolygon(at, geometry);
    });
    return drawn.get(`area:${around?.properties.code ?? country}`);
  };
}

/** Labels of areas say what the areas themselves do, for whoever points at them. */
export function namingAreas(labels: LabelMark[], areas: AreaMark[]): LabelMark[] {
  const named = new Map(areas.map((area) => [area.id.replace("area:", "label:"), area]));
  return labels.map((label) => {
    const { title, subject } = named.get(label.id) ?? label;
    return { ...label, title, ...(subject && { subject }) };
  });
}
