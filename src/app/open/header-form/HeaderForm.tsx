import { useRef } from "preact/hooks";
import type { JsonSchema } from "../../../dossier/read/header/json-schema.ts";
import { pathText } from "../../../dossier/report.ts";
import { planeOf } from "../../../render/plane/scene.ts";
import { words } from "../../language/words.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { setText } from "../changes.ts";
import { valueAt, withItem, withSwapped, withValue } from "../edit/json-edit.ts";
import { type Files, textOf } from "../files/files.ts";
import type { Session } from "../session.ts";
import {
  BoundsField,
  ColourField,
  type FieldProps,
  type Form,
  nameOf,
  TextField,
  TextsField,
  WordsField,
} from "./fields.tsx";
import { blankItem, fieldsOf, HEADER, kindOf, titleOf } from "./schema-fields.ts";

const FILE = "dossier.json";
const NOWHERE = [-170, -60, 170, 75];

function Field(props: FieldProps) {
  const kind = kindOf(String(props.path.at(-1)), props.schema);
  switch (kind) {
    case "text":
      return <TextField {...props} />;
    case "words":
      return <WordsField {...props} />;
    case "colour":
      return <ColourField {...props} />;
    case "bounds":
      return <BoundsField {...props} />;
    case "texts":
      return <TextsField {...props} />;
    case "list":
      return <ListField {...props} />;
    case "object":
      return <ObjectField {...props} />;
    case "record":
      return <RecordField {...props} />;
    default:
      return kind satisfies never;
  }
}

function Fields({ form, path, schema, value }: FieldProps) {
  const values = (value ?? {}) as Record<string, unknown>;
  return (
    <>
      {fieldsOf(schema)
        .filter(([name]) => !form.elsewhere?.has(pathText([...path, name])))
        .map(([name, field]) => (
          <Field key={name} form={form} path={[...path, name]} schema={field} value={values[name]} />
        ))}
    </>
  );
}

/** Whether anything inside a part is wrong: then it stands open. */
const isFaulty = ({ form, path }: FieldProps) =>
  form.problems.some(({ field }) => field?.startsWith(pathText(path)));

function ObjectField(props: FieldProps) {
  return (
    <details class="fold" open={isFaulty(props)}>
      <summary>{nameOf(props.path)}</summary>
      {props.schema.description && <p class="soft">{props.schema.description}</p>}
      <Fields {...props} />
    </details>
  );
}

interface ItemProps extends FieldProps {
  index: number;
  count: number;
}

function Item({ form, path, schema, value, index, count }: ItemProps) {
  const say = words.value.open.form;
  const own = [...path, index];
  const title = titleOf(value, index);
  const swap = (other: number) => form.change(title, (text) => withSwapped(text, path, index, other));
  return (
    <details class="fold" open={isFaulty({ form, path: own, schema, value })}>
      <summary>{title}</summary>
      <Fields form={form} path={own} schema={schema} value={value} />
      <div class="names">
        <button type="button" disabled={index === 0} onClick={() => swap(index - 1)}>
          {say.up}
        </button>
        <button type="button" disabled={index === count - 1} onClick={() => swap(index + 1)}>
          {say.down}
        </button>
        <button type="button" onClick={() => form.change(title, (text) => withValue(text, own, undefined))}>
          {say.remove(title)}
        </button>
      </div>
    </details>
  );
}

function ListField(props: FieldProps) {
  const { form, path, schema, value } = props;
  const say = words.value.open.form;
  const list = Array.isArray(value) ? value : [];
  const item = schema.items as JsonSchema;
  const add = () =>
    form.change(nameOf(path), (text) =>
      withItem(text, path, blankItem(item, say.newItem(list.length + 1), form.seen())),
    );
  return (
    <details class="fold" open={isFaulty(props)}>
      <summary>
        {nameOf(path)} <span class="count">{list.length}</span>
      </summary>
      {schema.description && <p class="soft">{schema.description}</p>}
      {list.map((one, index) => (
        <Item
          key={index}
          form={form}
          path={path}
          schema={item}
          value={one}
          index={index}
          count={list.length}
        />
      ))}
      <button type="button" onClick={add}>
        {say.add(nameOf(path))}
      </button>
    </details>
  );
}

/** Texts by code, such as names. */
function RecordField(props: FieldProps) {
  const { form, path, schema, value } = props;
  const code = useRef<HTMLInputElement>(null);
  const say = words.value.open.form;
  const add = () => {
    const key = code.current?.value.trim();
    if (key) form.change(nameOf(path), (text) => withValue(text, [...path, key], key));
  };
  return (
    <details class="fold" open={isFaulty(props)}>
      <summary>{nameOf(path)}</summary>
      {schema.description && <p class="soft">{schema.description}</p>}
      {Object.entries(value ?? {}).map(([key, one]) => (
        <TextField key={key} form={form} path={[...path, key]} schema={{}} value={one} />
      ))}
      <div class="cell">
        <label for={`new-${pathText(path)}`}>{say.code}</label>
        <input id={`new-${pathText(path)}`} ref={code} class="code" autocomplete="off" spellcheck={false} />
        <button type="button" onClick={add}>
          {say.add(nameOf(path))}
        </button>
      </div>
    </details>
  );
}

/** What the map shows, rounded to what a person would type. */
function seenOn({ camera, frame }: MapState): number[] {
  const [at, on] = [camera.peek(), frame.peek()];
  if (!at || !on) return NOWHERE;
  return planeOf({ frame: on })
    .seen(at)
    .map((degrees) => Math.round(degrees * 100) / 100);
}

/** What a form of `dossier.json` reads and changes; its text keeps all that no field has changed, letter by letter. */
export function headerForm(
  session: Session,
  files: Files,
): Form & { value: Record<string, unknown> | undefined } {
  const text = textOf(files, FILE);
  const value = valueAt(text, []);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return {
    text,
    problems: (session.reading.value?.problems ?? []).filter(({ file }) => file === FILE),
    moved: session.moved.value,
    seen: () => seenOn(session.store),
    change: (name, change) =>
      void setText(session, FILE, change(textOf(session.files.peek() ?? files, FILE)), name),
    value: isObject ? { ...value } : undefined,
  };
}

/** The list of stances, each with all that is known of it. */
export function Stances({ form, value }: { form: Form; value: unknown }) {
  const schema = HEADER.properties?.stances;
  return schema ? <ListField form={form} path={["stances"]} schema={schema} value={value} /> : null;
}

/** All fields of `dossier.json` but those that stand elsewhere. */
export function OtherFields({ form, value }: { form: Form; value: unknown }) {
  return <Fields form={form} path={[]} schema={HEADER} value={value} />;
}
