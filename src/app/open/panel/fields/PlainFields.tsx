import type { Choice } from "../../../../model/nearest.ts";
import { rowDateFault } from "../../../../model/time/edtf.ts";
import { words } from "../../../language/words.ts";
import { mendsOf } from "../../forms/mends.ts";
import { described, type FieldProps, Frame, useChosen, useShown } from "./Frame.tsx";

/** Letters of a value from which on it gets more than one line. */
const LONG = 46;

type Typed = { currentTarget: HTMLInputElement | HTMLTextAreaElement };

/** Any text; `used` are completed. */
export function TextField({
  field,
  used = [],
  isLong = false,
}: {
  field: FieldProps;
  used?: string[];
  isLong?: boolean;
}) {
  const { id, value, set } = field;
  const [input, area] = [useShown<HTMLInputElement>(value), useShown<HTMLTextAreaElement>(value)];
  const common = {
    ...described(field),
    id,
    // The reader's text stays while what he typed before is being read.
    defaultValue: value,
    // A cell runs as its own words do, whichever way the page runs.
    dir: "auto" as const,
    autocomplete: "off",
    onChange: ({ currentTarget }: Typed) => set(currentTarget.value),
  };
  const enter = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    set(event.currentTarget.value);
  };
  if (isLong || value.length > LONG)
    return (
      <Frame field={field}>
        <textarea {...common} ref={area} rows={3} onKeyDown={enter} />
      </Frame>
    );
  if (used.length === 0)
    return (
      <Frame field={field}>
        <input {...common} ref={input} />
      </Frame>
    );
  return (
    <Frame field={field}>
      <input {...common} type="text" ref={input} list={`${id}-used`} />
      <datalist id={`${id}-used`}>
        {used.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </Frame>
  );
}

/** One of a few words. */
export function ChoiceField({
  field,
  choices,
  none,
}: {
  field: FieldProps;
  choices: Choice[];
  none: string;
}) {
  const { id } = field;
  const [value, choose] = useChosen(field.value, field.set);
  const isKnown = value === "" || choices.some(({ code }) => code === value);
  return (
    <Frame field={field}>
      <select {...described(field)} id={id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="" selected={value === ""}>
          {none}
        </option>
        {!isKnown && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {choices.map(({ code, name = code }) => (
          <option key={code} value={code} selected={code === value}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** The form that a date in other words means, where only one can be meant. */
function mended(text: string): string {
  const fault = text && rowDateFault(text);
  const [meant, ...more] = fault ? mendsOf({ message: fault }) : [];
  return meant && more.length === 0 && !rowDateFault(meant.value) ? meant.value : text;
}

/** A date as it is typed, in part or in words too; or a day from the browser's calendar. */
export function DateField({ field }: { field: FieldProps }) {
  const { id, value, set } = field;
  const input = useShown<HTMLInputElement>(value);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "";
  return (
    <Frame field={field}>
      <div class="beside">
        <input
          {...described(field)}
          ref={input}
          id={id}
          defaultValue={value}
          autocomplete="off"
          onChange={({ currentTarget }) => set(mended(currentTarget.value.trim()))}
        />
        <input
          type="date"
          aria-label={words.value.form.pickDay(field.label)}
          value={day}
          onChange={({ currentTarget }) => currentTarget.value && set(currentTarget.value)}
        />
      </div>
    </Frame>
  );
}
