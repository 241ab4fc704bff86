import { useEffect, useRef } from "preact/hooks";
import type { Stance } from "../../../../model/stance.ts";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import type { Session } from "../../session.ts";
import { aboutOf, withQuestion, withStances, withTitle } from "../../start/about.ts";
import { PRESETS } from "../../start/presets.ts";
import { stancesOfLines, stancesOfPreset } from "../../start/stances.ts";
import { useChosen } from "../fields/Frame.tsx";
import { TextField } from "./TextField.tsx";

const linesOf = (stances: readonly Stance[]) => stances.map(({ label }) => label).join("\n");

/** The stances of a preset, as long as no statement uses others. */
function Presets({ session, stances, isUsed }: { session: Session; stances: Stance[]; isUsed: boolean }) {
  const { start, changes } = words.value.open;
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join();
  const now = PRESETS.find((preset) => idsOf(preset.stances) === idsOf(stances))?.id ?? "";
  const set = (id: string) => {
    const answers = stancesOfPreset(id, words.peek().open.start.presets);
    if (!answers) return;
    void session.change(changes.stances, (files) => withStances(files, answers.stances, answers.scale));
  };
  const [chosen, choose] = useChosen(now, set);
  return (
    <fieldset class="choice" disabled={isUsed}>
      <legend>{start.stances}</legend>
      {PRESETS.map(({ id }) => (
        <label key={id}>
          <input type="radio" name="preset" checked={chosen === id} onChange={() => choose(id)} />
          <span>{start.presets[id].label}</span>
        </label>
      ))}
      {isUsed && <p class="soft">{start.used}</p>}
    </fieldset>
  );
}

/** Title, question and stances: what a dossier is about. */
export function About({ session, files }: { session: Session; files: Files }) {
  const { start, changes } = words.value.open;
  const form = useRef<HTMLFormElement>(null);
  const about = aboutOf(files);
  const moved = session.moved.value;
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  if (!about) return <p>{start.unreadable}</p>;
  const lines = linesOf(about.stances);
  const setStances = (text: string) =>
    session.change(changes.stances, (now) => withStances(now, stancesOfLines(text, about.stances)));
  return (
    <form ref={form} key={moved} onSubmit={(event) => event.preventDefault()}>
      <h3>{start.about}</h3>
      <TextField
        id="about-title"
        label={start.title}
        help={start.titleHelp}
        value={about.title === start.untitled ? "" : about.title}
        set={(text) => void session.change(changes.title, (now) => withTitle(now, text || start.untitled))}
      />
      <TextField
        id="about-question"
        label={start.question}
        help={start.questionHelp}
        value={about.question}
        set={(text) => void session.change(changes.question, (now) => withQuestion(now, text))}
      />
      <Presets session={session} stances={about.stances} isUsed={about.isAnswered} />
      <TextField
        key={lines}
        id="about-stances"
        label={start.ownStances}
        value={lines}
        rows={5}
        set={(text) => void setStances(text)}
      />
    </form>
  );
}
