import { useMemo } from "preact/hooks";
import { renderInset } from "../../render/svg/inset.ts";
import { cameraBounds } from "../../scene/camera.ts";
import type { Subject } from "../../scene/scene.ts";
import { openingBounds, type Store } from "../store.ts";
import { SvgView } from "./SvgView.tsx";

/** CSS px that the inset is generalised for; it scales with its column. */
const WIDTH = 300;

function subjectOf(event: Event): Subject | null {
  const value = (event.target as Element | null)?.closest("[data-subject]")?.getAttribute("data-subject");
  return value?.startsWith("polity:") ? { kind: "polity", code: value.slice("polity:".length) } : null;
}

/** The world in the same colours, so that a far-off position is seen without leaving the region. */
export function InsetMap({ store }: { store: Store }) {
  const { inset } = store.scene.value;
  const world = useMemo(() => inset && renderInset(inset, null, WIDTH, { prefix: "world-" }), [inset]);
  if (!inset || !world) return null;
  const camera = store.camera.value;
  const frame = renderInset(
    { ...inset, marks: [] },
    camera ? cameraBounds(camera) : openingBounds(store.dossier),
    WIDTH,
  );
  const hover = (event: PointerEvent) => {
    const subject = event.pointerType === "touch" ? null : subjectOf(event);
    store.hovered.value = subject && { subject, anchor: { x: event.clientX, y: event.clientY } };
  };
  return (
    <figure class="inset">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the statements list reaches the same by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the picture itself is described in its own markup */}
      <div
        class="inset-map"
        onPointerMove={hover}
        onPointerLeave={() => (store.hovered.value = null)}
        onClick={(event) => {
          const subject = subjectOf(event);
          if (subject) store.pinned.value = subject;
        }}
      >
        <SvgView node={world.node} />
        <div class="inset-frame" aria-hidden="true">
          <SvgView node={frame.node} />
        </div>
      </div>
      <figcaption>{inset.caption}</figcaption>
    </figure>
  );
}
