/** A file that the page has inside: its text, or its bytes in Base64. */
type Inside = { text: string } | { base64: string };

function filesInside(): Record<string, Inside> {
  return JSON.parse(document.getElementById("page-files")?.textContent ?? "{}");
}

/** Fonts lie in the style sheet already, under their names. */
function fontInside(name: string): Inside | undefined {
  const css = document.querySelector("style")?.textContent ?? "";
  const mark = `name=${name};base64,`;
  const start = css.indexOf(mark);
  if (start < 0) return undefined;
  return { base64: css.slice(start + mark.length, css.indexOf(")", start)) };
}

function addressOf(input: RequestInfo | URL): string {
  const asked = input instanceof Request ? input.url : String(input);
  const { href } = new URL(asked, document.baseURI);
  const folder = new URL(".", document.baseURI).href;
  return href.startsWith(folder) ? href.slice(folder.length) : href;
}

function answerOf(file: Inside): Response {
  if ("text" in file) return new Response(file.text, { headers: { "Content-Type": "application/json" } });
  return new Response(Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0)));
}

let files: Record<string, Inside> | undefined;

/**
 * All that the page asks for is answered with what it has inside: from a file of the machine a page may read no other, and
 * elsewhere it shall ask nobody.
 */
window.fetch = async (input) => {
  files ??= filesInside();
  const name = addressOf(input);
  const file = Object.hasOwn(files, name) ? files[name] : fontInside(name.split("/").at(-1) ?? "");
  if (!file) throw new TypeError(`not inside this page: ${name}`);
  return answerOf(file);
};
document.documentElement.dataset.single = "";
