import { useEffect, useState } from "preact/hooks";
import { type Choice, plain } from "../../../../model/nearest.ts";
import type { Subject } from "../../../../scene/scene.ts";
import { words } from "../../../language/words.ts";
import type { SelectionState } from "../../../state/parts/selection-state.ts";
import { suggestions } from "../../forms/suggest.ts";
import { described, type FieldProps, Frame, useShown } from "../fields/Frame.tsx";

/** What of the map's subjects is a code of the field. */
export type CodeOf = (subject: Subject) => string | undefined;

/** The next thing of its kind that is clicked on the map is chosen. */
function usePicking(store: SelectionState, codeOf: CodeOf | undefined, choose: (code: string) => void) {
  const [isPicking, setPicking] = useState(false);
  useEffect(() => {
    if (!isPicking || !codeOf) return;
    store.picking.value = (subjects) => {
      const code = subjects.map(codeOf).find((one) => one !== undefined);
      if (code === undefined) return;
      setPicking(false);
      choose(code);
    };
    return () => {
      store.picking.value = null;
    };
  }, [isPicking]);
  return { isPicking, setPicking };
}

function Options({
  id,
  listed,
  at,
  choose,
}: {
  id: string;
  listed: Choice[];
  at: number;
  choose: (one: Choice) => void;
}) {
  return (
    <div role="listbox" id={`${id}-list`} class="options-list" aria-labelledby={`${id}-label`}>
      {listed.map((one, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        <div
          key={one.code}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === at}
          // The field keeps the focus, so that what was typed is not taken as it stands.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(one)}
        >
          {one.name ?? one.code} <span class="soft">{one.code}</span>
        </div>
      ))}
    </div>
  );
}

/** A code, found by any name of what it stands for, or picked on the map. */
export function CodeField(props: {
  field: FieldProps;
  choices: Choice[];
  store: SelectionState;
  codeOf?: CodeOf | undefined;
}) {
  const { field, choices, store, codeOf } = props;
  const { id, value, set } = field;
  const say = words.value.form;
  const input = useShown<HTMLInputElement>(value);
  const [listed, setListed] = useState<Choice[]>([]);
  const [at, setAt] = useState(0);
  const { isPicking, setPicking } = usePicking(store, codeOf, set);
  const choose = ({ code }: Choice) => {
    setListed([]);
    if (input.current) input.current.value = code;
    set(code);
  };
  const list = (text: string) => {
    setListed(suggestions(text, choices));
    setAt(0);
  };
  const left = (text: string) => {
    setListed([]);
    const typed = text.trim();
    const [meant] = suggestions(typed, choices).filter(
      ({ code, name = "" }) => plain(code) === plain(typed) || plain(name) === plain(typed),
    );
    if (meant) choose(meant);
    else set(typed);
  };
  const pressed = (event: KeyboardEvent) => {
    const chosen = listed[at];
    if (!chosen) return;
    if (event.key === "ArrowDown") setAt((at + 1) % listed.length);
    else if (event.key === "ArrowUp") setAt((at + listed.length - 1) % listed.length);
    else if (event.key === "Enter") choose(chosen);
    else if (event.key === "Escape") setListed([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = choices.find(({ code }) => code === value)?.name;
  return (
    <Frame field={field}>
      <div class="beside">
        <input
          {...described(field)}
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={listed.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed.length > 0 ? `${id}-${at}` : undefined}
          defaultValue={value}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => list(currentTarget.value)}
          onKeyDown={pressed}
          onChange={({ currentTarget }) => left(currentTarget.value)}
          onBlur={() => setListed([])}
        />
        {codeOf && (
          <button type="button" aria-pressed={isPicking} onClick={() => setPicking(!isPicking)}>
            {say.pick}
          </button>
        )}
      </div>
      {listed.length > 0 && <Options id={id} listed={listed} at={at} choose={choose} />}
      <p class="soft" role="status">
        {isPicking ? say.picking : name && name !== value && name}
      </p>
    </Frame>
  );
}
