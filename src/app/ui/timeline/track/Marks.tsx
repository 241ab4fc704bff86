import { useMemo } from "preact/hooks";
import type { Change } from "../../../../dossier/state/changes.ts";
import type { Dossier, IsoDate } from "../../../../model/dossier.ts";
import { renderSymbol } from "../../../../render/svg/tree/symbol.ts";
import { stancePaints } from "../../../../theme/colour/stance-paints.ts";
import type { StancePaint } from "../../../../theme/theme.ts";
import { SvgView } from "../../../map/overlay/SvgView.tsx";
import type { DossierView } from "../../../state/derived.ts";
import { PAGE_THEME } from "../../../state/store.ts";
import { type TimeScale, timeScaleOf } from "../time-scale.ts";
import { type Stack, stackChanges } from "./stacks.ts";

/** CSS px: room for the stacks, the largest mark in them, and from one stack to the next. */
const STACK_HEIGHT = 24;
const MARK = 7;
const APART = 8;
const REACH_HEIGHT = 2;
/** CSS px from which the sign of a position can be seen in its dot. */
const LEAST_SIGN = 5;
/** As many changes of a stack as have a mark of their own. */
const MOST_MARKS = 60;
/** The paint of the position that a change takes; undefined where it takes none. */
function paintOf(change: Change, dossier: Dossier): StancePaint | undefined {
  const stance = change.kind === "said" && dossier.stances.find((s) => s.id === change.row.stance);
  return stance && stance.role !== "remark" ? stancePaints(dossier, PAGE_THEME).get(stance.id) : undefined;
}

const isAct = (change: Change) => change.kind !== "said" && !("carrier" in change.row);

function colourOf(change: Change, dossier: Dossier): string {
  if (isAct(change)) return PAGE_THEME.text;
  if (change.kind !== "said") return PAGE_THEME.route;
  return paintOf(change, dossier)?.fill ?? PAGE_THEME.soft;
}

/** A bar over the days between which a change was, where its source does not give the day; at the feet of the marks. */
function Reach({ change, scale, width }: { change: Change; scale: TimeScale; width: number }) {
  const { day, span } = change;
  if (!span) return null;
  const { first, last, shareOf } = scale;
  const place = (of: IsoDate) => Math.max(0, Math.min(1, shareOf(of))) * width;
  const [from, to] = [place(span.earliest ?? first), span.latest ? place(day) : place(last)];
  return (
    <rect
      x={from}
      y={STACK_HEIGHT + 1}
      width={Math.max(MARK, to - from)}
      height={REACH_HEIGHT}
      fill={PAGE_THEME.text}
      opacity={0.4}
    />
  );
}

interface Marking {
  change: Change;
  dossier: Dossier;
  /** CSS px of its middle, and its side. */
  x: number;
  y: number;
  size: number;
}

/** A dot with the sign of the position that is taken, a square for a step of a suspension, or a diamond for one of an act. */
function Mark({ change, dossier, x, y, size }: Marking) {
  const paint = paintOf(change, dossier);
  if (paint && size >= LEAST_SIGN) {
    const colours = { ink: paint.on, paper: paint.fill, accent: paint.on };
    return <SvgView node={renderSymbol(paint.symbol, size + 1, colours, { x, y })} />;
  }
  if (isAct(change)) {
    const [dx, dy] = [MARK / 2 + 0.5, size / 2 + 0.5];
    const path = `M${x} ${y - dy}L${x + dx} ${y}L${x} ${y + dy}L${x - dx} ${y}Z`;
    return <path d={path} fill={colourOf(change, dossier)} />;
  }
  return (
    <rect
      x={x - MARK / 2}
      y={y - size / 2}
      width={MARK}
      height={size}
      rx={change.kind === "said" ? size / 2 : 0.5}
      fill={colourOf(change, dossier)}
    />
  );
}

export interface Marked {
  store: DossierView;
  changes: Change[];
  width: number;
}

interface Stacked {
  stack: Stack;
  /** CSS px of its middle. */
  x: number;
  /** CSS px from one change to the next. */
  step: number;
  dossier: Dossier;
}

/** Of more changes than can be told apart, one bar for each colour, as high as its marks would be. */
function Column({ stack, x, step, dossier }: Stacked) {
  const counts = new Map<string, number>();
  for (const change of stack.changes) {
    const colour = colourOf(change, dossier);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  let top = STACK_HEIGHT;
  return [...counts].map(([colour, count]) => {
    top -= count * step;
    return <rect key={colour} x={x - MARK / 2} y={top} width={MARK} height={count * step} fill={colour} />;
  });
}

/** A dot for each dated statement, a diamond for each step of an act and a square for each of a suspension, stacked where they share a day. */
export function Marks({ store, changes, width }: Marked) {
  const { whole: dossier } = store;
  return useMemo(() => {
    const scale = timeScaleOf(dossier);
    const stacks = stackChanges(changes, scale, width, APART);
    const highest = Math.max(1, ...stacks.map((s) => s.changes.length));
    const step = Math.min(MARK + 1, STACK_HEIGHT / highest);
    const height = Math.max(1.5, step - 1);
    return (
      <svg class="stacks" width={width} height={STACK_HEIGHT} aria-hidden="true">
        {changes.map((change) => (
          <Reach key={`${change.kind} ${change.row.id}`} change={change} scale={scale} width={width} />
        ))}
        {stacks.flatMap((stack) =>
          stack.changes.length > MOST_MARKS ? (
            <Column key={stack.share} stack={stack} x={stack.share * width} step={step} dossier={dossier} />
          ) : (
            stack.changes.map((change, i) => (
              <Mark
                key={`${change.kind} ${change.row.id}`}
                change={change}
                dossier={dossier}
                x={stack.share * width}
                y={STACK_HEIGHT - (i + 1) * step + height / 2}
                size={height}
              />
            ))
          ),
        )}
      </svg>
    );
  }, [changes, dossier, width]);
}
