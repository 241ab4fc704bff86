import { useState } from "preact/hooks";
import { textual } from "../../../../dossier/quotes/source-text/textual.ts";
import { words } from "../../../language/words.ts";
import { copyOf, giveCopy } from "../../proof/source-copies.ts";
import type { Session } from "../../session.ts";
import { ChooseFiles } from "../fields/ChooseFiles.tsx";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Where a copy of a source is dropped, pasted or chosen. */
export function GiveCopy({ session, source }: { session: Session; source: string }) {
  const say = words.value.proof;
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const take = async (bytes: Uint8Array, name: string) => {
    setBusy(true);
    // What reads a PDF may not be had without a network.
    const written = await textual(bytes).catch(() => ({ fault: say.noReader }));
    setBusy(false);
    const isText = "file" in written && written.file !== bytes;
    const copy = "fault" in written ? written : copyOf(written.file, isText ? `${name}.txt` : name);
    setFault("fault" in copy ? copy.fault : "");
    if (!("fault" in copy)) giveCopy(session, source, copy);
  };
  const takeFile = async (file: File | undefined) => {
    if (file) await take(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const dropped = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    // It is no file of the dossier.
    event.preventDefault();
    event.stopPropagation();
    document.documentElement.removeAttribute("data-dragging");
    void takeFile(file);
  };
  const pasted = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    const [file] = clipboardData?.files ?? [];
    const [html, text] = [clipboardData?.getData("text/html"), clipboardData?.getData("text/plain")];
    if (!file && !html && !text) return;
    event.preventDefault();
    event.stopPropagation();
    if (file) void takeFile(file);
    // Its tags tell headings and captions from paragraphs.
    else if (html) void take(utf8(`<meta charset="utf-8">${html}`), "copy.html");
    else void take(utf8(text ?? ""), "copy.txt");
  };
  return (
    <fieldset class="new-source give-copy" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <legend>{say.title}</legend>
      <p class="soft">{say.help}</p>
      <div class="cell">
        <label for="copy-text">{say.paste}</label>
        <textarea
          id="copy-text"
          rows={3}
          spellcheck={false}
          onPaste={pasted}
          onChange={({ currentTarget }) => {
            if (currentTarget.value.trim()) void take(utf8(currentTarget.value), "copy.txt");
            currentTarget.value = "";
          }}
        />
      </div>
      <ChooseFiles
        label={say.file}
        accept=".pdf,.txt,.html,.htm,.xhtml,.mhtml,.mht"
        take={([file]) => void takeFile(file)}
      />
      <p class="soft" role="status">
        {isBusy && say.busy}
      </p>
      <p class="fault" role="alert">
        {fault}
      </p>
    </fieldset>
  );
}
