import { citation } from "../../scene/words.ts";
import type { Store } from "../store.ts";

/** Where all of it comes from, what was left out, and the rules. */
export function About({ store }: { store: Store }) {
  const { dossier, boundaryPolicy, attribution } = store.data;
  return (
    <div class="about">
      <h3>Sources</h3>
      <ul>
        {dossier.sources.map((s) => (
          <li key={s.id}>
            {citation(s)}. {s.note}
          </li>
        ))}
      </ul>
      <h3>What was left out, and why</h3>
      <ul>
        {dossier.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <h3>How positions are told apart</h3>
      <dl>
        {dossier.stances.map((s) => (
          <div key={s.id}>
            <dt>{s.label}</dt>
            <dd>{s.description}</dd>
          </div>
        ))}
      </dl>
      <h3>Boundaries</h3>
      <p>{boundaryPolicy}</p>
      <p>{attribution.join(" ")}</p>
    </div>
  );
}
