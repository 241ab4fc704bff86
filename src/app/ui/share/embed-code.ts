/** CSS px that a frame may be high. */
export const EMBED_HEIGHTS = { least: 360, most: 2000, usual: 720 };

function attribute(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
  return text.replace(/[&"<>]/g, (letter) => entities[letter] ?? letter);
}

/** HTML that shows an address inside another page: as wide as its column, loaded when it is scrolled to. */
export function embedCode(address: string, title: string, height: number): string {
  const px = Math.round(Math.min(EMBED_HEIGHTS.most, Math.max(EMBED_HEIGHTS.least, height)));
  const attributes = {
    src: address,
    title,
    loading: "lazy",
    width: "100%",
    height: String(px),
    allow: "clipboard-write; fullscreen; web-share",
    style: "border: 1px solid #d5d5d0; border-radius: 8px",
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${attribute(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}
