import { citation } from "../../../scene/words.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import { quoteAddress } from "../../view-model/describe/text-fragment.ts";
import { Keys, PrintAll } from "./Keys.tsx";
import { SourceLink } from "./SourceLink.tsx";

/** Where all of it comes from, what was left out, and the rules. */
export function About({ store }: { store: DossierView & MapState & PageState }) {
  const { dossier, boundaryPolicy, attribution } = store.data;
  const say = words.value.about;
  return (
    <div class="about">
      <h3>{say.sources}</h3>
      <ul>
        {dossier.sources.map((s) => (
          <li key={s.id}>
            <SourceLink href={quoteAddress(s.url)}>{citation(s)}</SourceLink>. {s.note}
          </li>
        ))}
      </ul>
      <h3>{say.left}</h3>
      <ul>
        {dossier.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <h3>{say.positions}</h3>
      <dl>
        {dossier.stances.map((s) => (
          <div key={s.id}>
            <dt>{s.label}</dt>
            <dd>{s.description}</dd>
          </div>
        ))}
      </dl>
      <h3>{say.boundaries}</h3>
      <p>{store.scene.value?.boundaryPolicy ?? boundaryPolicy}</p>
      <p>{attribution.join(" ")}</p>
      {!store.embedded && (
        <div class="own">
          <h3>{say.own}</h3>
          <p>{say.ownHow}</p>
          <div class="names">
            <button type="button" onClick={() => (store.importRequest.value = { blank: true })}>
              {words.value.header.begin}
            </button>
            <button type="button" onClick={() => (store.importRequest.value = {})}>
              {words.value.header.open}
            </button>
          </div>
          <p>
            <a href="./docs/">{say.docs}</a>
          </p>
        </div>
      )}
      <PrintAll />
      <Keys />
    </div>
  );
}
