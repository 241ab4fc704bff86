import type { Bounds } from "../../../model/geometry/coordinates.ts";
import { renderInset } from "../../../render/svg/inset.ts";
import type { Inset } from "../../../scene/scene.ts";
import { SvgView } from "../overlay/SvgView.tsx";

/** CSS px that the inset is generalised for; it scales with its column. */
export const INSET_WIDTH = 300;

/** Where the main map's frame lies on the world: moves alone, so that the world is not drawn again. */
export function InsetFrame({ inset, frame }: { inset: Inset; frame: Bounds }) {
  return <SvgView node={renderInset({ ...inset, marks: [] }, frame, INSET_WIDTH).node} />;
}

/** The world in the same colours, so that a far-off position is seen without leaving the region. */
export function InsetMap({ inset, frame }: { inset: Inset; frame: Bounds }) {
  return (
    <figure class="inset">
      <div class="inset-map">
        <SvgView node={renderInset(inset, null, INSET_WIDTH, { prefix: "world-" }).node} />
        <div class="inset-frame" aria-hidden="true">
          <InsetFrame inset={inset} frame={frame} />
        </div>
      </div>
      <figcaption>{inset.caption}</figcaption>
    </figure>
  );
}
