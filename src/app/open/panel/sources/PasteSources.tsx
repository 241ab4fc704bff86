import { useEffect, useRef, useState } from "preact/hooks";
import { decodeText } from "../../../../model/text/text.ts";
import { words } from "../../../language/words.ts";
import type { Session } from "../../session.ts";
import { addPasted, type ToldLine } from "../../sources/add-pasted.ts";
import { ChooseFiles } from "../fields/ChooseFiles.tsx";

/** Sources as programs export them, or their addresses. */
export function PasteSources({ session, text }: { session: Session; text: string }) {
  const say = words.value.sources.paste;
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<ToldLine[]>([]);
  // What was pasted onto the page has still to be read.
  useEffect(() => {
    if (text && area.current) area.current.value = text;
  }, [text]);
  const read = async () => {
    const given = area.current?.value ?? "";
    if (given.trim() === "") return area.current?.focus();
    const { lines, left } = await addPasted(session, given);
    if (area.current) area.current.value = left;
    setTold(lines);
  };
  const go = (id = "") => {
    session.editing.value = { kind: "source", id };
  };
  const fromFile = async (file: File | undefined) => {
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    const decoded = bytes && decodeText(bytes);
    if (!decoded || !area.current) return;
    if ("fault" in decoded) return setTold([{ text: decoded.fault }]);
    area.current.value = decoded.text;
    await read();
  };
  return (
    <fieldset class="new-source">
      <legend>{say.title}</legend>
      <div class="cell">
        <label for="pasted-sources">{say.label}</label>
        <textarea
          id="pasted-sources"
          ref={area}
          rows={4}
          spellcheck={false}
          aria-describedby="pasted-sources-help"
        />
        <p id="pasted-sources-help" class="soft">
          {say.help}
        </p>
      </div>
      <div class="names">
        <button type="button" onClick={() => void read()}>
          {say.read}
        </button>
        <ChooseFiles
          label={say.file}
          accept=".json,.bib,.bibtex,.ris,.txt"
          take={([file]) => void fromFile(file)}
        />
      </div>
      <div role="status">
        {told.map((line) => (
          <p key={line.text} class="soft">
            {line.text}{" "}
            {line.id !== undefined && (
              <button type="button" onClick={() => go(line.id)}>
                {words.value.sources.goTo(line.id)}
              </button>
            )}
          </p>
        ))}
      </div>
    </fieldset>
  );
}
