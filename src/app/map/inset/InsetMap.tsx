import type { Bounds } from "../../../model/geometry/coordinates.ts";
import { renderInset } from "../../../render/svg/inset.ts";
import { captionFor, smallMapFor } from "../../../render/svg/small-map.ts";
import type { Inset, Scene } from "../../../scene/scene.ts";
import { SvgView } from "../overlay/SvgView.tsx";

/** CSS px that the inset is generalised for; it scales with its column. */
export const INSET_WIDTH = 300;

/** Where the main map's frame lies on the world: moves alone, so that the world is not drawn again. */
export function InsetFrame({ inset, frame }: { inset: Inset; frame: Bounds }) {
  return <SvgView node={renderInset({ ...inset, marks: [] }, frame, INSET_WIDTH).node} />;
}

/**
 * The world in the same colours, so that a far-off position is seen without leaving the region. Where the main map shows
 * the world it is not drawn; whether a subject can be read there, only a camera tells.
 */
export function InsetMap({ inset, scene, frame }: { inset: Inset; scene: Scene; frame: Bounds }) {
  const shows = smallMapFor(scene, undefined, frame);
  return (
    <figure class="inset" data-shows={shows}>
      <div class="inset-map">
        {shows === "world" && (
          <SvgView node={renderInset(inset, null, INSET_WIDTH, { prefix: "world-", coarse: true }).node} />
        )}
        <div class="inset-frame" aria-hidden="true">
          <InsetFrame inset={inset} frame={frame} />
        </div>
      </div>
      <figcaption>{captionFor(shows, inset.caption)}</figcaption>
    </figure>
  );
}
