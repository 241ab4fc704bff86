import { useSignalEffect } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Change, datedChanges, periodOf, undatedRows } from "../../../dossier/state/changes.ts";
import { periodLabel } from "../../../scene/words.ts";
import { dayName, sceneWords } from "../../language/locale.ts";
import { pluralsOf } from "../../language/plural.ts";
import { language, words } from "../../language/words.ts";
import { announce, said } from "../../state/browser/live-region.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { changeDays, firstSince, Player, showDay, showSince } from "./player.ts";
import { nextChange } from "./steps.ts";
import { TimeTrack } from "./track/TimeTrack.tsx";
import { changesInWords } from "./words.ts";

function Icon({ path }: { path: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}

const ICONS = {
  play: "M3 1.5L12 7L3 12.5Z",
  pause: "M3 1.5H5.8V12.5H3ZM8.2 1.5H11V12.5H8.2Z",
  back: "M2 2H3.8V12H2ZM12 2V12L4.6 7Z",
  forward: "M10.2 2H12V12H10.2ZM2 2V12L9.4 7Z",
};

/** The date and what is dated to it, as the slider and the line above it say it. */
function useReadout(store: DossierView, changes: Change[]): { date: string; said: string } {
  const at = store.at.value;
  const since = store.dossier.since ?? null;
  const { whole: dossier } = store;
  const said = changesInWords(
    changes.filter((c) => c.day === at),
    dossier,
    store.describer.value,
  );
  if (since !== null) {
    const some = changes.filter(({ day }) => day >= since && day <= at).length;
    const changed = pluralsOf(language.value)(some, words.value.time.changes);
    return { date: periodLabel(since, at, sceneWords.value), said: changed };
  }
  const date = dayName(at, "long");
  return { date: dossier.event?.date.slice(0, 10) === at ? `${date}, ${dossier.event.label}` : date, said };
}

function Undated({ store }: { store: DossierView }) {
  const say = words.value.time;
  const count = undatedRows(store.whole);
  if (count === 0) return null;
  return (
    <p class="undated" title={say.undatedWhy}>
      {pluralsOf(language.value)(count, say.undated)}
    </p>
  );
}

function Buttons({ store, player, days }: { store: DossierView & MapState; player: Player; days: string[] }) {
  const say = words.value.time;
  const span = periodOf(store.whole);
  const at = store.at.value;
  const playing = player.playing.value;
  const isRange = store.dossier.since !== undefined;
  const tell = (day: string) => {
    const changes = datedChanges(store.whole).filter((c) => c.day === day);
    announce(`${dayName(day, "long")}. ${changesInWords(changes, store.whole, store.describer.peek())}`);
  };
  const step = (forward: boolean) => {
    player.stop();
    const day = nextChange(store.at.peek(), days, forward, span);
    showDay(store, day);
    tell(day);
  };
  // While time runs nothing is said, as it would come too late; where it stops, what is shown there.
  useSignalEffect(() => {
    if (player.playing.value) announce(say.playing);
    else if (said.value === say.playing) tell(store.at.peek());
  });
  const times = String(player.speed.value);
  return (
    <div class="time-buttons" dir="ltr">
      <button
        type="button"
        aria-label={say.back}
        aria-disabled={at === span.first}
        onClick={() => at === span.first || step(false)}
      >
        <Icon path={ICONS.back} />
      </button>
      <button
        type="button"
        class="play"
        aria-label={playing ? say.pause : say.play}
        onClick={() => player.toggle()}
      >
        <Icon path={playing ? ICONS.pause : ICONS.play} />
      </button>
      <button
        type="button"
        aria-label={say.forward}
        aria-disabled={at === span.last}
        onClick={() => at === span.last || step(true)}
      >
        <Icon path={ICONS.forward} />
      </button>
      <button type="button" class="speed" aria-label={say.speed(times)} onClick={() => player.faster()}>
        {say.times(times)}
      </button>
      <button
        type="button"
        class="speed range"
        aria-pressed={isRange}
        title={say.rangeWhy}
        onClick={() => showSince(store, isRange ? null : firstSince(store))}
      >
        {say.range}
      </button>
    </div>
  );
}

/** The width of an element, CSS px, as it changes. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

function Moving({ store }: { store: DossierView & MapState }) {
  const { whole: dossier } = store;
  const player = useMemo(() => new Player(store), [store]);
  useEffect(() => () => player.stop(), [player]);
  const changes = useMemo(() => datedChanges(dossier), [dossier]);
  const days = useMemo(() => changeDays(store), [dossier]);
  const readout = useReadout(store, changes);
  const { ref, width } = useWidth();
  return (
    <>
      <p class="readout">
        <strong>{readout.date}</strong> <span>{readout.said}</span>
      </p>
      <Undated store={store} />
      <Buttons store={store} player={player} days={days} />
      <div class="track-box" dir="ltr" ref={ref}>
        <TimeTrack
          store={store}
          width={width}
          changes={changes}
          days={days}
          text={`${readout.date}. ${readout.said}`}
          taken={() => player.stop()}
          playing={player.playing.value}
        />
      </div>
    </>
  );
}

/**
 * Moves the date shown through the dossier's period; a period of one day needs none. Time runs from left to right
 * in every language, as it does on charts and players for those who read from the right.
 */
export function Timeline({ store }: { store: DossierView & MapState }) {
  return periodOf(store.whole).days > 0 ? <Moving store={store} /> : null;
}
