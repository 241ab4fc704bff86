/** CSS px that a pointer may stray between down and up and still click. */
const TOLERANCE = 4;

type Place = Pick<MouseEvent, "clientX" | "clientY">;

/** Tells clicks from drags, and from those that a held key makes the browser's own: a new tab, a menu. */
export class Press {
  private from: Place | null = null;
  /** Whether it is, or was, a finger's. */
  isFinger = false;

  begin(event: PointerEvent): void {
    this.from = event.isPrimary ? event : null;
    this.isFinger = event.pointerType === "touch";
  }

  move(event: PointerEvent): void {
    if (this.from && distance(this.from, event) > TOLERANCE) this.from = null;
  }

  cancel(): void {
    this.from = null;
  }

  /**
   * Whether a click ends the press: which buttons and fingers click at all is the browser's to say. One that no pointer
   * made comes from a key or a screen reader.
   */
  isClick(event: MouseEvent): boolean {
    const { from } = this;
    this.from = null;
    if (isModified(event)) return false;
    return event.detail === 0 || (from !== null && distance(from, event) <= TOLERANCE);
  }

  /** Whether it may still become a click. */
  get isOpen(): boolean {
    return this.from !== null;
  }
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

/** Whether a key is held with which a click is the browser's, or the system's. */
export function isModified({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
