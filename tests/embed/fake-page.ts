import { vi } from "vitest";

/** A frame of the fake page, which keeps what is said to it. */
export class FakeFrame {
  title = "";
  loading = "";
  allow = "";
  src = "";
  style = { blockSize: "" };
  readonly told: unknown[] = [];
  readonly contentWindow = { postMessage: (message: unknown) => this.told.push(message) };
}

/** As much of an element as a custom one leans on. */
export class FakeElement extends EventTarget {
  isConnected = false;
  clientWidth = 600;
  textContent = "";
  shown: object[] = [];
  readonly #attributes = new Map<string, string>();

  attachShadow() {
    return { adoptedStyleSheets: [], replaceChildren: (...shown: object[]) => (this.shown = shown) };
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    const before = this.getAttribute(name);
    this.#attributes.set(name, value);
    this.attributeChangedCallback(name, before, value);
  }

  attributeChangedCallback(_name: string, _before: string | null, _value: string | null): void {}
}

export const HOST = "https://paper.example/article";

/** Stands in for the page around an element; gives back how a message from a frame reaches it. */
export function fakePage(): { say: (frame: FakeFrame, message: object) => void } {
  const window = Object.assign(new EventTarget(), { location: { href: HOST } });
  vi.stubGlobal("HTMLElement", FakeElement);
  vi.stubGlobal(
    "CSSStyleSheet",
    class {
      replaceSync() {}
    },
  );
  vi.stubGlobal("window", window);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("document", {
    baseURI: HOST,
    createElement: (tag: string) => (tag === "iframe" ? new FakeFrame() : { tag }),
  });
  return {
    say: ({ contentWindow, src }, message) => {
      const event = Object.assign(new Event("message"), {
        source: contentWindow,
        origin: new URL(src).origin,
        data: { demarche: 1, ...message },
      });
      window.dispatchEvent(event);
    },
  };
}
