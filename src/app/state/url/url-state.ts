import { dateFault } from "../../../model/dates.ts";
import type { IsoDate } from "../../../model/dossier.ts";
import { BOUNDARY_POLICIES, type BoundaryPolicy } from "../../../model/geodata/boundary-policy.ts";
import { type Camera, ZOOM_RANGE } from "../../../scene/frame/camera.ts";
import { LABEL_DENSITIES, type LabelDensity } from "../../../scene/labels/density.ts";
import type { Subject } from "../../../scene/scene.ts";
import { subjectKey, subjectOfKey } from "../../../scene/subject.ts";
import { type Language, languageOf } from "../../language/languages.ts";
import { words } from "../../language/words.ts";
import { TABS, type Tab } from "../parts/page-state.ts";

export type Place = Pick<Camera, "center" | "zoom">;

/** What of the page stands in its address, behind the `#`; what is as it opens is left out. */
export interface Address {
  /** Id of a dossier that the reader has opened in place of the page's. No address can bring it back. */
  opened?: string;
  /** A dossier is to be begun from nothing; it is never written. */
  blank?: true;
  place?: Place;
  /** Id of a named view, where the map shows one. */
  view?: string;
  at?: IsoDate;
  /** The first of the days that are looked at. */
  since?: IsoDate;
  /** Ids of the classes that are shown alone. */
  activeFilter?: string[];
  /** Id of the layer of the evidence. */
  sources?: string;
  /** Id of the question that decides what the map shows. */
  question?: string;
  boundaries?: BoundaryPolicy;
  labels?: LabelDensity;
  pinned?: Subject;
  tab?: Tab;
  theme?: "light" | "dark";
  language?: Language;
}

function within(value: number, low: number, high: number): boolean {
  return Number.isFinite(value) && value >= low && value <= high;
}

/** `zoom/lat/lng`; undefined where its numbers make no camera. */
function placeOf(value: string): Place | undefined {
  const parts = value.split("/");
  const [zoom, lat, lng] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (parts.length !== 3 || zoom === undefined || lat === undefined || lng === undefined) return undefined;
  if (!within(zoom, ZOOM_RANGE.least, 22) || !within(lat, -85.06, 85.06) || !within(lng, -180, 180))
    return undefined;
  return { center: [lng, lat], zoom };
}

const dayOf = (value: string) => (value.length === 10 && !dateFault(value) ? value : undefined);

/** One of some words. */
function among<T extends string>(list: readonly T[]): (value: string) => T | undefined {
  return (value) => list.find((item) => item === value);
}

/** How each part is read; undefined or null for what makes no sense. */
const PARTS: { [K in keyof Address]-?: [name: string, parse: (value: string) => Address[K] | null] } = {
  opened: ["opened", (value) => value || undefined],
  blank: ["new", (value) => (value === "" ? true : undefined)],
  place: ["map", placeOf],
  view: ["view", (value) => value || undefined],
  at: ["at", dayOf],
  since: ["from", dayOf],
  activeFilter: [
    "only",
    (value) => (value && value.length < 1000 ? [...new Set(value.split(","))] : undefined),
  ],
  sources: ["sources", (value) => value || undefined],
  question: ["question", (value) => value || undefined],
  boundaries: ["boundaries", among(BOUNDARY_POLICIES)],
  labels: ["labels", among(LABEL_DENSITIES)],
  pinned: ["pin", subjectOfKey],
  tab: ["tab", among(TABS)],
  theme: ["theme", among(["light", "dark"] as const)],
  language: ["lang", languageOf],
};

/** Characters of an excerpt. */
const EXCERPT = 40;

/** The beginning of a value, to be told to the reader: what is not seen, or turns text around, is written as its number. */
export function excerpt(value: string): string {
  const letters = [...value];
  const plain = letters
    .slice(0, EXCERPT)
    .map((c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}` : c));
  return plain.join("") + (letters.length > EXCERPT ? "…" : "");
}

/** Reads an address; what makes no sense is left out and told. */
export function readAddress(hash: string): Address & { remarks: string[] } {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const remarks: string[] = [];
  const read = Object.entries(PARTS).flatMap(([key, [name, parse]]) => {
    const value = asked.get(name);
    if (value === null) return [];
    const found = parse(value) ?? undefined;
    if (found !== undefined) return [[key, found]];
    remarks.push(words.peek().address.notUnderstood(excerpt(`${name}=${value}`)));
    return [];
  });
  return { ...(Object.fromEntries(read) as Address), remarks };
}

/** Writes the camera with as many decimals as its zoom can show. */
function placeText({ center: [lng, lat], zoom }: Place): string {
  const digits = Math.max(1, Math.min(5, Math.ceil(zoom * 0.4) + 1));
  return `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(digits))}/${Number(lng.toFixed(digits))}`;
}

/** An address that people can read: only what would end a value is escaped. */
export function writeAddress({ place, pinned, activeFilter, language, ...plain }: Address): string {
  const escaped = (value: string) =>
    encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2C", ",");
  const values: Record<string, string | undefined> = {
    opened: plain.opened,
    map: place && placeText(place),
    view: plain.view,
    at: plain.at,
    from: plain.since,
    only: activeFilter?.join(","),
    sources: plain.sources,
    question: plain.question,
    boundaries: plain.boundaries,
    labels: plain.labels,
    pin: pinned && subjectKey(pinned),
    tab: plain.tab,
    theme: plain.theme,
    lang: language,
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
