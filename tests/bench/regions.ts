import type { AreaMark, Scene } from "../../src/scene/scene.ts";
import { MOST_COLOURS, shadesOf } from "../../src/theme/colour/palettes.ts";
import { LIGHT } from "../../src/theme/themes.ts";

const BOUNDS = [0, 0, 60, 40] as const;
/** Vertices to each side of a region, about as many as a province of Natural Earth has. */
const STEPS = 12;

/** A side that two neighbours share: it wavers the same for both. */
function side(from: [number, number], to: [number, number], waver: number): [number, number][] {
  return Array.from({ length: STEPS }, (_, i) => {
    const t = i / STEPS;
    const off = waver * Math.sin(t * Math.PI) * Math.sin(t * 3 * Math.PI + from[0] + from[1]);
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    return [from[0] + t * dx + (dy ? off : 0), from[1] + t * dy + (dx ? off : 0)];
  });
}

function region(n: number, columns: number, rows: number): AreaMark {
  const [w, h] = [BOUNDS[2] / columns, BOUNDS[3] / rows];
  const [x0, y0] = [(n % columns) * w, Math.floor(n / columns) * h];
  const [x1, y1] = [x0 + w, y0 + h];
  const waver = Math.min(w, h) * 0.12;
  const ring = [
    ...side([x0, y0], [x1, y0], waver),
    ...side([x1, y0], [x1, y1], waver),
    ...side([x0, y1], [x1, y1], waver).toReversed(),
    ...side([x0, y0], [x0, y1], waver).toReversed(),
  ];
  const paints = shadesOf("categorical", MOST_COLOURS);
  return {
    kind: "area",
    id: `area:R${n}`,
    title: `Region ${n}`,
    rows: [],
    subject: { kind: "polity", code: `R${n}` },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0] ?? [x0, y0]]] },
    fill: { colour: paints[n % paints.length]?.light ?? LIGHT.land },
    stroke: { colour: LIGHT.border, width: 0.6 },
  };
}

/** A made-up land of many regions, as a dossier cannot bring regions of its own. */
export function regionScene(count: number): Scene {
  const columns = Math.ceil(Math.sqrt(count * 1.5));
  const rows = Math.ceil(count / columns);
  const marks = Array.from({ length: count }, (_, n) => region(n, columns, rows));
  return {
    version: 1,
    frame: { bounds: [...BOUNDS] },
    title: "Many regions",
    subtitle: "",
    dateLabel: "",
    at: "2017-09-29",
    ground: LIGHT.sea,
    text: { strong: LIGHT.text, soft: LIGHT.soft, rule: LIGHT.rule, paper: LIGHT.card },
    layers: [{ id: "land", name: "Regions", marks }],
    legend: [],
    notes: [],
    sources: [],
    boundaryPolicy: "",
    attribution: [],
  };
}
