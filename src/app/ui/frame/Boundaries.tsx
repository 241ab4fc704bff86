import type { Signal } from "@preact/signals";
import { BOUNDARY_POLICIES } from "../../../model/geodata/boundary-policy.ts";
import { boundaryLegend } from "../../../scene/areas/disputed.ts";
import { LABEL_DENSITIES } from "../../../scene/labels/density.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { PAGE_THEME } from "../../state/store.ts";
import { PlainEntry } from "./Legend.tsx";

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly T[];
  chosen: Signal<T>;
  words: Record<T, string>;
}

function Choice<T extends string>({ label, options, chosen, words: say }: ChoiceProps<T>) {
  const { value } = chosen;
  return (
    <label class="boundaries">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) =>
          (chosen.value = options.find((option) => option === currentTarget.value) ?? value)
        }
      >
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {say[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many names the map has. */
export function Names({ store }: { store: MapState }) {
  const { names, densities } = words.value.exporting;
  return <Choice label={names} options={LABEL_DENSITIES} chosen={store.labels} words={densities} />;
}

/** Whose boundaries are drawn, and what of them has to be explained: no class, so nothing to filter by. */
export function Boundaries({ store }: { store: DossierView & MapState }) {
  const say = words.value.filter.boundaries;
  const geodata = store.geodata.value;
  const sections = geodata ? boundaryLegend(geodata, store.boundaries.value, PAGE_THEME) : [];
  return (
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
      <Choice label={say.label} options={BOUNDARY_POLICIES} chosen={store.boundaries} words={say} />
    </div>
  );
}
