import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { FORMATS, goesWith, isPicture } from "../../../export/formats.ts";
import { type ExportSubject, THEMES } from "../../../export/options.ts";
import { prepare } from "../../../export/picture/prepare.ts";
import { provenanceOf } from "../../../export/provenance.ts";
import { CSS_DPI } from "../../../export/size/presets.ts";
import { sizeFault } from "../../../export/size/size.ts";
import { pictureOf } from "../../../export/write/picture.ts";
import { projectionOf } from "../../../render/plane/scene.ts";
import type { SvgNode } from "../../../render/svg/tree/node.ts";
import { buildScene } from "../../../scene/build.ts";
import { sceneWords } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { SvgView } from "../../map/overlay/SvgView.tsx";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { isDark } from "../../state/parts/page-state.ts";
import { openingFrame, type Store } from "../../state/store.ts";
import { CloseButton } from "../common/CloseButton.tsx";
import { saveFile } from "../common/download.ts";
import { type Choice, firstChoice } from "./choice.ts";
import { ExportFields } from "./fields.tsx";
import { type MadeFile, makeFile } from "./make-file.ts";
import { seenIn } from "./seen-in.ts";
import { usePacked } from "./use-packed.ts";
import { useWork } from "./use-work.ts";
import { WholePage } from "./WholePage.tsx";

/** Letters of a data file that the preview shows. */
const PREVIEW_LETTERS = 3_000;

const saved = ({ blob, name }: MadeFile) => saveFile(blob, name);

function useSubject(
  store: DossierView & MapState,
  { theme, projection }: Pick<Choice, "theme" | "projection">,
  packed: Uint8Array | undefined,
): ExportSubject | null {
  const geodata = store.fullResolution.value ? store.geodata.value : null;
  const [camera, frame] = [store.camera.value, store.frame.value];
  const { dossier } = store;
  const [at, only] = [store.at.value, store.activeFilter.value];
  const boundaries = store.boundaries.value;
  const words = sceneWords.value;
  return useMemo(() => {
    if (!geodata) return null;
    const shown = seenIn(frame ?? openingFrame(dossier), camera, projection);
    const scene = buildScene(
      dossier,
      geodata,
      { ...shown.frame, at, only, boundaries, words },
      THEMES[theme],
    );
    return {
      dossier,
      only,
      geodata,
      scene,
      boundaries,
      words,
      ...(packed && { packed }),
      ...(shown.camera && { camera: shown.camera }),
    };
  }, [geodata, camera, frame, dossier, at, only, boundaries, theme, projection, words, packed]);
}

function TextPreview({ subject, choice }: { subject: ExportSubject; choice: Choice }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const work = new AbortController();
    const read = async () => {
      const { blob } = await makeFile(subject, choice, { signal: work.signal, onProgress: () => {} });
      const all = await blob.text();
      work.signal.throwIfAborted();
      setText(all.length > PREVIEW_LETTERS ? `${all.slice(0, PREVIEW_LETTERS)}…` : all);
    };
    read().catch((error) => {
      if (!work.signal.aborted) setText(String(error));
    });
    return () => work.abort();
  }, [subject, choice]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <pre class="preview" tabIndex={0}>
      {text}
    </pre>
  );
}

/** The picture of a choice, which comes after the choice itself has been shown; until then, the one before. */
function usePicture(subject: ExportSubject, choice: Choice): SvgNode | null {
  const [picture, setPicture] = useState<SvgNode | null>(null);
  useEffect(() => {
    let isWanted = true;
    const make = async () => {
      await prepare(subject.scene);
      if (isWanted) setPicture(pictureOf(subject, choice, "preview-"));
    };
    void make();
    return () => {
      isWanted = false;
    };
  }, [subject, choice]);
  return picture;
}

/** One image to those who hear the page, whatever it is drawn from. */
function PicturePreview({ subject, choice }: { subject: ExportSubject; choice: Choice }) {
  const picture = usePicture(subject, choice);
  if (!picture)
    return (
      <p class="preview" role="status">
        {words.value.exporting.loading}
      </p>
    );
  return (
    <div
      class={choice.transparent ? "preview clear" : "preview"}
      role="img"
      aria-label={provenanceOf(subject.scene).description}
    >
      <div aria-hidden="true">
        <SvgView node={picture} />
      </div>
    </div>
  );
}

function Preview(shown: { subject: ExportSubject; choice: Choice }) {
  return isPicture(shown.choice.format) ? <PicturePreview {...shown} /> : <TextPreview {...shown} />;
}

function canCopy(): boolean {
  return typeof ClipboardItem === "function" && Boolean(navigator.clipboard?.write);
}

/** A browser that lets only a click write is asked in the click itself, and given the picture when it is made. */
function copyPicture(
  subject: ExportSubject,
  choice: Choice,
  { run }: Pick<ReturnType<typeof useWork>, "run">,
): void {
  const made = new Promise<Blob>((resolve, reject) => {
    void run(async (work) => {
      await makeFile(subject, { ...choice, format: "png" }, work).then(
        ({ blob }) => resolve(blob),
        (error) => {
          reject(error);
          throw error;
        },
      );
      await written;
      return words.peek().exporting.copied;
    });
  });
  const written = navigator.clipboard.write([new ClipboardItem({ [FORMATS.png.mime]: made })]);
  // The work tells of it.
  written.catch(() => undefined);
}

function Actions({
  subject,
  choice,
  fault,
}: {
  subject: ExportSubject;
  choice: Choice;
  fault: string | null;
}) {
  const { progress, run, cancel } = useWork();
  const say = words.value.exporting;
  const busy = progress.share !== undefined;
  // Not disabled, which would drop the focus: it is there again when the work is done.
  const held = busy || Boolean(fault);
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
          <button
            type="button"
            aria-disabled={held}
            onClick={() => held || copyPicture(subject, choice, { run })}
          >
            {say.copy}
          </button>
        )}
        <button
          type="button"
          class="primary"
          aria-disabled={held}
          onClick={() => held || run(async (work) => saved(await makeFile(subject, choice, work)))}
        >
          {say.save(FORMATS[choice.format].label)}
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
export function ExportDialog({ store }: { store: Store }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(() => firstChoice(isDark(store), store.labels.peek()));
  const say = words.value.exporting;
  const shown = projectionOf(store.frame.value ?? openingFrame(store.dossier));
  const packed = usePacked(store);
  const subject = useSubject(store, choice, packed);
  const fault = isPicture(choice.format)
    ? sizeFault(choice.size, goesWith(choice.format, "dpi") ? choice.dpi : CSS_DPI, say.sizes)
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
          <ExportFields choice={choice} change={setChoice} shown={shown} packed={packed} />
          <p class="cite">{say.carries}</p>
          <WholePage store={store} />
          {subject && <Actions subject={subject} choice={choice} fault={fault} />}
        </form>
      </div>
    </dialog>
  );
}
