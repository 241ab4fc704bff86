import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";

/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = [lon: number, lat: number];

/** West, south, east, north in degrees; west <= east, and an east beyond 180 of a view across the antimeridian. */
export type Bounds = [west: number, south: number, east: number, north: number];

export type AreaGeometry = Polygon | MultiPolygon;
export type LineGeometry = LineString | MultiLineString;

export type Areas<P> = FeatureCollection<AreaGeometry, P>;
export type Lines<P> = FeatureCollection<LineGeometry, P>;
