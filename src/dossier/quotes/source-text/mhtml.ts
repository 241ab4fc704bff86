/** The page of a web archive, as bytes, and the charset that its part declares. */
interface ArchivedPage {
  bytes: Uint8Array;
  charset?: string;
}

interface Part {
  headers: string;
  body: string;
}

/** The value of a header, with what is folded onto further lines; empty where there is none. */
function headerOf(headers: string, name: string): string {
  return (
    new RegExp(`^${name}:[ \\t]*((?:.*)(?:\\n[ \\t].*)*)`, "im")
      .exec(headers)?.[1]
      ?.replace(/\n[ \t]+/g, " ") ?? ""
  );
}

const parameter = (header: string, name: string) =>
  new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header)?.slice(1).find(Boolean);

function parted(text: string): Part {
  const end = text.indexOf("\n\n");
  return end < 0 ? { headers: text, body: "" } : { headers: text.slice(0, end), body: text.slice(end + 2) };
}

/** A byte for each character, as mail is written. */
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A character for each byte. */
function lettersOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

/** Line breaks and whatever else does not belong are passed over, and so is a letter that is left over at the end. */
function ofBase64(text: string): Uint8Array {
  const letters = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^A-Za-z0-9+/]/g, "");
  return bytesOf(atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters));
}

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = headerOf(headers, "Content-Transfer-Encoding").trim().toLowerCase();
  if (encoding === "base64") return ofBase64(body);
  if (encoding !== "quoted-printable") return bytesOf(body);
  const plain = body
    .replace(/[ \t]*=[ \t]*\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytesOf(plain);
}

/**
 * The first page of an MHTML file, which is the one that was saved; the others are its frames. Undefined for any other
 * file.
 */
export function archivedPage(file: Uint8Array): ArchivedPage | undefined {
  const head = lettersOf(file.subarray(0, 4000));
  if (!/^(?:[\w-]+:|\s)/.test(head) || !/^MIME-Version:/im.test(head)) return undefined;
  const whole = parted(lettersOf(file).replaceAll("\r\n", "\n"));
  const type = headerOf(whole.headers, "Content-Type");
  const boundary = parameter(type, "boundary");
  const parts = boundary && /^multipart\//i.test(type) ? whole.body.split(`--${boundary}`).slice(1) : [];
  const page = [...parts.map((part) => parted(part.replace(/^[ \t]*\n/, ""))), whole].find(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)/i.test(headerOf(headers, "Content-Type")),
  );
  if (!page) return undefined;
  const charset = parameter(headerOf(page.headers, "Content-Type"), "charset");
  return { bytes: decoded(page), ...(charset !== undefined && { charset }) };
}
