import { renderToString } from "preact-render-to-string";
import { named, told } from "../../app/language/static-text.ts";
import { INSET_WIDTH } from "../../app/map/inset/InsetMap.tsx";
import { createStore, openingFrame, PAGE_THEME } from "../../app/state/store.ts";
import { Header } from "../../app/ui/frame/Header.tsx";
import { Reference, Story } from "../../app/ui/frame/Story.tsx";
import { Panel } from "../../app/ui/panel/Panel.tsx";
import { wordsOf } from "../../app/view-model/describe/anchors.ts";
import type { PageData } from "../../app/view-model/page-data.ts";
import { type PackedGeodata, unpackGeodata } from "../../model/geodata/topology.ts";
import { buildScene } from "../../scene/build.ts";
import type { Frame } from "../../scene/scene.ts";
import { filled, generalise } from "./generalise.ts";
import { initialPicture } from "./initial-picture.ts";
import { lighterInset } from "./lighter.ts";
import { MapView } from "./MapView.tsx";

/** CSS px that a coast may stray on the small world map. */
const INSET_TOLERANCE = 0.5;
/** Nearly what it shows, in a projection that stretches the world nowhere less. */
const INSET_FRAME: Frame = { bounds: [-180, -60, 180, 84], projection: "mercator" };

export interface PageParts {
  title: string;
  description: string;
  /** Markup of the body. */
  body: string;
  /** Rules that fit the picture to any window. */
  css: string;
}

/**
 * The page as it is before any script has run: complete, readable and linked.
 * @param whole all rows of a dossier that the page has cut, which the picture is drawn from
 * @param fits whether legend and picture are light enough; others are drawn with less detail
 */
export function renderPage(
  data: PageData,
  packed: PackedGeodata,
  whole = data.dossier,
  fits: (html: string) => boolean = () => true,
): PageParts {
  const { dossier } = data;
  const store = createStore(data);
  const frame = openingFrame(dossier);
  const world = generalise(packed, filled(INSET_FRAME, INSET_WIDTH).project, () => INSET_TOLERANCE);
  const drawn = buildScene(whole, unpackGeodata(world), { ...frame, at: store.at.peek() }, PAGE_THEME);
  const scene = { ...drawn, ...(drawn.inset && { inset: lighterInset(drawn.inset, world) }) };
  const reference = renderToString(<Reference store={store} scene={scene} frame={frame.bounds} />);
  const first = initialPicture(
    whole,
    packed,
    frame,
    (subject) => wordsOf(subject, store.describer.value),
    (picture) => fits(reference + picture),
  );
  const body = renderToString(
    <>
      <a class="skip" href="#panel" {...told("skip")} />
      <header class="bar" id="bar">
        <Header store={store} />
      </header>
      <p class="script-failed" {...told("scriptFailed")} />
      {/* What stands first is drawn first: nothing may be pushed aside by what follows it. */}
      <main class="desk">
        <div class="side">
          <section class="story" id="story" {...named("story")}>
            <Story store={store} scene={scene} />
          </section>
          <aside class="reference" id="reference" {...named("reference")}>
            <Reference store={store} scene={scene} frame={frame.bounds} />
          </aside>
        </div>
        <section class="map" id="map" {...named("map")}>
          <MapView data={data} first={first} scene={scene} />
        </section>
        <aside class="panel" id="panel" {...named("panel")}>
          <Panel store={store} />
        </aside>
      </main>
      <div id="floating" />
    </>,
  );
  return { title: dossier.title, description: `${scene.dateLabel}. ${scene.subtitle}`, body, css: first.css };
}
