import { PARTS, type Part, withPart, withParts } from "./address.ts";
import { letter, readFromPage, type ToPage } from "./protocol.ts";

const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
iframe { display: block; box-sizing: border-box; inline-size: 100%; block-size: 720px; border: 1px solid #8886; border-radius: 8px; }
`;

/** CSS px that a frame may be high. */
const HEIGHTS = { least: 240, most: 4000 };

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

/**
 * `<demarche-map src="…">`: a built page inside another one. The page stands in a frame of its own, so that its styles,
 * scripts and keys stay apart from those around it; this element only hands addresses and ids through.
 */
export class DemarcheMap extends HTMLElement {
  static observedAttributes = ["src", "height", "title", ...PARTS];

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #hear = (event: MessageEvent) => this.#heard(event);
  #frame: HTMLIFrameElement | null = null;
  /** Origin of the page; messages go to it and come from it only. */
  #origin = "";
  /** What the page shows, as far as it has told. */
  #address = "";
  #ready = false;
  /** Whether attributes have changed while the page was on its way. */
  #late = false;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    window.addEventListener("message", this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    window.removeEventListener("message", this.#hear);
    this.#root.replaceChildren();
    this.#frame = null;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.#frame || before === value) return;
    if (name === "src") this.#load();
    else if (name === "height") this.#resize();
    else if (name === "title") this.#frame.title = this.#title();
    else if (isPart(name)) this.#show(withPart(this.#address, name, value));
  }

  #load(): void {
    const src = this.getAttribute("src") ?? "";
    const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      // What stands in the element, such as a link, is shown in place of a frame that cannot be.
      this.#frame = null;
      this.#root.replaceChildren(document.createElement("slot"));
      return;
    }
    this.#ready = false;
    this.#late = false;
    this.#origin = url.origin;
    this.#address = withParts(url.hash, (part) => this.getAttribute(part));
    url.hash = this.#address;
    this.#frame = this.#newFrame(url.href);
    this.#resize();
    this.#root.replaceChildren(this.#frame);
  }

  #newFrame(address: string): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    frame.title = this.#title();
    frame.loading = "lazy";
    // Browsers that share nothing speak to the console about a word that they do not know.
    frame.allow = `clipboard-write; fullscreen${"share" in navigator ? "; web-share" : ""}`;
    frame.src = address;
    return frame;
  }

  #title(): string {
    return this.getAttribute("title") || this.textContent?.trim() || "Map";
  }

  /** By the attribute, or else as high as the page asks for. */
  #resize(asked = 0): void {
    const own = Number(this.getAttribute("height"));
    const height = own > 0 ? own : asked;
    if (!this.#frame || !(height > 0)) return;
    const px = Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, height)));
    this.#frame.style.blockSize = `${px}px`;
  }

  #show(address: string): void {
    this.#address = address;
    if (this.#ready) this.#tell({ type: "address", address });
    else this.#late = true;
  }

  #tell(message: ToPage): void {
    this.#frame?.contentWindow?.postMessage(letter(message), this.#origin);
  }

  #heard({ source, origin, data }: MessageEvent): void {
    if (!source || source !== this.#frame?.contentWindow || origin !== this.#origin) return;
    const message = readFromPage(data);
    if (message?.type === "ready") this.#greet();
    else if (message?.type === "height") this.#resize(message.height);
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
