import { useEffect, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import { printAll } from "../../state/browser/printing.ts";
import { setSlash, slash } from "../../state/browser/shortcut.ts";

/** Means nothing before there are scripts, which the HTML does not have. */
export function PrintAll() {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  if (!here) return null;
  const { print } = words.value;
  return (
    <section class="print-all">
      <h3>{print.title}</h3>
      <p>{print.handout}</p>
      <button type="button" onClick={printAll}>
        {print.all}
      </button>
    </section>
  );
}

/** The page's keys, and the switch of the one that works everywhere. */
export function Keys() {
  // They mean nothing before there are scripts, so the HTML does not carry them.
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const { keys } = words.value;
  if (!here) return null;
  return (
    <section class="keys">
      <h3>{keys.title}</h3>
      <dl>
        {keys.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={slash.value}
          onChange={({ currentTarget }) => setSlash(currentTarget.checked)}
        />
        {keys.slash}
      </label>
    </section>
  );
}
