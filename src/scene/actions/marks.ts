import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { nameFinder, politiesOf } from "../../model/geodata/names.ts";
import { givenName } from "../../model/text/given-name.ts";
import type { Theme } from "../../theme/theme.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { LineMark, PointMark } from "../scene.ts";
import type { DrawnAct } from "./acts.ts";
import { actionSymbol, actStroke, casingOf, SIGN_SIZE, signColours } from "./style.ts";
import { statusPhrase } from "./words.ts";

/** CSS px of the bar of a crossing, and of the head of a way. */
const BAR_SIZE = 32;
const HEAD_SIZE = 15;

/** What the marks of one dossier's acts share. */
interface ActDrawing {
  dossier: Dossier;
  geodata: Geodata;
  theme: Theme;
  words: SceneWords | undefined;
}

type Told = Pick<PointMark, "title" | "rows" | "subject">;

function teller({ dossier, geodata, words = ENGLISH }: ActDrawing): (act: DrawnAct) => Told {
  const name = nameFinder(politiesOf(geodata));
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
    if (!line) return [];
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

/** The sign of each act, with the head of its way or the bar of its crossing under it. */
export function actSymbols(acts: DrawnAct[], drawing: ActDrawing): PointMark[] {
  const { dossier, theme } = drawing;
  const told = teller(drawing);
  return acts.flatMap((act): PointMark[] => {
    const { action, status } = act.state;
    const { at, bar, head, line } = act.shape;
    const common = { kind: "point" as const, ...told(act) };
    const solid = { ink: theme.route, paper: theme.routeCasing, accent: theme.stop };
    const sign: PointMark = {
      ...common,
      id: line || bar !== undefined ? `action-sign:${action.id}` : `action:${action.id}`,
      symbol: actionSymbol(action.kind, dossier),
      size: SIGN_SIZE,
      ...signColours(status, theme),
      at,
      rotation: 0,
    };
    return [
      ...(bar === undefined
        ? []
        : [
            {
              ...common,
              ...solid,
              id: `action:${action.id}`,
              symbol: "bar" as const,
              size: BAR_SIZE,
              at,
              rotation: bar,
            },
          ]),
      ...(head
        ? [
            {
              ...common,
              ...solid,
              id: `action-head:${action.id}`,
              symbol: "arrow" as const,
              size: HEAD_SIZE,
              ...head,
            },
          ]
        : []),
      sign,
    ];
  });
}
