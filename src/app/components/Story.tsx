import type { Bounds } from "../../model/geo.ts";
import type { LegendSection, Scene } from "../../scene/scene.ts";
import { InsetMap } from "./InsetMap.tsx";
import { Swatch } from "./Swatch.tsx";

function Legend({ sections }: { sections: LegendSection[] }) {
  return (
    <div class="legend">
      {sections.map((section) => (
        <section key={section.id}>
          <h2>{section.title}</h2>
          <ul>
            {section.entries.map((entry) => (
              <li key={entry.id} class={entry.count === 0 ? "absent" : ""}>
                <Swatch entry={entry} />
                <span>{entry.label}</span>
                <span class="count">{entry.count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What the map is about, how to read it, and the rest of the world, on which the map's frame is outlined. */
export function Story({ scene, frame }: { scene: Scene; frame: Bounds }) {
  const { title, subtitle, dateLabel, legend, inset } = scene;
  return (
    <>
      <p class="date">{dateLabel}</p>
      <h1>{title}</h1>
      {subtitle && <p class="summary">{subtitle}</p>}
      <p class="summary">Hover or tap a region or a route for the words behind its colour.</p>
      <Legend sections={legend} />
      {inset && <InsetMap inset={inset} frame={frame} />}
    </>
  );
}
