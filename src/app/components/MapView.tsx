import type { FirstPaint } from "../build/first-paint.ts";
import type { PageData } from "../page-data.ts";
import { SvgView } from "./SvgView.tsx";

/**
 * The map as it stands in the HTML: what every picture must say, its few controls, and the picture. The style sheet
 * puts the words under it; they come first so that the frame has its size before it is drawn.
 */
export function MapView({ data, first, sources }: { data: PageData; first: FirstPaint; sources: string[] }) {
  return (
    <>
      <footer class="credits">
        <p>
          {data.boundaryPolicy} Sources: {sources.join("; ")}. {data.attribution.join("; ")}.
        </p>
        <div class="scale-box" id="scale" />
      </footer>
      <fieldset class="controls" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" data-zoom="1">
          +
        </button>
        <button type="button" aria-label="Zoom out" data-zoom="-1">
          −
        </button>
      </fieldset>
      <div class="views">
        {data.dossier.views.map((view) => (
          <button key={view.id} type="button" data-view={view.id}>
            {view.label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys, plus, minus and Enter */}
      {/* biome-ignore lint/a11y/useSemanticElements: no element stands for a map */}
      <div class="frame" id="frame" tabIndex={0} role="group" aria-label="Map">
        <div class="first">
          <SvgView node={first.ground} />
          <SvgView node={first.marks} />
        </div>
      </div>
    </>
  );
}
