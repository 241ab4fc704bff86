import type { Feature, Geometry } from "geojson";
import { dashInWidths, seenFrom } from "../../../scene/mark-kinds.ts";
import type { AreaMark, LineMark, Mark, PointMark } from "../../../scene/scene.ts";
import type { ColourOf } from "../../../theme/colour/page-colours.ts";
import type { Colour, StrokeStyle } from "../../../theme/theme.ts";
import { hatchImage, symbolImage } from "../images/image-names.ts";
import { type Distance, dashPieces } from "./dash-pieces.ts";

/** What a style is made for. */
export interface Screen {
  /** Px of the screen to a CSS px. */
  ratio: number;
  colourOf: ColourOf;
}

type Properties = Record<string, string | number | [number, number]>;

function feature(mark: Mark, geometry: Geometry, properties: Properties): Feature {
  return { type: "Feature", properties: { id: mark.id, ...properties }, geometry };
}

/**
 * MapLibre smooths a line by half a px of the screen on both sides, which makes one thinner than a px heavier than it
 * is. So it is drawn a px wide and paler, as browsers do.
 */
function inkOf({ colour, width }: StrokeStyle, { ratio, colourOf }: Screen) {
  const share = Math.min(1, width * ratio);
  return { stroke: colourOf(colour), width: width / share, opacity: share };
}

export function areaFeature(mark: AreaMark, level: number, screen: Screen): Feature {
  const { colour, hatch } = mark.fill;
  return feature(mark, mark.geometry, {
    level,
    ...(colour && { fill: screen.colourOf(colour) }),
    ...(hatch && { hatch: hatchImage({ ...hatch, colour: screen.colourOf(hatch.colour) }) }),
    ...(mark.stroke && inkOf(mark.stroke, screen)),
  });
}

/** Whole zoom from which a line is drawn, where it is not always. */
const fromZoom = ({ minZoom }: LineMark): Properties => (minZoom === undefined ? {} : { minZoom });

/** MapLibre counts to the right of a line's way. */
const toSide = ({ inset }: LineMark): Properties => (inset === undefined ? {} : { offset: -inset });

export function lineFeature(mark: LineMark, screen: Screen): Feature {
  const { stroke, casing } = mark;
  return feature(mark, mark.geometry, {
    ...fromZoom(mark),
    ...toSide(mark),
    ...inkOf(stroke, screen),
    ...(casing && { casing: screen.colourOf(casing.colour), casingWidth: casing.width }),
  });
}

/** The line in pieces for far and for near views; one of many lines does without these, as there are hundreds to a line. */
export function dashedFeatures(mark: LineMark, screen: Screen): Feature[] {
  const { stroke, geometry } = mark;
  if (!stroke.dash) return [];
  const { width, ...ink } = inkOf(stroke, screen);
  const dash = dashInWidths({ ...stroke, width });
  const properties = { ...ink, ...fromZoom(mark), ...toSide(mark), width, dash };
  const period = stroke.dash.reduce((sum, d) => sum + d, 0) * (stroke.dash.length % 2 === 1 ? 2 : 1);
  const distances: Distance[] = mark.minZoom === undefined ? ["far", "near"] : ["far"];
  const pieces = distances.map((distance) =>
    feature(mark, dashPieces(geometry, period, distance), { ...properties, pieces: distance }),
  );
  return mark.casing ? [lineFeature(mark, screen), ...pieces] : pieces;
}

export function pointFeature(mark: PointMark, { colourOf }: Screen): Feature {
  const [ink, paper, accent] = [mark.ink, mark.paper, mark.accent].map(colourOf) as [Colour, Colour, Colour];
  return feature(
    mark,
    { type: "Point", coordinates: mark.at },
    {
      image: symbolImage({ ...mark, ink, paper, accent }),
      rotation: mark.rotation,
      ...(mark.shift && { shift: mark.shift }),
      minZoom: seenFrom(mark),
    },
  );
}
