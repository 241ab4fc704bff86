import { useEffect, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import { setSlash, slash } from "../../state/browser/shortcut.ts";

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
