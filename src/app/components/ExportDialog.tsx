import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { pictureFilename } from "../../export/filename.ts";
import { composePicture } from "../../export/picture.ts";
import { exportPng } from "../../export/png.ts";
import { provenanceOf } from "../../export/provenance.ts";
import type { Store } from "../store.ts";
import { SvgView } from "./SvgView.tsx";

interface Size {
  id: string;
  label: string;
  width: number;
  height: number;
  /** Device px for each CSS px of the composition. */
  scale: number;
}

const SIZES: Size[] = [
  { id: "wide", label: "Article, 1200 × 675", width: 1200, height: 675, scale: 1 },
  { id: "square", label: "Square, 1080 × 1080", width: 1080, height: 1080, scale: 1 },
  { id: "large", label: "Large, 3840 × 2160", width: 1920, height: 1080, scale: 2 },
];

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function usePicture(store: Store, size: Size) {
  const scene = store.scene.value;
  const camera = store.camera.value;
  return useMemo(
    () =>
      composePicture(scene, {
        width: size.width,
        height: size.height,
        prefix: "picture-",
        ...(camera && { camera }),
      }),
    [scene, camera, size],
  );
}

/** Saves what is shown as a picture that stands on its own. */
export function ExportDialog({ store }: { store: Store }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState<Size>(SIZES[0] as Size);
  const [status, setStatus] = useState("");
  const picture = usePicture(store, size);
  useEffect(() => dialog.current?.showModal(), []);
  const width = size.width * size.scale;
  const height = size.height * size.scale;
  const run = async () => {
    setStatus("Drawing the picture");
    try {
      const provenance = provenanceOf(store.scene.value);
      const blob = await exportPng(
        picture,
        { width: size.width, height: size.height, scale: size.scale },
        provenance,
      );
      save(blob, pictureFilename(store.dossier.id, store.scene.value.at, width, height));
      setStatus(`Saved, ${Math.round(blob.size / 1024)} KB`);
    } catch (error) {
      setStatus(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="export-title"
      onClose={() => (store.exporting.value = false)}
    >
      <h2 id="export-title">Save picture</h2>
      <div class="preview">
        <SvgView node={picture} />
      </div>
      <fieldset>
        <legend>Size</legend>
        {SIZES.map((s) => (
          <label key={s.id}>
            <input type="radio" name="size" checked={s.id === size.id} onChange={() => setSize(s)} />{" "}
            {s.label}
          </label>
        ))}
      </fieldset>
      <p class="cite">Title, date, legend, labels, sources and boundary policy are part of the picture.</p>
      <p role="status">{status}</p>
      <div class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        <button type="button" class="primary" onClick={run}>
          Save PNG
        </button>
      </div>
    </dialog>
  );
}
