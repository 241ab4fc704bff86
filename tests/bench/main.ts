import { measureActions } from "./actions.ts";
import { measureEditing } from "./editing.ts";
import { measureExport } from "./export.ts";
import { measureFirstPaint } from "./first-paint.ts";
import { measureHover } from "./hover.ts";
import { measureHtml } from "./html.ts";
import { measureInteractions } from "./interactions.ts";
import { measureLabels } from "./labels.ts";
import { measureModel } from "./model.ts";
import { measureProjections } from "./projections.ts";
import { measureScale } from "./scale.ts";
import { measureTimeline } from "./timeline.ts";

const PARTS: Record<string, () => Promise<void> | void> = {
  model: measureModel,
  labels: measureLabels,
  projections: measureProjections,
  "first-paint": measureFirstPaint,
  html: measureHtml,
  hover: measureHover,
  actions: measureActions,
  interactions: measureInteractions,
  timeline: measureTimeline,
  editing: measureEditing,
  export: measureExport,
  scale: measureScale,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(
    `Nothing is measured by the name of ${unknown.join(", ")}. Known: ${Object.keys(PARTS).join(", ")}.`,
  );
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[name]?.();
// A page's server may still hold connections open.
process.exit(0);
