import { dossierOfQuestion, questionIds } from "../../../../dossier/state/questions.ts";
import type { Stance } from "../../../../model/stance.ts";
import { stanceEntries } from "../../../../scene/legend/legend.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import { PAGE_THEME } from "../../../state/store.ts";
import { Swatch } from "../../../ui/common/Swatch.tsx";
import { described, type FieldProps, Frame, useChosen } from "../fields/Frame.tsx";

/** The entries of the legend for all stances on a question, as the dossier was when it was last drawn. */
function entriesOn(store: DossierView, question: string | undefined) {
  const shown = store.opened.value?.dossier ?? store.dossier;
  const isAsked = question !== undefined && questionIds(shown).includes(question);
  return stanceEntries(isAsked ? dossierOfQuestion(shown, question) : shown, PAGE_THEME);
}

/** The stances as the legend shows them. */
export function StanceField({
  field,
  stances,
  question,
  store,
}: {
  field: FieldProps;
  stances: Stance[];
  /** Id of the question that they answer; the first where absent. */
  question: string | undefined;
  store: DossierView;
}) {
  const { id, label } = field;
  const [value, choose] = useChosen(field.value, field.set);
  const entries = entriesOn(store, question);
  const isKnown = value === "" || stances.some((stance) => stance.id === value);
  return (
    <Frame field={field}>
      <div class="choice" role="radiogroup" id={id} aria-label={label} {...described(field)}>
        {[{ id: "", label: words.value.form.noStance }, ...stances].map((stance) => {
          const entry = entries.get(stance.id);
          return (
            <label key={stance.id}>
              <input
                type="radio"
                name={id}
                checked={stance.id === value}
                onChange={() => choose(stance.id)}
              />
              {entry && <Swatch entry={entry} />}
              <span>{stance.label}</span>
            </label>
          );
        })}
        {!isKnown && <span class="soft">{value}</span>}
      </div>
    </Frame>
  );
}
