import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { MapState } from "../../../state/parts/map-state.ts";
import type { SelectionState } from "../../../state/parts/selection-state.ts";
import { Blocks } from "../../common/Blocks.tsx";
import { ClassDot } from "../../common/Tooltip.tsx";
import { WHOLE } from "../../common/virtual-blocks.ts";
import { type Feature, featuresOf, typedAhead } from "./map-features.ts";

/** ms in which letters that are typed make one word. */
const TOGETHER = 1000;
/** Features that Page Up and Page Down pass over. */
const PAGE = 8;

const optionId = (index: number) => `feature-${index}`;

function stepOf(key: string, from: number, count: number): number | null {
  const last = count - 1;
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: last,
  };
  const step = to[key];
  return step === undefined ? null : Math.max(0, Math.min(last, step));
}

/** Which feature the keys have come to; it is outlined on the map as long as the list has the focus. */
function useChoice(store: DossierView & MapState & SelectionState, features: Feature[]) {
  const [active, setActive] = useState(-1);
  const at = Math.min(active, features.length - 1);
  const typed = useRef({ text: "", time: 0 });
  const point = (index: number): Feature | undefined => {
    const feature = features[index];
    if (!feature) return undefined;
    setActive(index);
    store.highlighted.value = feature.subject;
    return feature;
  };
  const choose = (index: number) => {
    const feature = point(index);
    // What is listed is also seen.
    if (feature) store.map.peek().bringIntoView(feature.subject);
  };
  const letter = (key: string, time: number) => {
    const text = time - typed.current.time < TOGETHER ? typed.current.text + key : key;
    typed.current = { text, time };
    choose(typedAhead(features, text, at));
  };
  useEffect(() => {
    if (at >= 0) document.getElementById(optionId(at))?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return { at, point, choose, letter };
}

/** The key L leads from the map, which is one stop, into the list of what is on it. */
function useFrame(list: { current: HTMLElement | null }) {
  const frame = useRef<HTMLElement | null>(null);
  useEffect(() => {
    frame.current = document.getElementById("frame");
    frame.current?.setAttribute("aria-describedby", "map-hint");
    const typed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "l" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      list.current?.focus();
    };
    frame.current?.addEventListener("keydown", typed);
    return () => frame.current?.removeEventListener("keydown", typed);
  }, [list]);
  return frame;
}

interface Listed {
  store: DossierView;
  features: Feature[];
  at: number;
  pin: (feature: Feature | undefined) => void;
}

/** CSS px that an option is about high. */
const OPTION = 40;

function Choices({ store, features, at, pin }: Listed) {
  const long = features.length > WHOLE;
  const option = (feature: Feature, i: number) => (
    // The keys are the list's.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      key={feature.key}
      id={optionId(i)}
      role="option"
      class="option"
      aria-selected={i === at}
      {...(long && { "aria-posinset": i + 1, "aria-setsize": features.length })}
      onClick={() => pin(feature)}
    >
      <ClassDot description={store.describer.value.describe(feature.subject)} />
      <span class="title">{feature.title}</span> <span class="under">{feature.label}</span>
    </div>
  );
  if (!long) return features.map(option);
  return <Blocks rows={features} as="div" height={OPTION} row={option} wanted={at < 0 ? undefined : at} />;
}

/** Keys of the list; those that are not its own are the browser's. */
function typedIn(event: KeyboardEvent, { at, choose, letter }: ReturnType<typeof useChoice>, count: number) {
  const step = stepOf(event.key, at, count);
  if (step !== null) choose(step);
  else if ([...event.key].length === 1 && !event.ctrlKey && !event.metaKey)
    letter(event.key, event.timeStamp);
  else return false;
  return true;
}

/** All that the map shows, as a list for the keyboard and for those who hear the page; seen while it has the focus. */
export function FeatureList({ store }: { store: DossierView & MapState & SelectionState }) {
  const list = useRef<HTMLDivElement>(null);
  const frame = useFrame(list);
  const features = featuresOf(store);
  const choice = useChoice(store, features);
  const { at, point } = choice;
  const text = words.value.features;
  const pin: Listed["pin"] = (feature) => {
    if (feature) store.pinned.value = feature.subject;
  };
  const typed = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "Enter" || key === " ") pin(features[at]);
    else if (key === "Escape") frame.current?.focus();
    else if (!typedIn(event, choice, features.length)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = { "aria-label": text.list(features.length), "aria-describedby": "features-hint" };
  const active = at >= 0 ? optionId(at) : undefined;
  // A stop of its own only while it is open: what scrolls must be one, and the map is to be one stop.
  const [open, setOpen] = useState(false);
  const events = {
    onFocus: () => {
      setOpen(true);
      // The map stays where it is until the keys lead on.
      point(Math.max(0, at));
    },
    onBlur: () => {
      setOpen(false);
      store.highlighted.value = null;
    },
    onKeyDown: typed,
  };
  return (
    <>
      <p class="map-hint" id="map-hint">
        {text.hint}
      </p>
      <div class="features">
        <div
          ref={list}
          role="listbox"
          tabIndex={open ? 0 : -1}
          aria-activedescendant={active}
          {...label}
          {...events}
        >
          <Choices store={store} features={features} at={at} pin={pin} />
        </div>
        <p id="features-hint">{text.listHint}</p>
      </div>
    </>
  );
}
