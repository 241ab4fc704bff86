import type { Camera } from "../scene/camera.ts";
import type { Subject } from "../scene/scene.ts";
import { subjectKey } from "../scene/subject.ts";
import { subjectOfKey } from "./store.ts";

export type Place = Pick<Camera, "center" | "zoom">;

/** What of the page stands in its address, behind the `#`. */
export interface Address {
  place?: Place;
  pinned?: Subject;
  theme?: "light" | "dark";
}

function within(value: number, low: number, high: number): boolean {
  return Number.isFinite(value) && value >= low && value <= high;
}

/** `zoom/lat/lng`; undefined where its numbers make no camera. */
function placeOf(value: string): Place | undefined {
  const parts = value.split("/");
  const [zoom, lat, lng] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (parts.length !== 3 || zoom === undefined || lat === undefined || lng === undefined) return undefined;
  if (!within(zoom, 0, 22) || !within(lat, -85.06, 85.06) || !within(lng, -180, 180)) return undefined;
  return { center: [lng, lat], zoom };
}

/** Reads an address; what makes no sense is left out and told. */
export function readAddress(hash: string): Address & { remarks: string[] } {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const remarks: string[] = [];
  const read = <T>(name: string, parse: (value: string) => T | undefined | null): T | undefined => {
    const value = asked.get(name);
    if (value === null) return undefined;
    const found = parse(value) ?? undefined;
    if (found === undefined)
      remarks.push(`“${name}=${value.slice(0, 60)}” in the address was not understood.`);
    return found;
  };
  const place = read("map", placeOf);
  const pinned = read("pin", subjectOfKey);
  const theme = read("theme", (value) => (value === "light" || value === "dark" ? value : null));
  return { ...(place && { place }), ...(pinned && { pinned }), ...(theme && { theme }), remarks };
}

/** Writes the camera with as many decimals as its zoom can show. */
function placeText({ center: [lng, lat], zoom }: Place): string {
  const digits = Math.max(1, Math.min(5, Math.ceil(zoom * 0.4) + 1));
  return `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(digits))}/${Number(lng.toFixed(digits))}`;
}

/** An address that people can read: only what would end a value is escaped. */
export function writeAddress({ place, pinned, theme }: Address): string {
  const escaped = (value: string) => encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2F", "/");
  const values = {
    map: place && placeText(place),
    pin: pinned && subjectKey(pinned),
    theme,
  };
  const parts = Object.entries(values).flatMap(([name, value]) =>
    value ? [`${name}=${escaped(value)}`] : [],
  );
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

/** Whether two places are written the same. */
export function samePlace(a: Place, b: Place): boolean {
  return placeText(a) === placeText(b);
}
