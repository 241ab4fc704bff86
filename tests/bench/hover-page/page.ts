import { HitIndex } from "../../../src/app/map/input/hit-test.ts";
import { LabelOverlay } from "../../../src/app/map/overlay/label-overlay.ts";
import { createMap } from "../../../src/render/maplibre/map.ts";
import { styledScene } from "../../../src/render/maplibre/styled.ts";
import { renderMap } from "../../../src/render/svg/map.ts";
import { stringify } from "../../../src/render/svg/tree/node.ts";
import { type Camera, fitBounds } from "../../../src/scene/frame/camera.ts";
import type { Scene } from "../../../src/scene/scene.ts";

export type Renderer = "maplibre" | "svg";

declare global {
  interface Window {
    /** Draws, and from then on outlines what is under the pointer as the page does. */
    show: (renderer: Renderer, scene: Scene) => Promise<void>;
  }
}

function draw(renderer: Renderer, ground: HTMLElement, scene: Scene, camera: Camera): Promise<void> | void {
  if (renderer === "svg") {
    ground.innerHTML = stringify(renderMap(scene, camera, { labels: false, titles: false }));
    return;
  }
  ground.style.width = `${camera.width}px`;
  ground.style.height = `${camera.height}px`;
  const nothing = () => undefined;
  return new Promise((onReady) => {
    createMap(ground, styledScene(scene), camera, {
      onMove: nothing,
      onRest: nothing,
      onLost: nothing,
      onFailed: nothing,
      onReady,
    });
  });
}

window.show = async (renderer, scene) => {
  const frame = document.querySelector<HTMLElement>(".frame");
  const ground = document.querySelector<HTMLElement>(".ground");
  if (!frame || !ground) throw new Error("The page has no frame.");
  const camera = fitBounds(scene.frame.bounds, frame.clientWidth, frame.clientHeight);
  await draw(renderer, ground, scene, camera);
  const [overlay, index] = [new LabelOverlay(frame, "#10161A"), new HitIndex(scene)];
  overlay.setScene(scene);
  overlay.draw(camera);
  let request = 0;
  frame.addEventListener("pointermove", ({ clientX, clientY }) => {
    cancelAnimationFrame(request);
    request = requestAnimationFrame(() =>
      overlay.outline(camera, [index.subjectAt(camera, clientX, clientY, overlay.placed)]),
    );
  });
};
