import { named } from "../../app/language/static-text.ts";
import { SvgView } from "../../app/map/overlay/SvgView.tsx";
import { creditsOf } from "../../app/view-model/credits.ts";
import type { PageData } from "../../app/view-model/page-data.ts";
import { hasTime } from "../../dossier/state/changes.ts";
import type { Scene } from "../../scene/scene.ts";
import type { InitialPicture } from "./initial-picture.ts";

/** For those who cannot drag: what each button is called, its steps to the right and down, and its sign. */
const PAN = [
  ["panLeft", "-1 0", "←"],
  ["panRight", "1 0", "→"],
  ["panUp", "0 -1", "↑"],
  ["panDown", "0 1", "↓"],
] as const;

/**
 * The map as it stands in the HTML: what every picture must say, its few controls, and the picture. The style sheet
 * puts the words under it; they come first so that the frame has its size before it is drawn, and nothing of the page
 * is shown before the last of them, `#views`, is there.
 */
export function MapView({ data, first, scene }: { data: PageData; first: InitialPicture; scene: Scene }) {
  return (
    <>
      {hasTime(data.dossier) && <div class="time" id="time" />}
      {data.dossier.organisations.length > 0 && <div class="bodies" id="bodies" />}
      <footer class="credits">
        <p>{creditsOf(data, scene.sources)}</p>
        {first.levelOfDetail !== undefined && <p id="thinned">{first.levelOfDetail}</p>}
        <div class="scale-box" id="scale" />
      </footer>
      <fieldset class="controls" {...named("zoom")}>
        <button type="button" {...named("zoomIn")} data-zoom="1">
          +
        </button>
        <button type="button" {...named("zoomOut")} data-zoom="-1">
          −
        </button>
        {PAN.map(([phrase, pan, arrow]) => (
          <button key={phrase} class="pan" type="button" {...named(phrase)} data-pan={pan}>
            {arrow}
          </button>
        ))}
      </fieldset>
      <div class="views" id="views">
        {data.dossier.views.map((view) => (
          <button key={view.id} type="button" data-view={view.id}>
            {view.label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys, plus, minus and Enter */}
      {/* biome-ignore lint/a11y/useSemanticElements: no element stands for a map */}
      <div class="frame" id="frame" tabIndex={0} role="group" {...named("map")}>
        <div class="first">
          <SvgView node={first.ground} />
          <SvgView node={first.marks} />
        </div>
      </div>
      <div id="features" />
    </>
  );
}
