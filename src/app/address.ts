import type { Camera } from "../scene/camera.ts";

type Place = Pick<Camera, "center" | "zoom">;

function within(value: number, low: number, high: number): boolean {
  return Number.isFinite(value) && value >= low && value <= high;
}

/** Reads `#map=zoom/lat/lng`; null where there is none or its numbers make no camera. */
export function readCamera(hash: string): Place | null {
  const value = new URLSearchParams(hash.replace(/^#/, "")).get("map");
  const parts = value?.split("/") ?? [];
  const [zoom, lat, lng] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (parts.length !== 3 || zoom === undefined || lat === undefined || lng === undefined) return null;
  if (!within(zoom, 0, 22) || !within(lat, -85.06, 85.06) || !within(lng, -180, 180)) return null;
  return { center: [lng, lat], zoom };
}

/** Writes the camera with as many decimals as its zoom can show. */
export function writeCamera({ center: [lng, lat], zoom }: Place): string {
  const digits = Math.max(1, Math.min(5, Math.ceil(zoom * 0.4) + 1));
  return `#map=${Number(zoom.toFixed(2))}/${Number(lat.toFixed(digits))}/${Number(lng.toFixed(digits))}`;
}
