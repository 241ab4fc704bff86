interface Point {
  x: number;
  y: number;
}

/** How two fingers have moved since they were last asked. */
interface Pinched {
  /** Where their middle was, and by how much it moved; CSS px in the window. */
  from: Point;
  shift: Point;
  /** Steps of zoom. */
  zoom: number;
}

interface Span {
  middle: Point;
  width: number;
}

/** Follows the fingers on the map where no one else does. */
export class Pinch {
  private readonly fingers = new Map<number, Point>();
  private last: Span | null = null;

  get active(): boolean {
    return this.fingers.size >= 2;
  }

  down({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    this.fingers.set(pointerId, { x, y });
    this.last = this.span();
  }

  move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    if (this.fingers.has(pointerId)) this.fingers.set(pointerId, { x, y });
  }

  up({ pointerId }: PointerEvent): void {
    this.fingers.delete(pointerId);
    this.last = this.span();
  }

  /** What has changed since it was last taken. */
  take(): Pinched | null {
    const [before, now] = [this.last, this.span()];
    this.last = now;
    if (!before || !now) return null;
    const shift = { x: now.middle.x - before.middle.x, y: now.middle.y - before.middle.y };
    return { from: before.middle, shift, zoom: Math.log2(now.width / before.width) };
  }

  private span(): Span | null {
    const [a, b] = [...this.fingers.values()];
    if (!a || !b) return null;
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return { middle, width: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  }
}
