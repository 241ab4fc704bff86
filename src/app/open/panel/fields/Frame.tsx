import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../../../model/problem.ts";
import { visible } from "../../../../model/text/text.ts";
import { words } from "../../../language/words.ts";
import { mendsOf } from "../../forms/mends.ts";

/** What every field of a form is given. */
export interface FieldProps {
  id: string;
  label: string;
  /** In Markdown, of which only code is told apart. */
  help: string;
  value: string;
  problems: Problem[];
  set: (value: string) => void;
}

/** What an input is told of its label's surroundings. */
export const described = ({ id, help, problems }: FieldProps) => ({
  "aria-invalid": problems.some(({ severity }) => severity === "error"),
  "aria-describedby": [problems.length > 0 && `${id}-said`, help && `${id}-help`].filter(Boolean).join(" "),
});

/** For a field that keeps what is typed: another value takes the place of that, as a mend or an undone change does. */
export function useShown<Field extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    if (field.current) field.current.value = value;
  }, [value]);
  return field;
}

/** What is chosen is shown at once, though the dossier has it a moment later. */
export function useChosen(value: string, set: (value: string) => void): [string, (value: string) => void] {
  const [last, setLast] = useState({ before: value, chosen: value });
  const choose = (chosen: string) => {
    setLast({ before: value, chosen });
    set(chosen);
  };
  return [last.before === value ? last.chosen : value, choose];
}

export function Help({ id, text }: { id: string; text: string }) {
  return (
    <p id={`${id}-help`} class="soft">
      {text.split("`").map((part, i) => (i % 2 ? <code key={i}>{part}</code> : part))}
    </p>
  );
}

/** What is wrong with the value, each with what its message offers in its place. */
export function Said({ id, problems, set }: Pick<FieldProps, "id" | "problems" | "set">) {
  const say = words.value.form;
  if (problems.length === 0) return null;
  return (
    <div id={`${id}-said`} class="said">
      {problems.map((problem, i) => (
        <p key={i} class={problem.severity}>
          {visible(problem.message)}{" "}
          {mendsOf(problem).map(({ value, meaning }) => (
            <button key={value} type="button" onClick={() => set(value)}>
              {say.mend(value, meaning)}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}

/** A field under its label, with its help and what is wrong with it. */
export function Frame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { id, label, help } = field;
  return (
    <div class="cell">
      <label id={`${id}-label`} for={id}>
        {label}
      </label>
      {children}
      <Said {...field} />
      {help && <Help id={id} text={help} />}
    </div>
  );
}
