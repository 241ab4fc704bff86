import { BASE, read } from "./base.ts";

const VOTE = `{ "id": "vote", "label": "The vote", "text": "Do you want it?" }`;
const STATE = `{ "id": "state", "label": "A state of their own", "event": { "label": "the declaration", "date": "2017-09-27" },
      "scale": "diverging", "stances": [
        { "id": "wants", "label": "Wants a state", "role": "supports" },
        { "id": "open", "label": "Leaves it open", "role": "concern" },
        { "id": "against", "label": "Wants no state", "role": "opposes" }] }`;
const CALM = `{ "id": "calm", "label": "Calm" }`;

export const HEADER = (questions = [VOTE, STATE, CALM].join(",\n    ")) =>
  BASE["dossier.json"].replace(
    `"stances"`,
    () => `"event": { "label": "the vote", "date": "2017-09-25" },
  "covered": ["IRQ", "TUR"],
  "questions": [${questions}],
  "stances"`,
  );

export const ROWS = `id,polity,actor,date,question,stance,gist
held,IQ-KR,Government,2017-09-25,,held,Held the vote.
wants,IQ-KR,President,2017-09-26,state,wants,Wants a state.
no-vote,USA,Spokesman,2017-09-29,vote,against,Is against the vote.
open,USA,Secretary,2017-09-26,state,open,Leaves it open.
none,TUR,President,2017-09-28,state,against,Wants no state.
calm,UN,Envoy,2017-09-28,calm,against,Is against calm.
`;

/** A dossier of three questions: the first and the last go by its own stances, the second has others of the same ids. */
export const ASKED: Record<string, string> = {
  ...BASE,
  "dossier.json": HEADER(),
  "positions.csv": ROWS,
};

export function asked() {
  const { dossier, problems } = read(ASKED);
  if (!dossier) throw new Error(problems.map(({ message }) => message).join("\n"));
  return dossier;
}

/** A vote of one body on many resolutions: every polity answers each of them. */
export function resolutions(count: number): Record<string, string> {
  const questions = Array.from({ length: count }, (_, i) => `{ "id": "r${i}", "label": "Resolution ${i}" }`);
  const rows = Array.from({ length: count }, (_, i) =>
    ["TUR", "USA", "IRQ"].map(
      (code, j) =>
        `r${i}-${code},${code},Delegate,2017-09-${25 + (i % 5)},r${i},${(i + j) % 2 ? "held" : "against"},Voted.`,
    ),
  );
  return {
    ...BASE,
    "dossier.json": HEADER(questions.join(",")),
    "positions.csv": `id,polity,actor,date,question,stance,gist\n${rows.flat().join("\n")}\n`,
  };
}
