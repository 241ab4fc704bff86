import { useEffect, useRef } from "preact/hooks";
import type { Stance } from "../../../../model/stance.ts";
import { words } from "../../../language/words.ts";
import type { Files } from "../../files/files.ts";
import { headerForm, OtherFields, Stances } from "../../header-form/HeaderForm.tsx";
import type { Session } from "../../session.ts";
import { aboutOf, withQuestion, withStances, withTitle } from "../../start/about.ts";
import { PRESETS } from "../../start/presets.ts";
import { stancesOfLines, stancesOfPreset } from "../../start/stances.ts";
import { useChosen } from "../fields/Frame.tsx";
import { TextField } from "./TextField.tsx";

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

/** Stances of one's own, as long as there are none. */
function OwnStances({ session }: { session: Session }) {
  const { start, changes } = words.value.open;
  const set = (text: string) =>
    session.change(changes.stances, (now) => withStances(now, stancesOfLines(text)));
  return (
    <TextField id="about-stances" label={start.ownStances} value="" rows={5} set={(text) => void set(text)} />
  );
}

/** What the panel asks at its top, and does not ask again. */
const ASKED = new Set(["title", "questions[0].label", "stances"]);

/** What a dossier is about, and all else that `dossier.json` says, folded behind it. */
export function About({ session, files, isWhole }: { session: Session; files: Files; isWhole: boolean }) {
  const { start, changes, form: say } = words.value.open;
  const element = useRef<HTMLFormElement>(null);
  const about = aboutOf(files);
  const form = headerForm(session, files);
  useEffect(() => element.current?.querySelector("input")?.focus(), []);
  const asText = (
    <button
      type="button"
      onClick={() => (session.editing.value = { kind: "text", file: "dossier.json", line: 1, column: 1 })}
    >
      {say.asText}
    </button>
  );
  if (!about || !form.value)
    return (
      <>
        <p class="fault">{start.unreadable}</p>
        {asText}
      </>
    );
  return (
    <form ref={element} key={session.moved.value} onSubmit={(event) => event.preventDefault()}>
      <h3>{start.about}</h3>
      <TextField
        id="about-title"
        label={start.title}
        help={start.titleHelp}
        value={about.title === start.untitled ? "" : about.title}
        problems={form.problems.filter(({ field }) => field === "title")}
        set={(text) => void session.change(changes.title, (now) => withTitle(now, text || start.untitled))}
      />
      <TextField
        id="about-question"
        label={start.question}
        help={start.questionHelp}
        value={about.question}
        problems={form.problems.filter(({ field }) => field === "questions[0].label")}
        set={(text) => void session.change(changes.question, (now) => withQuestion(now, text))}
      />
      <Presets session={session} stances={about.stances} isUsed={about.isAnswered} />
      {about.stances.length === 0 && <OwnStances session={session} />}
      <Stances form={form} value={form.value.stances} />
      <details class="more-about" open={isWhole}>
        <summary>{start.more}</summary>
        <OtherFields form={{ ...form, elsewhere: ASKED }} value={form.value} />
        {asText}
      </details>
    </form>
  );
}
