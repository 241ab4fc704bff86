import { useMemo, useRef } from "preact/hooks";
import { periodOf } from "../../../../dossier/state/changes.ts";
import { daysBetween } from "../../../../dossier/state/days.ts";
import type { IsoDate } from "../../../../model/dossier.ts";
import { dayName } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { MapState } from "../../../state/parts/map-state.ts";
import { showDay, showSince } from "../player.ts";
import { dayOfKey } from "../steps.ts";
import { timeScaleOf } from "../time-scale.ts";
import { axisTicks } from "./axis.ts";
import { type Marked, Marks } from "./Marks.tsx";

/** Root font sizes that the name of a day wants on the axis. */
const NAME_WIDTH = 4.15;

/** CSS px to a root font size: readers may have larger letters. */
const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

function Axis({ store, width }: { store: DossierView; width: number }) {
  const scale = timeScaleOf(store.whole);
  // Asked for anew only with another width: it makes the browser work out all styles at once.
  const size = useMemo(rootSize, [width]);
  const ticks = axisTicks(scale, Math.max(2, Math.floor(width / (NAME_WIDTH * size))));
  const event = store.whole.event;
  const voted = event && scale.shareOf(event.date.slice(0, 10));
  return (
    <div class="axis" aria-hidden="true">
      {ticks.map(({ day, share, names }) => (
        <span key={day} style={{ insetInlineStart: percent(share) }}>
          {dayName(day, names)}
        </span>
      ))}
      {event && voted !== undefined && voted >= 0 && voted <= 1 && (
        <i title={event.label} style={{ insetInlineStart: percent(voted) }} />
      )}
    </div>
  );
}

interface Props extends Marked {
  store: DossierView & MapState;
  /** Days on which something is dated. */
  days: IsoDate[];
  text: string;
  playing: boolean;
  /** The reader takes time into his own hands. */
  taken: () => void;
}

/** Follows a pointer that is down, at most once to a frame of the screen; of a range it moves the nearer end. */
function useDrag(store: DossierView & MapState, taken: () => void) {
  const request = useRef(0);
  const show = useRef(showDay);
  const placeOf = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return (event.clientX - left) / Math.max(1, width);
  };
  const follow = (event: PointerEvent) => {
    const share = placeOf(event);
    cancelAnimationFrame(request.current);
    request.current = requestAnimationFrame(() => show.current(store, timeScaleOf(store.whole).dayAt(share)));
  };
  const nearer = (event: PointerEvent) => {
    const since = store.dossier.since ?? null;
    const { shareOf } = timeScaleOf(store.whole);
    const middle = since === null ? 0 : (shareOf(since) + shareOf(store.at.peek())) / 2;
    return since !== null && placeOf(event) < middle ? showSince : showDay;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      taken();
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      show.current = nearer(event);
      follow(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) follow(event);
    },
  };
}

/** Where a range begins; by pointer it is moved on the track. */
function Since({ store, days, since }: { store: DossierView & MapState; days: IsoDate[]; since: IsoDate }) {
  const { first, shareOf } = timeScaleOf(store.whole);
  const span = { first, last: store.at.value };
  const typed = (event: KeyboardEvent) => {
    const day = dayOfKey(event.key, since, days, span);
    if (!day) return;
    event.preventDefault();
    showSince(store, day);
  };
  return (
    <div
      class="thumb since"
      role="slider"
      tabIndex={0}
      aria-label={words.value.time.since}
      aria-valuemin={0}
      aria-valuemax={daysBetween(first, span.last)}
      aria-valuenow={daysBetween(first, since)}
      aria-valuetext={dayName(since, "long")}
      style={{ insetInlineStart: percent(shareOf(since)) }}
      onKeyDown={typed}
    />
  );
}

/** The way from the first day to the last with what is dated on it, and a slider; two where a range is looked at. */
export function TimeTrack({ store, changes, width, days, text, playing, taken }: Props) {
  const span = periodOf(store.whole);
  const at = store.at.value;
  const scale = timeScaleOf(store.whole);
  const since = store.dossier.since ?? null;
  const from = since === null ? 0 : scale.shareOf(since);
  const share = percent(scale.shareOf(at));
  const drag = useDrag(store, taken);
  const typed = (event: KeyboardEvent) => {
    const day = dayOfKey(event.key, store.at.peek(), days, span);
    if (!day) return;
    event.preventDefault();
    taken();
    showDay(store, day);
  };
  return (
    <>
      <div
        class={playing ? "track playing" : "track"}
        role="slider"
        tabIndex={0}
        aria-label={words.value.time.slider}
        aria-valuemin={0}
        aria-valuemax={span.days}
        aria-valuenow={daysBetween(span.first, at)}
        aria-valuetext={text}
        onKeyDown={typed}
        onFocus={() => (store.hasInteracted.value = true)}
        onPointerEnter={() => (store.hasInteracted.value = true)}
        {...drag}
      >
        <Marks store={store} changes={changes} width={width} />
        <div class="rail">
          <div
            class="gone"
            style={{ marginInlineStart: percent(from), inlineSize: percent(scale.shareOf(at) - from) }}
          />
          {scale.quiet.map((quiet) => (
            <i
              key={quiet.from}
              title={words.value.time.quiet(dayName(quiet.from), dayName(quiet.to))}
              style={{ insetInlineStart: percent(quiet.share) }}
            />
          ))}
          <div class="thumb" style={{ insetInlineStart: share }} />
        </div>
        <Axis store={store} width={width} />
      </div>
      {since !== null && <Since store={store} days={days} since={since} />}
    </>
  );
}
