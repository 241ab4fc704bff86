import { expect, it } from "vitest";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { renderLabels } from "../../src/render/svg/labels.ts";
import { stringify } from "../../src/render/svg/tree/node.ts";
import { buildScene } from "../../src/scene/build.ts";
import { fitBounds } from "../../src/scene/frame/camera.ts";
import { placeScene } from "../../src/scene/labels/placement.ts";
import { stancePaints } from "../../src/theme/colour/stance-paints.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { dossier } from "../export/kurdistan.ts";

it("shows a second position inside a polity on the map, beside the first and in its title", () => {
  const bounds = [24, 14.5, 63, 44.5] as [number, number, number, number];
  const said = dossier.positions.find((p) => p.polity === "IRQ" && p.stance === "annulment");
  if (!said) throw new Error("Iraq demands nothing.");
  const other = {
    ...said,
    id: "other",
    actor: "Parliament",
    standing: "institution",
    stance: "opposes",
  } as const;
  const divided = { ...dossier, positions: [...dossier.positions, other] };
  const scene = buildScene(divided, readGeodata("geodata"), { bounds, at: dossier.period.end }, LIGHT);
  const marks = scene.layers.flatMap((layer) => layer.marks);
  expect(marks.find((mark) => mark.id === "area:IRQ")?.title).toMatch(/^Iraq: Demands .*; also: Opposes it$/);
  const paints = stancePaints(divided, LIGHT);
  const label = marks.find((mark) => mark.id === "label:IRQ");
  const badge = label?.kind === "label" ? label.badge : undefined;
  expect(badge?.paper).toBe(paints.get("annulment")?.fill);
  expect(badge?.also?.paper).toBe(paints.get("opposes")?.fill);
  const placed = placeScene(scene, fitBounds(bounds, 1000, 800)).filter((p) => p.mark.id === "label:IRQ");
  expect(stringify(renderLabels(placed))).toContain(paints.get("opposes")?.fill);
});
