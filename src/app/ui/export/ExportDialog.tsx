import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { sizeFault } from "../../../export/size.ts";
import { buildScene } from "../../../scene/build.ts";
import { DARK, LIGHT } from "../../../theme/themes.ts";
import { sceneWords } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { SvgView } from "../../map/overlay/SvgView.tsx";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { isDark, type PageState } from "../../state/parts/page-state.ts";
import { openingBounds } from "../../state/store.ts";
import { CloseButton } from "../common/CloseButton.tsx";
import { saveFile } from "../common/download.ts";
import { type Choice, firstChoice, formatName, isPicture } from "./choice.ts";
import { ExportFields } from "./fields.tsx";
import { dataText, type MadeFile, makeFile, pictureOf, type Subject } from "./make-file.ts";
import { useWork } from "./use-work.ts";

/** Letters of a data file that the preview shows. */
const PREVIEW_LETTERS = 3_000;

const saved = ({ blob, name }: MadeFile) => saveFile(blob, name);

function useSubject(store: DossierView & MapState, theme: Choice["theme"]): Subject | null {
  const geodata = store.fullResolution.value ? store.geodata.value : null;
  const camera = store.camera.value;
  const { dossier } = store;
  const [at, only, shown] = [store.at.value, store.activeFilter.value, store.shown.value];
  const boundaries = store.boundaries.value;
  const words = sceneWords.value;
  return useMemo(() => {
    if (!geodata) return null;
    const view = { bounds: openingBounds(dossier), at, only, boundaries, words };
    const scene = buildScene(dossier, geodata, view, theme === "dark" ? DARK : LIGHT);
    return { dossier, geodata, scene, camera, only, boundaries, shown };
  }, [geodata, camera, dossier, at, only, boundaries, shown, theme, words]);
}

function Preview({ subject, choice }: { subject: Subject; choice: Choice }) {
  const picture = useMemo(
    () => (isPicture(choice.format) ? pictureOf(subject, choice, "preview-") : null),
    [subject, choice],
  );
  if (picture) {
    return (
      <div class={choice.transparent ? "preview clear" : "preview"}>
        <SvgView node={picture} />
      </div>
    );
  }
  const text = dataText(subject, choice);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <pre class="preview" tabIndex={0}>
      {text.slice(0, PREVIEW_LETTERS)}
      {text.length > PREVIEW_LETTERS && "…"}
    </pre>
  );
}

function canCopy(): boolean {
  return typeof ClipboardItem === "function" && Boolean(navigator.clipboard?.write);
}

function Actions({ subject, choice, fault }: { subject: Subject; choice: Choice; fault: string | null }) {
  const { progress, run, cancel } = useWork();
  const say = words.value.exporting;
  const busy = progress.share !== undefined;
  const copy = () =>
    run(async (work) => {
      const { blob } = await makeFile(subject, { ...choice, format: "png" }, work);
      await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
      return say.copied;
    });
  return (
    <>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="work" role="status">
        <p>{progress.words}</p>
        {busy && <progress max={1} value={progress.share} aria-label={say.progress} />}
      </div>
      <div class="buttons">
        {busy && (
          <button type="button" onClick={cancel}>
            {say.cancel}
          </button>
        )}
        {isPicture(choice.format) && canCopy() && (
          <button type="button" disabled={busy || Boolean(fault)} onClick={copy}>
            {say.copy}
          </button>
        )}
        <button
          type="button"
          class="primary"
          disabled={busy || Boolean(fault)}
          onClick={() => run(async (work) => saved(await makeFile(subject, choice, work)))}
        >
          {say.save(formatName(choice.format))}
        </button>
      </div>
    </>
  );
}

/** The last choice that could be drawn, so that the preview stands still while a size is being typed. */
function useDrawable(choice: Choice, fault: string | null): Choice {
  const last = useRef(choice);
  if (!fault) last.current = choice;
  return last.current;
}

/** Saves what is shown: as a picture that stands on its own, or as data. */
export function ExportDialog({ store }: { store: DossierView & MapState & PageState }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(() => firstChoice(isDark(store)));
  const say = words.value.exporting;
  const subject = useSubject(store, choice.theme);
  const fault = isPicture(choice.format)
    ? sizeFault(choice.size, choice.format === "png" ? choice.dpi : 96, say.sizes)
    : null;
  const drawable = useDrawable(choice, fault);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="export-title"
      onClose={() => (store.exporting.value = false)}
    >
      <div class="dialog-head">
        <h2 id="export-title">{say.title}</h2>
        <CloseButton label={say.close} onClick={() => dialog.current?.close()} />
      </div>
      <div class="export">
        {subject ? <Preview subject={subject} choice={drawable} /> : <p role="status">{say.loading}</p>}
        <form class="options" onSubmit={(event) => event.preventDefault()}>
          <ExportFields choice={choice} change={setChoice} />
          <p class="cite">{say.carries}</p>
          {subject && <Actions subject={subject} choice={choice} fault={fault} />}
        </form>
      </div>
    </dialog>
  );
}
