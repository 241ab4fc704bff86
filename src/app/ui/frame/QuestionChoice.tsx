import { batch } from "@preact/signals";
import { isClassId } from "../../../dossier/filter/class-ids.ts";
import { dossierOfQuestion } from "../../../dossier/state/questions.ts";
import { sceneWords } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";

/** A filter by a stance that the other question does not have would show nothing. */
function choose(store: DossierView, id: string): void {
  batch(() => {
    const asked = dossierOfQuestion(store.dossier, id);
    store.activeFilter.value = store.activeFilter.peek().filter((shown) => isClassId(asked, shown));
    store.question.value = id;
  });
}

/** One choice among the questions of the dossier, as there may be hundreds, by their labels. */
export function QuestionChoice({ store }: { store: DossierView }) {
  const { questions = [], question } = store.dossier;
  if (!question) return null;
  return (
    <div class="question">
      <label>
        <span>{words.value.filter.question}</span>
        <select
          value={question.id}
          disabled={questions.length < 2}
          onChange={({ currentTarget }) => choose(store, currentTarget.value)}
        >
          {questions.map(({ id, label }) => (
            <option key={id} value={id} selected={id === question.id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p class="in-words">{sceneWords.value.question(question.label)}</p>
    </div>
  );
}

/** The question that is shown, word for word as it was asked. */
export function QuestionText({ store }: { store: DossierView }) {
  const text = store.dossier.question?.text;
  return text === undefined ? null : (
    <blockquote class="asked" dir="auto">
      {text}
    </blockquote>
  );
}
