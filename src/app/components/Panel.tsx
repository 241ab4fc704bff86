import { useEffect, useRef } from "preact/hooks";
import { subjectKey } from "../../scene/subject.ts";
import { anchorOf } from "../anchors.ts";
import type { Store, Tab } from "../store.ts";
import { About } from "./About.tsx";
import { Cards, RouteCard } from "./Cards.tsx";
import { TextMap } from "./TextMap.tsx";
import { ClassDot } from "./Tooltip.tsx";

function Detail({ store }: { store: Store }) {
  const subject = store.pinned.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const key = subject ? subjectKey(subject) : "";
  useEffect(() => {
    if (!key) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest(".detail")?.scrollIntoView({ block: "nearest" });
  }, [key]);
  if (!subject) return null;
  const description = store.describer.value.describe(subject);
  return (
    <section class="detail" aria-labelledby="detail-title">
      <div class="detail-head">
        <h2 id="detail-title" tabIndex={-1} ref={heading}>
          <ClassDot description={description} />
          {description.title}
        </h2>
        <button
          type="button"
          class="close"
          aria-label="Close details"
          onClick={() => (store.pinned.value = null)}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2L12 12M12 2L2 12" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      <p class="class">{description.label}</p>
      <Cards description={description} />
    </section>
  );
}

function Statements({ store }: { store: Store }) {
  const describer = store.describer.value;
  return (
    <div class="groups">
      {describer.speakers().map((code) => {
        const description = describer.polity(code);
        return (
          <section key={code} id={anchorOf(code)} data-about={subjectKey({ kind: "polity", code })}>
            <h3>
              <button type="button" onClick={() => (store.pinned.value = { kind: "polity", code })}>
                <ClassDot description={description} />
                {description.title}
              </button>
            </h3>
            <p class="class">{description.label}</p>
            <Cards description={{ ...description, routes: [] }} />
          </section>
        );
      })}
      <Silent store={store} />
    </div>
  );
}

/** Who was looked for and not found: an empty answer is an answer too. */
function Silent({ store }: { store: Store }) {
  const describer = store.describer.value;
  const codes = describer.silent();
  if (codes.length === 0) return null;
  return (
    <section id={anchorOf("silent")}>
      <h3>No statement in the source</h3>
      <p class="class">Looked for, and not named: these take no colour.</p>
      <ul class="names">
        {codes.map((code) => (
          <li key={code}>
            <button type="button" onClick={() => (store.pinned.value = { kind: "polity", code })}>
              {describer.nameOf(code)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Flights({ store }: { store: Store }) {
  const describer = store.describer.value;
  return (
    <ul class="cards">
      {store.state.value.suspensions.map((s) => (
        <RouteCard key={s.suspension.id} listed fact={describer.route(s)} />
      ))}
    </ul>
  );
}

/** `title` heads the panel on paper, where it is not the tables that are printed but what they hold. */
const TABS: { id: Tab; label: string; title?: string }[] = [
  { id: "statements", label: "Statements" },
  { id: "flights", label: "Flights" },
  { id: "table", label: "Table", title: "The map in words" },
  { id: "about", label: "About" },
];

function Tabs({ store }: { store: Store }) {
  const { tab } = store;
  const counts = {
    statements: store.dossier.positions.length,
    flights: store.state.value.suspensions.length,
    table: 0,
    about: 0,
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const i = TABS.findIndex((t) => t.id === tab.value);
    const next = TABS[(i + by + TABS.length) % TABS.length];
    if (!next) return;
    tab.value = next.id;
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="What the dossier holds" onKeyDown={step}>
      {TABS.map(({ id, label }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={tab.value === id}
          aria-controls={`panel-${id}`}
          tabIndex={tab.value === id ? 0 : -1}
          onClick={() => (tab.value = id)}
        >
          {label} {counts[id] > 0 && <span class="count">{counts[id]}</span>}
        </button>
      ))}
    </div>
  );
}

const PANELS = { statements: Statements, flights: Flights, table: TextMap, about: About };

/** All statements and suspensions; above them what is pinned. What no tab shows is still there, for no-script pages. */
export function Panel({ store }: { store: Store }) {
  return (
    <>
      <Detail store={store} />
      <Tabs store={store} />
      {TABS.map(({ id, label, title = label }) => {
        const Content = PANELS[id];
        return (
          <div
            key={id}
            role="tabpanel"
            id={`panel-${id}`}
            aria-labelledby={`tab-${id}`}
            data-title={title}
            hidden={store.tab.value !== id}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel is a stop, so that it can be scrolled by key
            tabIndex={0}
          >
            <Content store={store} />
          </div>
        );
      })}
    </>
  );
}
