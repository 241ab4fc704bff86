import { renderSwatch } from "../../../render/svg/swatch.ts";
import type { LegendEntry } from "../../../scene/scene.ts";
import { SvgView } from "../../map/overlay/SvgView.tsx";

/** The colour, hatch and sign of a class; the label beside it says the rest. */
export function Swatch({ entry }: { entry: LegendEntry }) {
  return (
    <span class="swatch" aria-hidden="true">
      <SvgView node={renderSwatch(entry, { width: 28, height: 18, prefix: "legend-" })} />
    </span>
  );
}
