import type { Camera } from "../../scene/frame/camera.ts";

interface Tolerance {
  /** CSS px within the frame and a little around it. */
  tolerance: number;
  /** CSS px at most, far away. */
  coarsest: number;
  /** CSS px away from the frame's surroundings at which one more px is tolerated. */
  fallOff: number;
}

/** Far from the middle a drawing shows only in frames of an odd shape, where all of it is small. */
export function awayFrom({ width, height }: Camera, how: Tolerance): (at: [number, number]) => number {
  const [mx, my] = [width * 0.3, height * 0.15];
  return ([x, y]) => {
    const dx = Math.max(0, -mx - x, x - width - mx);
    const dy = Math.max(0, -my - y, y - height - my);
    return Math.min(how.coarsest, how.tolerance + Math.hypot(dx, dy) / how.fallOff);
  };
}
