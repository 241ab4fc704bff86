import type { ComponentChildren } from "preact";
import type { JsonSchema } from "../../../dossier/read/header/json-schema.ts";
import { pathText } from "../../../dossier/report.ts";
import type { Problem } from "../../../model/problem.ts";
import type { JsonPath } from "../../../model/text/json.ts";
import { words } from "../../language/words.ts";
import { withTexts, withValue } from "../edit/json-edit.ts";
import { labelOf } from "./schema-fields.ts";

/** What all fields of the form share. */
export interface Form {
  text: string;
  problems: Problem[];
  /** Changes with each change of the text that no field has made. */
  moved: number;
  /** What the map shows: west, south, east, north; degrees. */
  seen: () => number[];
  change: (name: string, change: (text: string) => string) => void;
  /** Fields that stand elsewhere in the panel, by their paths. */
  elsewhere?: ReadonlySet<string>;
}

export interface FieldProps {
  form: Form;
  path: JsonPath;
  schema: JsonSchema;
  value: unknown;
}

export const nameOf = (path: JsonPath) => labelOf(String(path.at(-1) ?? ""));

const written = (value: unknown) =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** A label, what is filled in, what is wrong with it, and what it is for. */
function Labelled({ form, path, schema, children }: FieldProps & { children: ComponentChildren }) {
  const field = pathText(path);
  const problems = form.problems.filter((problem) => problem.field === field);
  return (
    <div class="cell" data-field={field}>
      <label for={`field-${field}`}>{nameOf(path)}</label>
      {children}
      {problems.map(({ message }) => (
        <p key={message} class="fault">
          {message}
        </p>
      ))}
      {schema.description && (
        <p class="soft" id={`help-${field}`}>
          {schema.description}
        </p>
      )}
    </div>
  );
}

/** What an input of a field begins with; it is made anew where the text has changed otherwise. */
function inputOf({ form, path, value }: FieldProps) {
  const field = pathText(path);
  const isFaulty = form.problems.some((p) => p.field === field && p.severity === "error");
  return {
    key: `${form.moved} ${written(value)}`,
    id: `field-${field}`,
    "aria-invalid": isFaulty,
    "aria-describedby": `help-${field}`,
    autocomplete: "off",
    spellcheck: false,
  };
}

function set({ form, path }: FieldProps, value: unknown): void {
  form.change(nameOf(path), (text) => withValue(text, path, value));
}

export function TextField(props: FieldProps) {
  const input = inputOf(props);
  const common = {
    ...input,
    dir: "auto" as const,
    defaultValue: written(props.value),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      set(props, currentTarget.value.trim() === "" ? undefined : currentTarget.value),
  };
  const isLong = ["summary", "description", "text"].includes(String(props.path.at(-1)));
  return <Labelled {...props}>{isLong ? <textarea rows={3} {...common} /> : <input {...common} />}</Labelled>;
}

export function WordsField(props: FieldProps) {
  return (
    <Labelled {...props}>
      <select
        {...inputOf(props)}
        defaultValue={written(props.value)}
        onChange={({ currentTarget }) => set(props, currentTarget.value || undefined)}
      >
        <option value="" />
        {props.schema.enum?.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function ColourField(props: FieldProps) {
  const say = words.value.open.form;
  const shown = written(props.value);
  return (
    <Labelled {...props}>
      <div class="colour">
        <input
          type="color"
          aria-label={say.pick(nameOf(props.path))}
          key={`${props.form.moved} ${shown}`}
          defaultValue={/^#[0-9a-f]{6}$/i.test(shown) ? shown : "#808080"}
          onChange={({ currentTarget }) => set(props, currentTarget.value.toUpperCase())}
        />
        <input
          {...inputOf(props)}
          class="code"
          defaultValue={shown}
          onChange={({ currentTarget }) => set(props, currentTarget.value.trim() || undefined)}
        />
      </div>
    </Labelled>
  );
}

/** One text a line. */
export function TextsField(props: FieldProps) {
  const texts = Array.isArray(props.value) ? props.value.map(written) : [];
  const read = (typed: string) =>
    typed
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  const { form, path } = props;
  return (
    <Labelled {...props}>
      <textarea
        {...inputOf(props)}
        dir="auto"
        rows={Math.min(8, Math.max(2, texts.length))}
        placeholder={words.value.open.form.lines}
        defaultValue={texts.join("\n")}
        onChange={({ currentTarget }) =>
          form.change(nameOf(path), (text) => withTexts(text, path, read(currentTarget.value)))
        }
      />
    </Labelled>
  );
}

/** West, south, east and north: typed, or as the map shows them now. */
export function BoundsField(props: FieldProps) {
  const parsed = (typed: string) => {
    const numbers = typed
      .split(/[\s,;[\]]+/)
      .filter(Boolean)
      .map(Number);
    return numbers.length > 0 ? numbers : undefined;
  };
  return (
    <Labelled {...props}>
      <input
        {...inputOf(props)}
        class="code"
        defaultValue={Array.isArray(props.value) ? props.value.join(", ") : ""}
        onChange={({ currentTarget }) => set(props, parsed(currentTarget.value))}
      />
      <button type="button" onClick={() => set(props, props.form.seen())}>
        {words.value.open.form.useView}
      </button>
    </Labelled>
  );
}
