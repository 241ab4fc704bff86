import { useEffect, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import { printAll } from "../../state/browser/printing.ts";
import { setSlash, slash } from "../../state/browser/shortcut.ts";

/** Whether scripts run: without them, as in the HTML, some parts mean nothing. */
function useScripts(): boolean {
  const [run, setRun] = useState(false);
  useEffect(() => setRun(true), []);
  return run;
}

export function PrintAll() {
  if (!useScripts()) return null;
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
  const { keys } = words.value;
  if (!useScripts()) return null;
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
