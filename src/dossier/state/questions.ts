import type { Answerable, Dossier, Position, Stance } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";

/** Ids of the questions of a dossier, in its order; none where it asks one thing. */
export function questionIds(dossier: Dossier): string[] {
  return (dossier.questions ?? []).map(({ id }) => id);
}

/** Id of the question that is shown where nobody asks for another. */
export function defaultQuestion(dossier: Dossier): string | undefined {
  return questionIds(dossier)[0];
}

/** Id of the question that a dossier shows, where it is not the one that it opens with. */
export function furtherQuestion(dossier: Dossier): string | undefined {
  const id = dossier.question?.id;
  return id === defaultQuestion(dossier) ? undefined : id;
}

/** Of a dossier as its files have it: with its first question shown. */
export function withQuestions(dossier: Dossier): Dossier {
  const { questions, stances, scale, event } = dossier;
  if (!questions?.length) return dossier;
  return dossierOfQuestion({
    ...dossier,
    shared: { stances, ...(scale && { scale }), ...(event && { event }) },
  });
}

/**
 * A dossier with another of its questions shown: its stances, scale and event are the dossier's, and `question` says which
 * it is. All rows stay. Without questions the dossier is given back as it is.
 * @throws RangeError for an id that is none of `questionIds`: ask before passing on what a user wrote.
 */
export function dossierOfQuestion(dossier: Dossier, id = defaultQuestion(dossier)): Dossier {
  if (id === undefined || id === dossier.question?.id) return dossier;
  const asked = dossier.questions?.find((question) => question.id === id);
  if (!asked) {
    throw new RangeError(
      `${dossier.id} has no question ${id}: it has ${questionIds(dossier).join(", ") || "none"}.`,
    );
  }
  const { stances: _, scale: __, event: ___, ...rest } = dossier;
  const { label, text } = asked;
  return {
    ...rest,
    ...answersTo(dossier, asked),
    question: { id, label, ...(text !== undefined && { text }) },
  };
}

/** The stances, scale and event of a question; what it leaves out is that of the dossier. */
function answersTo({ shared, stances: shown }: Dossier, own: Partial<Answerable>): Answerable {
  const { stances = shared?.stances ?? shown, scale = shared?.scale, event = shared?.event } = own;
  return { stances, ...(scale && { scale }), ...(event && { event }) };
}

/** Whether a statement answers the question that is shown. */
export function answers({ question }: Pick<Dossier, "question">, row: Position): boolean {
  return !question || row.question === question.id;
}

/** Stances by id, and the event, of each question; those of the dossier under an empty id. */
const byQuestion = memoize((dossier: Dossier) => {
  const told = ({ stances, event }: Answerable) => ({
    event,
    stances: new Map(stances.map((s) => [s.id, s])),
  });
  const asked = (dossier.questions ?? []).map((q) => [q.id, told(answersTo(dossier, q))] as const);
  return new Map([["", told(dossier)], ...asked]);
});

/** The stance that a row takes on its own question, whichever is shown. */
export function stanceOf(dossier: Dossier, { stance, question = "" }: Position): Stance | undefined {
  return stance === undefined ? undefined : byQuestion(dossier).get(question)?.stances.get(stance);
}

/** What the question of a row is about, whichever is shown. */
export function eventOf(dossier: Dossier, { question = "" }: Position): Dossier["event"] {
  return byQuestion(dossier).get(question)?.event;
}
