import { effect, signal } from "@preact/signals";
import type { Dossier } from "../../../model/dossier.ts";
import { language, words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import { markedPieces } from "../../view-model/fold-text.ts";
import type { PageData } from "../../view-model/page-data.ts";
import { ClassDot } from "../common/Tooltip.tsx";
import { detailOf, entriesOf } from "./entries.ts";
import { Finder, type Hit } from "./finder.ts";
import { type Group, type Shown, shownOf } from "./results.ts";

/** Grows when more can be found than before. */
export const grown = signal(0);

/** The polities of what is shown under all their names, which come with the rows that the HTML does not hold. */
function withAliases(data: PageData, rest: PageData | null): PageData {
  const known = new Map(rest?.polities.map(({ code, aliases }) => [code, aliases]));
  const named = data.polities.map((p) => ({ ...p, aliases: known.get(p.code) ?? p.aliases }));
  return { ...data, polities: named };
}

/** Answers queries from all that the dossier holds; made anew only where it is another, or in another language. */
export function searcher(store: DossierView): (query: string) => Shown {
  let made: { of: Dossier; rest: PageData | null; language: string; finder: Finder } | null = null;
  effect(() => {
    if (store.allLayers.value) grown.value = grown.peek() + 1;
  });
  return (query) => {
    const { dossier, data } = store;
    const rest = store.opened.peek() ?? store.allLayers.peek();
    const by = store.describer.peek();
    if (made?.of !== dossier || made.rest !== rest || made.language !== language.peek()) {
      made?.finder.stop();
      const finder = new Finder(entriesOf(dossier, withAliases(data, rest), by), () => grown.value++);
      made = { of: dossier, rest, language: language.peek(), finder };
    }
    return shownOf(query, made.finder.find(query));
  };
}

export const optionId = (index: number) => `found-${index}`;

function Marked({ hit }: { hit: Hit }) {
  return (
    <>
      {markedPieces(hit.text, hit.terms).map(({ text, found }, i) =>
        found ? <mark key={i}>{text}</mark> : text,
      )}
    </>
  );
}

interface Choosing {
  store: DossierView;
  active: number;
  choose: (hit: Hit) => void;
}

function Option({ hit, index, store, active, choose }: Choosing & { hit: Hit; index: number }) {
  const { kind, subject, title, lang } = hit.entry;
  const quoted = kind === "words" && hit.entry.gist !== "" && hit.text === title;
  return (
    // The keys are the input's, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      role="option"
      id={optionId(index)}
      class="option"
      aria-selected={index === active}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => choose(hit)}
    >
      {kind === "place" && <ClassDot description={store.describer.value.describe(subject)} />}
      <span class={quoted ? "said" : kind === "words" ? "gist" : "title"} lang={quoted ? lang : undefined}>
        <Marked hit={hit} />
      </span>
      <span class="under">{detailOf(hit.entry, store.describer.value)}</span>
    </div>
  );
}

function Kind({ group, from, ...choosing }: Choosing & { group: Group; from: number }) {
  const { search } = words.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element
    <div role="group" aria-labelledby={`kind-${group.kind}`}>
      <p class="kind" id={`kind-${group.kind}`}>
        {search.kinds[group.kind]}
        {group.more > 0 && <span> · {search.more(group.more)}</span>}
      </p>
      {group.hits.map((hit, i) => (
        <Option key={hit.entry.id} hit={hit} index={from + i} {...choosing} />
      ))}
    </div>
  );
}

/** What was found, by kind; or that nothing was, and what comes nearest. */
export function Results({ shown, ...choosing }: Choosing & { shown: Shown }) {
  const { search } = words.value;
  let from = 0;
  return (
    <>
      {shown.partly && <p class="nothing">{search.reading}</p>}
      {shown.proposed && (
        <p class="nothing">
          <strong>{search.nothing(shown.query.trim())}</strong>{" "}
          {shown.listed.length > 0 ? `${search.nearest}:` : search.hint}
        </p>
      )}
      <div role="listbox" id="search-results" aria-label={search.results} hidden={shown.listed.length === 0}>
        {shown.groups.map((group) => {
          const start = from;
          from += group.hits.length;
          return <Kind key={group.kind} group={group} from={start} {...choosing} />;
        })}
      </div>
    </>
  );
}
