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

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = headerOf(headers, "Content-Transfer-Encoding").trim().toLowerCase();
  if (encoding === "base64") return new Uint8Array(Buffer.from(body, "base64"));
  if (encoding !== "quoted-printable") return new Uint8Array(Buffer.from(body, "latin1"));
  const plain = body
    .replace(/[ \t]*=[ \t]*\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new Uint8Array(Buffer.from(plain, "latin1"));
}

/**
 * The first page of an MHTML file, which is the one that was saved; the others are its frames. Undefined for any other
 * file.
 */
export function archivedPage(file: Uint8Array): ArchivedPage | undefined {
  const head = Buffer.from(file.subarray(0, 4000)).toString("latin1");
  if (!/^(?:[\w-]+:|\s)/.test(head) || !/^MIME-Version:/im.test(head)) return undefined;
  const whole = parted(Buffer.from(file).toString("latin1").replaceAll("\r\n", "\n"));
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
