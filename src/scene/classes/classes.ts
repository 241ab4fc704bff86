import {
  colouringPosition,
  type PlainClass,
  plainClassOf,
  remarkOf,
} from "../../dossier/filter/class-ids.ts";
import { showsClass } from "../../dossier/filter/filter.ts";
import type { DossierState } from "../../dossier/state/state.ts";
import type { Dossier, Stance } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { politiesOf } from "../../model/geodata/names.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import { givenName } from "../../model/text/given-name.ts";
import { stancePaints } from "../../theme/colour/stance-paints.ts";
import type { Colour, HatchId, StancePaint, SymbolId, Theme } from "../../theme/theme.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { Badge, Fill } from "../scene.ts";
import { silentLabel } from "../words.ts";

/** The class of a polity: what the legend lists and the fill shows. */
export interface AreaClass {
  /** `stance:ID`, `stance:ID:implied`, `carrier`, `remark`, `silent`, or `base` for ground that is not covered. */
  id: string;
  label: string;
  section: "position" | "action" | "none" | "base";
  fill: Fill;
  /** Colour of text on the fill. */
  on: Colour;
  symbol?: SymbolId;
  /** Colours of the badge beside the name. */
  badge?: Badge;
  /** Left out by a filter, and drawn as mere ground. */
  dimmed?: boolean;
}

/** Finds the class of any polity in one state, under one theme. */
export type Classifier = (polity: Pick<Polity, "code">) => AreaClass;

/** Lines of no stance's colour, so that what is implied lends nobody the colour of who said it. */
const IMPLIED_HATCHES: HatchId[] = ["diagonal", "falling"];

const badgeOf = (paint: StancePaint): Badge => ({ symbol: paint.symbol, ink: paint.on, paper: paint.fill });

/** `also` is the position of others who speak for the same polity. */
function namedClass(stance: Stance, paint: StancePaint, also: StancePaint | undefined): AreaClass {
  return {
    id: `stance:${stance.id}`,
    label: stance.label,
    section: "position",
    fill: { colour: paint.fill, ...(paint.hatch && { hatch: paint.hatch }) },
    on: paint.on,
    symbol: paint.symbol,
    badge: { ...badgeOf(paint), ...(also && { also: badgeOf(also) }) },
  };
}

function impliedClass(
  stance: Stance,
  paint: StancePaint,
  under: AreaClass,
  { theme, words, hatch }: { theme: Theme; words: SceneWords; hatch: HatchId },
): AreaClass {
  return {
    id: `stance:${stance.id}:implied`,
    label: words.implied(stance.label),
    section: "position",
    fill: { colour: under.fill.colour, hatch: { id: hatch, colour: theme.neighbourOutline } },
    on: theme.text,
    symbol: paint.symbol,
    badge: { symbol: paint.symbol, ink: theme.text, paper: theme.card },
  };
}

/** Of a stance in the role of a remark: it takes no side, and has its own label. */
function remarkClass(stance: Stance, { fill, on, hatch }: StancePaint): AreaClass {
  return {
    id: `stance:${stance.id}`,
    label: stance.label,
    section: "none",
    fill: { colour: fill, ...(hatch && { hatch }) },
    on,
  };
}

/** The class that a stance stands for, whether anybody takes it or not. */
export const classOfStance = (stance: Stance, paint: StancePaint): AreaClass =>
  stance.role === "remark" ? remarkClass(stance, paint) : namedClass(stance, paint, undefined);

type Plain = Record<PlainClass, AreaClass>;

function plainClasses(theme: Theme, silent: string, words: SceneWords): Plain {
  return {
    carrier: {
      id: "carrier",
      label: words.carrier,
      section: "action",
      fill: { colour: theme.carrier },
      on: theme.text,
      symbol: "carrier",
    },
    remark: {
      id: "remark",
      label: words.remark,
      section: "none",
      fill: { colour: theme.silent, hatch: { id: "dots", colour: theme.soft } },
      on: theme.text,
    },
    silent: {
      id: "silent",
      label: silent,
      section: "none",
      fill: { colour: theme.silent },
      on: theme.text,
    },
    base: { id: "base", label: words.base, section: "base", fill: { colour: theme.land }, on: theme.soft },
  };
}

/** Decides the class of each polity from what is known of it; nothing unnamed gets a stance's fill. */
export function classifier(
  dossier: Dossier,
  state: DossierState,
  theme: Theme,
  words: SceneWords = ENGLISH,
): Classifier {
  const paints = stancePaints(dossier, theme);
  const hatchOf = new Map(
    dossier.stances.map(({ id }, i) => [id, IMPLIED_HATCHES[i % IMPLIED_HATCHES.length]]),
  );
  const plain = plainClasses(theme, silentLabel(dossier, state, words), words);
  const covered = new Set(dossier.covered);
  return ({ code }) => {
    const known = state.polities.get(code);
    const under = plain[plainClassOf(known, covered.has(code))];
    const remark = remarkOf(known);
    const remarked = remark && paints.get(remark.id);
    if (remarked) return remarkClass(remark, remarked);
    const leading = colouringPosition(known);
    const paint = leading && paints.get(leading.stance.id);
    if (!known || !leading || !paint) return under;
    const [other] = known.split;
    if (leading.evidence === "named") return namedClass(leading.stance, paint, other && paints.get(other.id));
    const hatch = hatchOf.get(leading.stance.id) ?? "diagonal";
    const ground = under.id === "base" ? plain.silent : under;
    return impliedClass(leading.stance, paint, ground, { theme, words, hatch });
  };
}

/** The same classes, with those that a filter leaves out turned to ground: their areas stay, without their colours. */
export function filtered(classOf: Classifier, only: string[] | undefined, theme: Theme): Classifier {
  return (polity) => {
    const cls = classOf(polity);
    if (cls.section === "base" || showsClass(only, cls.id)) return cls;
    const { id, label } = cls;
    return { id, label, section: "none", fill: { colour: theme.land }, on: theme.soft, dimmed: true };
  };
}

/** The polity of the dossier's subject, and the one around it: `IQ-KR` and `IRQ`. */
export function subjectPolities(dossier: Dossier, geodata: Geodata): { subject?: Polity; whole?: Polity } {
  const all = politiesOf(geodata);
  const subject = all.find((p) => p.code === dossier.subject);
  const whole = subject?.parent ? all.find((p) => p.code === subject.parent) : subject;
  return { ...(subject && { subject }), ...(whole && { whole }) };
}

/** The name that the dossier uses, or else the geodata's. */
export function polityName(dossier: Dossier, polity: { code: string; name: string }): string {
  return givenName(dossier, polity.code) ?? polity.name;
}
