import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { renderSymbol } from "../../../render/svg/tree/symbol.ts";
import { words } from "../../language/words.ts";
import { SvgView } from "../../map/overlay/SvgView.tsx";
import { isTooltipHeld, keepsTooltip } from "../../state/browser/tooltip-hold.ts";
import type { DossierView } from "../../state/derived.ts";
import type { Anchor, SelectionState } from "../../state/parts/selection-state.ts";
import type { ActFact, Description, RouteFact, Saying } from "../../view-model/describe/describer.ts";
import { LabelledCells } from "./LabelledCells.tsx";

/** CSS px between the pointer and the tooltip, and between it and the window's edge. */
const OFFSET = 16;
const MARGIN = 8;

function place(element: HTMLElement, { x, y }: Anchor): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const right = x + OFFSET + width + MARGIN <= window.innerWidth;
  const below = y + OFFSET + height + MARGIN <= window.innerHeight;
  const left = right ? x + OFFSET : Math.max(MARGIN, x - OFFSET - width);
  const top = below ? y + OFFSET : Math.max(MARGIN, y - OFFSET - height);
  const maxLeft = Math.max(MARGIN, window.innerWidth - width - MARGIN);
  // From where the style sheet has put it: the side that the language begins on.
  const x0 = element.offsetLeft;
  element.style.transform = `translate(${Math.round(Math.min(left, maxLeft) - x0)}px, ${Math.round(top)}px)`;
}

function BriefCite({
  row: { source, locator, evidence, confidence },
}: {
  row: Saying | ActFact | RouteFact;
}) {
  const { confidence: level, confidenceMeans } = words.value.card;
  const sure = `${level[confidence]} (${confidenceMeans[confidence]})`;
  return <p class="cite">{[source, locator, evidence, sure].filter(Boolean).join(" · ")}</p>;
}

function SayingBrief({ saying }: { saying: Saying }) {
  return (
    <>
      {saying.quote ? (
        <blockquote lang={saying.quoteLang} dir="auto">
          {saying.quote}
        </blockquote>
      ) : (
        <p class="gist" dir="auto">
          {saying.gist}
        </p>
      )}
      <p class="speaker">
        <strong>{saying.speaker}</strong>
        {saying.role && `, ${saying.role}`} · {saying.date}
      </p>
      <LabelledCells row={saying} on="tooltip" />
      <BriefCite row={saying} />
    </>
  );
}

function RouteBrief({ fact }: { fact: RouteFact }) {
  return (
    <>
      <p class="gist" dir="auto">
        {fact.gist}
      </p>
      <p class="speaker">
        <strong>{fact.carrier}</strong>, {fact.way} · {fact.dates || fact.statusWithin}
      </p>
      <LabelledCells row={fact} on="tooltip" />
      <BriefCite row={fact} />
    </>
  );
}

function ActBrief({ act }: { act: ActFact }) {
  return (
    <>
      <p class="gist" dir="auto">
        {act.gist}
      </p>
      <p class="speaker">
        <strong>{act.actor}</strong>
        {act.role && `, ${act.role}`} · {act.dates || act.status}
      </p>
      <LabelledCells row={act} on="tooltip" />
      <BriefCite row={act} />
    </>
  );
}

/** The strongest thing known of a subject. */
function Brief({ description }: { description: Description }) {
  const [saying] = description.sayings;
  const [act] = description.acts;
  const [fact] = description.routes;
  if (saying) return <SayingBrief saying={saying} />;
  if (act) return <ActBrief act={act} />;
  if (fact) return <RouteBrief fact={fact} />;
  return description.empty ? (
    <p class="gist" dir="auto">
      {description.empty}
    </p>
  ) : null;
}

function moreLabel({ total: { sayings, acts, routes } }: Description): string {
  const left = sayings + acts + routes - 1;
  if (left <= 0) return "";
  const { tooltip } = words.value;
  // One of the first kind that there is stands above.
  if (sayings > 1 && acts + routes === 0) return tooltip.statements(left);
  if (sayings === 0 && acts === 0) return tooltip.routes(left);
  return tooltip.rows(left);
}

/** The class of a subject as the map shows it: the badge of its position, or the mere colour of those that have none. */
export function ClassDot({ description: { fill, badge } }: { description: Description }) {
  if (!fill) return null;
  const { hatch } = fill;
  return (
    <svg class="dot" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {(hatch || !badge) && <rect width="14" height="14" rx="3" fill={fill.colour} />}
      {hatch && <path d="M0 14L14 0M0 7L7 0M7 14L14 7" stroke={hatch.colour} stroke-width="1.5" />}
      {badge && (
        <SvgView
          node={renderSymbol(badge.symbol, 14, {
            ink: badge.ink,
            paper: hatch ? "none" : badge.paper,
            accent: badge.ink,
          })}
        />
      )}
    </svg>
  );
}

/** Where neither the map nor a chip hears the pointer, it may still leave a tooltip that waits for it. */
function useLeaving(store: SelectionState, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const moved = (event: PointerEvent) => {
      const heard = event.target instanceof Element && event.target.closest(".frame, .strip, .tooltip");
      if (!heard && isTooltipHeld() && !keepsTooltip(event)) store.hovered.value = null;
    };
    window.addEventListener("pointermove", moved);
    return () => window.removeEventListener("pointermove", moved);
  }, [store, isOpen]);
}

/**
 * Follows the pointer, stays inside the window, tells the strongest thing known of what lies under it. A pointer that has
 * rested can go onto it, to read on or to copy.
 */
export function Tooltip({ store }: { store: DossierView & SelectionState }) {
  const ref = useRef<HTMLDivElement>(null);
  const hovered = store.hovered.value;
  useLayoutEffect(() => {
    if (ref.current && hovered) place(ref.current, hovered.anchor);
  }, [hovered]);
  useLeaving(store, hovered !== null);
  if (!hovered) return null;
  const leave = () => (store.hovered.value = null);
  const description = store.describer.value.describe(hovered.subject);
  const more = moreLabel(description);
  return (
    <div class="tooltip" role="tooltip" id="tooltip" ref={ref} onPointerLeave={leave}>
      <p class="name">
        <ClassDot description={description} />
        {description.title}
      </p>
      <p class="class">{description.label}</p>
      {description.because && <p class="because">{description.because}</p>}
      <Brief description={description} />
      {description.did && <p class="did">{words.value.tooltip.did(description.did)}</p>}
      {more && <p class="more">{more}</p>}
    </div>
  );
}
