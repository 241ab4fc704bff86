import type { Dossier } from "../../../../model/dossier.ts";
import { memoize } from "../../../../model/memoize.ts";
import type { JsonPath } from "../../../../model/text/json.ts";
import { difference, VISION_NAMES, type Vision } from "../../../../theme/colour/colour-vision.ts";
import { contrast } from "../../../../theme/colour/contrast.ts";
import { freeShade } from "../../../../theme/colour/free-shade.ts";
import { LEGIBLE, themeOf } from "../../../../theme/colour/own-colours.ts";
import { MOST_CLASSES, scaleColours } from "../../../../theme/colour/scale-colours.ts";
import { stancePaints } from "../../../../theme/colour/stance-paints.ts";
import type { Colour, Theme } from "../../../../theme/theme.ts";
import { DARK, LIGHT } from "../../../../theme/themes.ts";
import { pathText, type Report } from "../../../report.ts";
import type { HeaderFile } from "../header.ts";
import { type StanceList, stanceLists } from "./stance-lists.ts";

/** What the colours of the house keep between each other, and below which two are one to any eye. */
const APART = 0.04;
const ONE = 0.02;

/** Something that is told from the others by its colour; `path` leads to the dossier's own. */
interface Painted {
  name: string;
  fill: Colour;
  path?: JsonPath;
  /** Part of the map itself: told from another such part by its coast as well. */
  ground?: true;
}

interface Finding {
  severity: "error" | "warning";
  message: string;
  path: JsonPath;
  value: Colour;
}

/** What a theme paints of a list of stances, in their order. */
function stancesIn({ shown: dossier, path }: StanceList, given: Theme): Painted[] {
  const theme = themeOf(dossier, given);
  const paints = stancePaints(dossier, theme);
  return dossier.stances.flatMap((stance, i): Painted[] => {
    const paint = paints.get(stance.id);
    // What is hatched is told from the others by its lines.
    if (!paint || paint.hatch) return [];
    const { fill } = paint;
    const shade = stance.colour?.dark === undefined ? "light" : theme.id;
    return [{ name: stance.id, fill, ...(stance.colour && { path: [...path, i, "colour", shade] }) }];
  });
}

/** What a theme paints of the map itself. */
function groundsIn(dossier: Dossier, given: Theme): Painted[] {
  const theme = themeOf(dossier, given);
  const own = (part: "sea" | "land") => dossier.base?.[part] && { path: ["base", part, theme.id] };
  return [
    { name: "the sea", ground: true, fill: theme.sea, ...own("sea") },
    { name: "the land", ground: true, fill: theme.land, ...own("land") },
    { name: "“no statement”", ground: true, fill: theme.silent },
    { name: "“suspends flights”", ground: true, fill: theme.carrier },
  ];
}

const said = ({ name, fill }: Painted) => `${name} (${fill})`;
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const listed = (words: string[]) => words.join(", ").replace(/, ([^,]*)$/, " and $1");

/** Looked for once for each colour, however many others it is too near to. */
const hintsAmong = memoize((all: Painted[]) => memoize((own: Painted) => freeShadeHint(own, all)));

function freeShadeHint(own: Painted, all: Painted[]): string {
  const others = all.filter((one) => one !== own).map(({ fill }) => fill);
  const free = freeShade(own.fill, others, APART);
  return free
    ? ` ${free} would do for ${own.name}.`
    : ` No shade of ${own.fill} is free: choose another hue.`;
}

/** What two colours are to the eyes that they are hardest to tell apart for; nothing where all can. */
function collision(
  a: Painted,
  b: Painted,
  theme: Theme,
  others: (own: Painted) => Painted[],
): Finding | undefined {
  const own = b.path ? b : a;
  if (!own.path) return undefined;
  const apart = new Map(
    VISION_NAMES.map((vision): [Vision, number] => [vision, difference(a.fill, b.fill, vision)]),
  );
  const close = VISION_NAMES.filter((vision) => (apart.get(vision) ?? 1) < APART);
  const least = Math.min(...apart.values()).toFixed(3);
  const isOne = (apart.get("normal") ?? 1) < ONE;
  if (close.length === 0 || (a.ground && b.ground && !isOne)) return undefined;
  const eyes = close.includes("normal") ? "" : ` to eyes with ${listed(close)}`;
  const alike = isOne ? "cannot be told apart" : `are hard to tell apart${eyes}`;
  const first = a.ground ? capital(said(a)) : said(a);
  const message = `${first} and ${said(b)} ${alike} on the ${theme.id} map: ${least} apart, expected ${APART}.`;
  return {
    severity: isOne ? "error" : "warning",
    message: message + hintsAmong(others(own))(own),
    path: own.path,
    value: own.fill,
  };
}

/** Names are set on land in one ink and on the sea in another, which have to be read there. */
function illegible(dossier: Dossier, given: Theme): Finding[] {
  const { id, sea, land, soft, text } = themeOf(dossier, given);
  const grounds = [
    { part: "land", fill: land, ink: soft },
    { part: "sea", fill: sea, ink: text },
  ] as const;
  return grounds.flatMap(({ part, fill, ink }): Finding[] => {
    const ratio = contrast(ink, fill);
    if (!dossier.base?.[part] || ratio >= LEGIBLE) return [];
    const message = `Names (${ink}) on the ${part} (${fill}) have a contrast of ${ratio.toFixed(1)}:1 on the ${id} map: expected ${LEGIBLE}:1.`;
    return [{ severity: "error", message, path: ["base", part, id], value: fill }];
  });
}

const pairsOf = (some: Painted[]) =>
  some.flatMap((a, i) => some.slice(i + 1).map((b): [Painted, Painted] => [a, b]));

/** What cannot be told apart on one theme: the grounds once, and each list of stances from itself and from them. */
function findingsIn(dossier: Dossier, lists: StanceList[], theme: Theme): Finding[] {
  const grounds = groundsIn(dossier, theme);
  const stances = lists.map((list) => stancesIn(list, theme));
  const all = [...stances.flat(), ...grounds];
  // A colour of the ground has to be told from the stances of every question.
  const told = (pairs: [Painted, Painted][], near: Painted[]) =>
    pairs.flatMap(([a, b]) => collision(a, b, theme, ({ ground }) => (ground ? all : near)) ?? []);
  const ofStances = stances.flatMap((list) => {
    const onGround = list.flatMap((a) => grounds.map((b): [Painted, Painted] => [a, b]));
    return told([...pairsOf(list), ...onGround], [...list, ...grounds]);
  });
  const found = [...ofStances, ...told(pairsOf(grounds), all)];
  return [...new Map(found.map((one) => [pathText(one.path) + one.message, one])).values()];
}

/**
 * Tells which of a dossier's own colours cannot be read on or told from others. It is an error where any eye takes one for
 * the other, as a map would then say what nobody said, and where names cannot be read; what only some eyes cannot tell
 * apart is remarked on, as each stance has a sign as well.
 */
export function checkColours(dossier: Dossier, { document }: HeaderFile, report: Report): void {
  const lists = stanceLists(dossier);
  for (const { shown, path } of lists) {
    const classes = scaleColours(shown).size;
    if (classes <= MOST_CLASSES) continue;
    const message = `There are ${classes} stances without a colour of their own: colours and hatches tell ${MOST_CLASSES} apart.`;
    report("warning", message, { offset: document.offsetOf(path), field: pathText(path) });
  }
  const painted = lists.filter(({ shown }) => dossier.base || shown.stances.some(({ colour }) => colour));
  const findings = [LIGHT, DARK].flatMap((theme) => [
    ...illegible(dossier, theme),
    ...findingsIn(dossier, painted, theme),
  ]);
  for (const { severity, message, path, value } of findings) {
    report(severity, message, { offset: document.offsetOf(path), field: pathText(path), value });
  }
}
