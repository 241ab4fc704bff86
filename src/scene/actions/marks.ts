import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { nameFinder, politiesOf } from "../../model/geodata/names.ts";
import { givenName } from "../../model/text/given-name.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Obstacle } from "../mark-kinds.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { LineMark, PointMark } from "../scene.ts";
import type { DrawnAct } from "./acts.ts";
import { type Parted, partSigns, type Sign } from "./parting.ts";
import { actionSymbol, actStroke, BOXES, casingOf, SIZES, signColours, solidColours } from "./style.ts";
import { statusPhrase } from "./words.ts";

/** What the marks of one dossier's acts share. */
interface ActDrawing {
  dossier: Dossier;
  geodata: Geodata;
  theme: Theme;
  words: SceneWords | undefined;
}

type Told = Pick<PointMark, "title" | "rows" | "subject">;

function teller({ dossier, geodata, words = ENGLISH }: ActDrawing): (act: DrawnAct) => Told {
  const bodies = dossier.organisations.map(({ id, name }) => ({ code: id, name }));
  const name = nameFinder([...politiesOf(geodata), ...bodies]);
  const called = (code: string) => givenName(dossier, code) ?? name(code) ?? code;
  return ({ state: { action, status } }) => {
    const phrase = statusPhrase(dossier, action.kind, status, words);
    const title = words.actTitle(action.actor, phrase, action.target && called(action.target));
    return { title, rows: [action.id], subject: { kind: "action", id: action.id } };
  };
}

/** The boundary or the way of each act that has one; a boundary is drawn on the actor's side of it. */
export function actLines(acts: DrawnAct[], drawing: ActDrawing): LineMark[] {
  const { theme } = drawing;
  const told = teller(drawing);
  return acts.flatMap((act): LineMark[] => {
    const { line } = act.shape;
    if (!line || !act.isShown) return [];
    const stroke = actStroke(act.state, line.kind, theme);
    const casing = casingOf(stroke, theme);
    return [
      {
        kind: "line",
        id: `action:${act.state.action.id}`,
        ...told(act),
        geometry: line.geometry,
        stroke,
        casing,
        ...(line.kind === "boundary" && { inset: casing.width / 2 }),
      },
    ];
  });
}

/** The box that an act's sign keeps for itself, CSS px. */
const boxOf = ({ state }: DrawnAct): number => (state.action.contestedBy ? BOXES.frame : BOXES.sign);

/** Towns that acts name are drawn with their dots, so signs stand above these. */
function townsOf(acts: DrawnAct[], { cities }: Geodata): Obstacle[] {
  const named = new Set(acts.map(({ state }) => state.action.place));
  return cities.filter(({ id }) => named.has(id)).map(({ at }) => ({ at, size: SIZES.town }));
}

/** Heads of ways wait until they are clear of the signs of others. */
function partedParts(acts: DrawnAct[], signs: Parted[], fixed: Obstacle[]): Map<DrawnAct, Parted["minZoom"]> {
  const standing = acts.map((act, i) => ({ at: act.shape.places[0], size: boxOf(act), ...signs[i] }));
  const parts = acts.flatMap((act) => (act.shape.head ? { act, at: act.shape.head.at } : []));
  const heads = parts.map(({ at }): Sign => ({ places: [at], size: BOXES.head }));
  const parted = partSigns(heads, { fixed: [...fixed, ...standing], towns: [] });
  return new Map(parts.map(({ act }, i) => [act, parted[i]?.minZoom]));
}

/**
 * The sign of each act, with the head of its way, the bar of its crossing or the frame of what is contested; `fixed` are
 * symbols that stay where they are. Where a sign stands does not depend on the filter.
 */
export function actSymbols(acts: DrawnAct[], drawing: ActDrawing, fixed: Obstacle[]): PointMark[] {
  const { dossier, theme } = drawing;
  const told = teller(drawing);
  const signs = acts.map((act): Sign => ({ places: act.shape.places, size: boxOf(act) }));
  const parted = partSigns(signs, { fixed, towns: townsOf(acts, drawing.geodata) });
  const heads = partedParts(acts, parted, fixed);
  const solid = solidColours(theme);
  return acts.flatMap((act, i): PointMark[] => {
    if (!act.isShown) return [];
    const { action, status } = act.state;
    const { places, bar, head, line } = act.shape;
    const { at = places[0], shift, minZoom } = parted[i] ?? {};
    const common = { kind: "point" as const, ...told(act), at, rotation: 0 };
    const seen = (from: number | undefined) =>
      from === undefined ? {} : { minZoom: from, isParted: true as const };
    const place = { ...common, ...(shift && { shift }), ...seen(minZoom) };
    const isMain = !line && bar === undefined;
    const marks: (PointMark | false | undefined)[] = [
      bar !== undefined && {
        ...common,
        ...solid,
        ...seen(minZoom),
        id: `action:${action.id}`,
        symbol: "bar",
        size: SIZES.bar,
        rotation: bar,
      },
      head && {
        ...common,
        ...solid,
        ...seen(heads.get(act)),
        ...head,
        id: `action-head:${action.id}`,
        symbol: "arrow",
        size: SIZES.head,
      },
      {
        ...place,
        ...signColours(status, theme),
        id: `${isMain ? "action" : "action-sign"}:${action.id}`,
        symbol: actionSymbol(action.kind, dossier),
        size: SIZES.sign,
      },
      action.contestedBy !== undefined && {
        ...place,
        ...solid,
        id: `action-contested:${action.id}`,
        symbol: "contested",
        size: SIZES.frame,
      },
    ];
    return marks.filter((mark) => mark !== false && mark !== undefined);
  });
}
