import type { Feature, Geometry } from "geojson";
import type { AreaMark, LineMark, Mark, PointMark } from "../../../scene/scene.ts";
import type { StrokeStyle } from "../../../theme/theme.ts";
import { hatchImage, symbolImage } from "../images/image-names.ts";
import { dashPieces } from "./dash-pieces.ts";

type Properties = Record<string, string | number>;

function feature(mark: Mark, geometry: Geometry, properties: Properties): Feature {
  return { type: "Feature", properties: { id: mark.id, ...properties }, geometry };
}

/**
 * MapLibre smooths a line by half a px of the screen on both sides, which makes one thinner than a px heavier than it
 * is. So it is drawn a px wide and paler, as browsers do. `ratio`: px of the screen to a CSS px.
 */
function inkOf({ colour, width }: StrokeStyle, ratio: number) {
  const share = Math.min(1, width * ratio);
  return { stroke: colour, width: width / share, opacity: share };
}

export function areaFeature(mark: AreaMark, level: number, ratio: number): Feature {
  return feature(mark, mark.geometry, {
    level,
    ...(mark.fill.colour && { fill: mark.fill.colour }),
    ...(mark.fill.hatch && { hatch: hatchImage(mark.fill.hatch) }),
    ...(mark.stroke && inkOf(mark.stroke, ratio)),
  });
}

/** Whole zoom from which a line is drawn, where it is not always. */
const fromZoom = ({ minZoom }: LineMark): Properties => (minZoom === undefined ? {} : { minZoom });

export function lineFeature(mark: LineMark, ratio: number): Feature {
  const { stroke, casing } = mark;
  return feature(mark, mark.geometry, {
    ...fromZoom(mark),
    ...inkOf(stroke, ratio),
    ...(casing && { casing: casing.colour, casingWidth: casing.width }),
  });
}

/**
 * The whole line, for its casing and for far views, and its pieces, which one of many lines does without: there are
 * hundreds to a line. MapLibre counts dashes in line widths.
 */
export function dashedFeatures(mark: LineMark, ratio: number): Feature[] {
  const { stroke, geometry } = mark;
  if (!stroke.dash) return [];
  const { width, ...ink } = inkOf(stroke, ratio);
  const properties = { ...ink, width, dash: stroke.dash.map((d) => d / width).join(" ") };
  const whole = lineFeature(mark, ratio);
  const period = stroke.dash.reduce((sum, d) => sum + d, 0) * (stroke.dash.length % 2 === 1 ? 2 : 1);
  const far = { ...whole, properties: { ...whole.properties, ...properties } };
  if (mark.minZoom !== undefined) return [far];
  return [far, feature(mark, dashPieces(geometry, period), { ...properties, pieces: "yes" })];
}

export function pointFeature(mark: PointMark): Feature {
  return feature(
    mark,
    { type: "Point", coordinates: mark.at },
    {
      image: symbolImage(mark),
      rotation: mark.rotation,
      minZoom: mark.minZoom ?? 0,
    },
  );
}
