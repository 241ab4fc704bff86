import { BOUNDARY_POLICIES } from "../../../model/geodata/boundary-policy.ts";
import { boundaryLegend } from "../../../scene/areas/disputed.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { PAGE_THEME } from "../../state/store.ts";
import { PlainEntry } from "./Legend.tsx";
import { QuestionText } from "./QuestionChoice.tsx";

/** What was asked, and whose boundaries are drawn, with what of them has to be explained: no class, so nothing to filter by. */
export function Boundaries({ store }: { store: DossierView & MapState }) {
  const say = words.value.filter.boundaries;
  const policy = store.boundaries.value;
  const geodata = store.geodata.value;
  const sections = geodata ? boundaryLegend(geodata, policy, PAGE_THEME) : [];
  return (
    <>
      <QuestionText store={store} />
      <div class="legend">
        {sections.map(({ id, title, entries }) => (
          <section key={id}>
            <h2>{title}</h2>
            <ul>
              {entries.map((entry) => (
                <PlainEntry key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
        <label class="boundaries">
          <span>{say.label}</span>
          <select
            value={policy}
            onChange={({ currentTarget }) =>
              (store.boundaries.value = BOUNDARY_POLICIES.find((p) => p === currentTarget.value) ?? policy)
            }
          >
            {BOUNDARY_POLICIES.map((p) => (
              <option key={p} value={p} selected={p === policy}>
                {say[p]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}
