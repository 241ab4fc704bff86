import { PARTS, type Part, withPart, withParts } from "./address.ts";
import { letter, readFromPage, type ToPage } from "./protocol.ts";

const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
iframe { display: block; box-sizing: border-box; inline-size: 100%; block-size: 720px; border: 1px solid #8886; border-radius: 8px; }
`;

/** CSS px that a frame may be high. */
const HEIGHTS = { least: 240, most: 4000 };

/** CSS px that a scrollbar may take from the width. */
const SCROLLBAR = 24;

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

const withoutHash = (address: string) => address.replace(/#.*/s, "");

/** The page of a `src`; null where it names none, no page of the web, or the very page that the element stands in. */
function pageOf(src: string | null): URL | null {
  const address = src?.trim() ?? "";
  if (!address || !URL.canParse(address, document.baseURI)) return null;
  const url = new URL(address, document.baseURI);
  const own = withoutHash(url.href) === withoutHash(window.location.href);
  return /^https?:$/.test(url.protocol) && !own ? url : null;
}

/** CSS px of a `height`; 0, and a word to whoever wrote it, where it is none. */
function pxOf(height: string | null): number {
  if (!height?.trim()) return 0;
  const px = Number(/^\s*([\d.]+)\s*(?:px)?\s*$/i.exec(height)?.[1]);
  if (px > 0) return px;
  console.warn(`<demarche-map>: height="${height}" is not a height. Give CSS px, such as height="480".`);
  return 0;
}

/**
 * `<demarche-map src="…">`: a built page inside another one. The page stands in a frame of its own, so that its styles,
 * scripts and keys stay apart from those around it; this element only hands addresses and ids through.
 */
export class DemarcheMap extends HTMLElement {
  static observedAttributes = ["src", "height", "title", ...PARTS];

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #hear = (event: MessageEvent) => this.#heard(event);
  #frame: HTMLIFrameElement | null = null;
  #page: URL | null = null;
  /** What the page shows, as far as it has told; kept while the element is nowhere. */
  #address = "";
  #ready = false;
  /** Whether attributes have changed while the page was on its way. */
  #late = false;
  /** CSS px that the attribute says; 0 where it leaves that to the page. */
  #height = 0;
  /** How high the page has asked to be, and how wide it was then; CSS px. */
  #asked = { height: 0, width: 0 };

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    window.addEventListener("message", this.#hear);
    this.#show();
  }

  /** Moved by a page that knows how to keep frames alive: there is nothing to do. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    window.removeEventListener("message", this.#hear);
    this.#root.replaceChildren();
    this.#frame = null;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    if (name === "src") this.#open(value);
    else if (name === "height") {
      this.#height = pxOf(value);
      this.#resize();
    } else if (name === "title" && this.#frame) this.#frame.title = this.#title();
    else if (isPart(name)) this.#change(withPart(this.#address, name, value));
  }

  #open(src: string | null): void {
    this.#page = pageOf(src);
    this.#address = withParts(this.#page?.hash ?? "", (part) => this.getAttribute(part));
    this.#asked = { height: 0, width: 0 };
    if (this.isConnected) this.#show();
  }

  #show(): void {
    this.#ready = false;
    this.#late = false;
    // What stands in the element, such as a link, is shown in place of a frame that cannot be.
    this.#frame = this.#page && this.#newFrame(this.#page);
    this.#root.replaceChildren(this.#frame ?? document.createElement("slot"));
    this.#resize();
  }

  #newFrame(page: URL): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    frame.title = this.#title();
    frame.loading = "lazy";
    // Browsers that share nothing speak to the console about a word that they do not know.
    frame.allow = `clipboard-write; fullscreen${"share" in navigator ? "; web-share" : ""}`;
    frame.src = Object.assign(new URL(page), { hash: this.#address }).href;
    return frame;
  }

  #title(): string {
    return this.getAttribute("title") || this.textContent?.trim() || "Map";
  }

  /** By the attribute, or else as high as the page has asked for. */
  #resize(): void {
    const height = this.#height || this.#asked.height;
    if (!this.#frame) return;
    const px = Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, height)));
    this.#frame.style.blockSize = height > 0 ? `${px}px` : "";
  }

  /**
   * The page asks by its width. A frame that is made lower because a scrollbar has come would send the scrollbar away
   * and be made higher again, for ever: what is only as much narrower as a scrollbar keeps its height.
   */
  #ask(height: number): void {
    const width = this.clientWidth;
    const narrower = this.#asked.width - width;
    if (height < this.#asked.height && narrower > 0 && narrower <= SCROLLBAR) return;
    this.#asked = { height, width };
    this.#resize();
  }

  #change(address: string): void {
    this.#address = address;
    if (this.#ready) this.#tell({ type: "address", address });
    else this.#late = true;
  }

  #tell(message: ToPage): void {
    if (this.#page) this.#frame?.contentWindow?.postMessage(letter(message), this.#page.origin);
  }

  #heard({ source, origin, data }: MessageEvent): void {
    if (!source || source !== this.#frame?.contentWindow || origin !== this.#page?.origin) return;
    const message = readFromPage(data);
    if (message?.type === "ready") this.#greet();
    else if (message?.type === "height") this.#ask(message.height);
    else if (message?.type === "select") this.#emit("demarche-select", { id: message.id });
    else if (message?.type === "view") {
      this.#address = message.address;
      this.#emit("demarche-view", { address: message.address });
    }
  }

  #greet(): void {
    this.#ready = true;
    this.#tell({ type: "hello" });
    if (this.#late) this.#tell({ type: "address", address: this.#address });
    this.#late = false;
  }

  #emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
