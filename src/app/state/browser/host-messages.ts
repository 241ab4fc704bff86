import { effect } from "@preact/signals";
import { type FromPage, letter, readToPage } from "../../../embed/protocol.ts";
import { subjectKey } from "../../../scene/subject.ts";
import type { SelectionState } from "../parts/selection-state.ts";

/** CSS px that the map itself would like to be high: as high as wide, within these. */
const FRAME = { least: 330, most: 560 };

const partOf = (selector: string) => document.querySelector<HTMLElement>(selector);
const heightOf = (selector: string) => partOf(selector)?.offsetHeight ?? 0;

/** From the width alone, so that the frame around the page and the page do not make each other grow. */
function wantedHeight(): number {
  const map = Math.min(FRAME.most, Math.max(FRAME.least, partOf(".frame")?.offsetWidth ?? 0));
  // Beside a map that reaches to the top the bar stands at the foot of the frame.
  const around = Math.max(partOf(".map")?.offsetTop ?? 0, heightOf(".bar"));
  return Math.ceil(around + heightOf(".map") - heightOf(".frame") + map);
}

/** A step of the page around this one is none of this page's: the Back key leads out of that one. */
function show(address: string): void {
  if (address !== window.location.hash) window.location.replace(address || "#");
}

/** Tells on each change of what a function gives, and not before there is one. */
function onChange<T>(read: () => T, tell: (value: T) => void): () => void {
  let last = read();
  return effect(() => {
    const value = read();
    if (value === last) return;
    last = value;
    tell(value);
  });
}

class Host {
  /** Where the page around this one comes from; what this page shows is told to no one else. */
  #origin: string | null = null;
  #height = 0;

  constructor(private readonly store: SelectionState) {}

  begin(address: () => string): void {
    window.addEventListener("message", (event) => this.#heard(event));
    onChange(address, (now) => this.#tell({ type: "view", address: now }));
    onChange(
      () => this.#pinned(),
      (id) => this.#tell({ type: "select", id }),
    );
    const observer = new ResizeObserver(() => this.#tellHeight());
    for (const part of [document.documentElement, ...document.querySelectorAll(".story, .map, .bar")])
      observer.observe(part);
    window.parent.postMessage(letter({ type: "ready" } satisfies FromPage), "*");
  }

  #pinned(): string | null {
    const { value } = this.store.pinned;
    return value && subjectKey(value);
  }

  #heard({ source, origin, data }: MessageEvent): void {
    // A page without an origin, such as a file, can be told from no other.
    if (source !== window.parent || origin === "null") return;
    const message = readToPage(data);
    if (message?.type === "hello") {
      this.#origin = origin;
      this.#height = 0;
      this.#tellHeight();
    } else if (message && origin === this.#origin) show(message.address);
  }

  #tellHeight(): void {
    const height = wantedHeight();
    if (this.#origin === null || height === this.#height) return;
    this.#height = height;
    this.#tell({ type: "height", height });
  }

  #tell(message: FromPage): void {
    if (this.#origin !== null) window.parent.postMessage(letter(message), this.#origin);
  }
}

/** Speaks with the page around this one, where it asks for it. `address` is what this page shows, as a signal. */
export function speakWithHost(store: SelectionState, address: () => string): void {
  new Host(store).begin(address);
}
