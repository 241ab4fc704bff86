import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Gazetteer } from "../../../../dossier/regions/gazetteer.ts";
import type { Choice } from "../../../../model/nearest.ts";
import type { Files } from "../../files/files.ts";
import { choicesFor, codeMeant, listsOf, usedIn } from "../../forms/choices.ts";
import { suggestions } from "../../forms/suggest.ts";
import { columnUnder } from "../../grid/headed.ts";
import type { ShownTable } from "../../tables/tables.ts";

/** Choices that are offered before anything is typed. */
const FEW = 40;

function choicesIn(table: ShownTable, at: number, files: Files, gazetteer: Gazetteer): Choice[] {
  const cell = columnUnder(table, at)?.cell;
  if (cell === "stance")
    return listsOf(files)
      .stancesOn(undefined)
      .map(({ id, label }) => ({ code: id, name: label }));
  if (Array.isArray(cell)) return cell.map((code: string) => ({ code }));
  return (
    (cell && choicesFor(cell, files, gazetteer)) ??
    usedIn(files, table.name, table.headings[at] ?? "").map((code) => ({ code }))
  );
}

interface Props {
  table: ShownTable;
  column: number;
  files: Files;
  gazetteer: Gazetteer;
  label: string;
  /** What the cell holds, and what it is edited with. */
  value: string;
  begun: string;
  /** `by`: rows and columns that are gone on by after it; absent where the reader has gone elsewhere. */
  commit: (value: string, by?: { row: number; column: number }) => void;
  leave: () => void;
}

/** A cell while it is edited: completes what its column knows, and takes a name for its code. */
export function CellInput({ table, column, files, gazetteer, label, value, begun, commit, leave }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const choices = useMemo(
    () => choicesIn(table, column, files, gazetteer),
    [table, column, files, gazetteer],
  );
  const [listed, setListed] = useState(choices.length <= FEW ? choices : suggestions(begun, choices));
  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.value = begun;
    element.focus();
    element.setSelectionRange(begun.length, begun.length);
  }, []);
  const done = (by?: { row: number; column: number }) => {
    if (isDone.current) return;
    isDone.current = true;
    const typed = input.current?.value.trim() ?? "";
    commit(typed === value ? value : codeMeant(typed, choices), by);
  };
  const pressed = (event: KeyboardEvent) => {
    // An input method takes the key for itself.
    if (event.isComposing) return;
    const back = event.shiftKey ? -1 : 1;
    if (event.key === "Enter") done({ row: back, column: 0 });
    else if (event.key === "Tab") done({ row: 0, column: back });
    else if (event.key === "Escape") {
      isDone.current = true;
      leave();
    } else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={input}
        id="grid-input"
        aria-label={label}
        dir="auto"
        autocomplete="off"
        list="grid-choices"
        defaultValue={value}
        onKeyDown={pressed}
        onInput={({ currentTarget }) =>
          choices.length > FEW && setListed(suggestions(currentTarget.value, choices))
        }
        onBlur={() => done()}
      />
      <datalist id="grid-choices">
        {listed.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
