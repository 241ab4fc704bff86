import type { Problem } from "../../../../model/problem.ts";

interface Props {
  id: string;
  label: string;
  help?: string;
  value: string;
  /** Of a field for more than one line. */
  rows?: number;
  problems?: Problem[];
  set: (text: string) => void;
}

/** A field of text under its label, which takes effect when it is left. */
export function TextField({ id, label, help, value, rows, problems = [], set }: Props) {
  const common = {
    id,
    defaultValue: value,
    dir: "auto" as const,
    autocomplete: "off",
    "aria-invalid": problems.some(({ severity }) => severity === "error"),
    ...(help && { "aria-describedby": `${id}-help` }),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      set(currentTarget.value.trim()),
  };
  return (
    <div class="cell">
      <label for={id}>{label}</label>
      {rows ? <textarea {...common} rows={rows} /> : <input {...common} />}
      {problems.map(({ message }) => (
        <p key={message} class="fault">
          {message}
        </p>
      ))}
      {help && (
        <p id={`${id}-help`} class="soft">
          {help}
        </p>
      )}
    </div>
  );
}
