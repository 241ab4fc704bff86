import { heldOf } from "../../../../dossier/state/state.ts";
import { subjectKey } from "../../../../scene/subject.ts";
import { numberName } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { SelectionState } from "../../../state/parts/selection-state.ts";
import { anchorOf } from "../../../view-model/describe/anchors.ts";
import { type StanceGroup, stanceGroups } from "../../../view-model/describe/stance-groups.ts";
import { ClassDot } from "../../common/Tooltip.tsx";
import { Empty } from "../Empty.tsx";
import { LongNote } from "../table/LongNote.tsx";
import { Cards } from "./Cards.tsx";
import { FilterNote } from "./FilterNote.tsx";

/** Statements up to which those of all speakers are in the page; its HTML holds fewer. */
const MOST_WHOLE = 1000;

/** How many statements of some polities hold on the date. */
export function statementCount(store: DossierView, whose: (code: string) => boolean = () => true): number {
  const known = [...store.state.value.polities.values()].filter((p) => whose(p.code));
  return known.reduce((sum, p) => sum + heldOf(p).length, 0);
}

interface SpeakerProps {
  store: DossierView & SelectionState;
  code: string;
  /** The position that is named above. */
  known: string;
  /** One of many whose statements are many together. */
  isPart: boolean;
}

function Speaker({ store, code, known, isPart }: SpeakerProps) {
  const describer = store.describer.value;
  const { title, label, because, empty } = describer.polity(code);
  return (
    <section id={anchorOf(code)} data-about={subjectKey({ kind: "polity", code })}>
      <h4>
        <button type="button" onClick={() => (store.pinned.value = { kind: "polity", code })}>
          {title}
        </button>
      </h4>
      {label !== known && <p class="class">{label}</p>}
      {because && <p class="because">{because}</p>}
      <Cards
        store={store}
        positions={describer.positionsOf({ kind: "polity", code })}
        empty={empty}
        known={known}
        isPart={isPart}
      />
    </section>
  );
}

/** Those who hold one position, which is named once. */
function Group({ store, group, isPart }: Pick<SpeakerProps, "store" | "isPart"> & { group: StanceGroup }) {
  const [first = ""] = group.codes;
  return (
    <section>
      <h3>
        <ClassDot description={store.describer.value.polity(first)} />
        {group.label} <span class="count">{numberName(group.codes.length)}</span>
      </h3>
      {group.codes.map((code) => (
        <Speaker key={code} store={store} code={code} known={group.label} isPart={isPart} />
      ))}
    </section>
  );
}

/** Who was looked for and not found: an empty answer is an answer too. */
function Silent({ store }: { store: DossierView & SelectionState }) {
  const describer = store.describer.value;
  const speakers = new Set(describer.speakers());
  const codes = describer.silent().filter((code) => !speakers.has(code) && store.shown.value.polity(code));
  if (codes.length === 0) return null;
  return (
    <section id={anchorOf("silent")}>
      <h3>{describer.silentLabel()}</h3>
      <p class="class">{words.value.panel.silent}</p>
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

/** All that was said, by the position that it takes. */
export function Statements({ store }: { store: DossierView & SelectionState }) {
  const describer = store.describer.value;
  const shown = store.shown.value;
  const speakers = describer.speakers();
  const count = statementCount(store);
  return (
    <div class="groups">
      <FilterNote store={store} what="statements" shown={statementCount(store, shown.polity)} all={count} />
      <LongNote store={store} what="statements" shown={count} />
      {speakers.length === 0 && <Empty title={words.value.states.noStatements} />}
      {stanceGroups(store.dossier, describer, speakers.filter(shown.polity)).map((group) => (
        <Group key={group.id} store={store} group={group} isPart={count > MOST_WHOLE} />
      ))}
      <Silent store={store} />
    </div>
  );
}
