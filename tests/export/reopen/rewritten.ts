import { deflateSync, inflateSync } from "node:zlib";
import { chunk, chunks } from "../../../src/export/png/chunks.ts";

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** What programs that keep the metadata of a PNG do to it: other pixels, other order, texts in another form. */
function pngAnew(bytes: Uint8Array, text: "tEXt" | "iTXt" | "packed iTXt" | "zTXt"): Uint8Array {
  const parts = [...chunks(bytes)].map(({ type, data }) => {
    if (type === "IDAT") return chunk(type, deflateSync(inflateSync(data), { level: 1 }));
    if (type !== "zTXt") return chunk(type, data);
    const end = data.indexOf(0);
    const [keyword, letters] = [latin(data.subarray(0, end)), inflateSync(data.subarray(end + 2))];
    const packed = latin(deflateSync(letters, { level: 9 }));
    const forms = {
      tEXt: `${keyword}\0${latin(letters)}`,
      iTXt: `${keyword}\0\0\0\0\0${latin(letters)}`,
      "packed iTXt": `${keyword}\0\x01\0en\0Dossier\0${packed}`,
      zTXt: `${keyword}\0\0${packed}`,
    };
    return chunk(text.slice(-4), bytesOf(forms[text]));
  });
  const last = parts.pop() ?? new Uint8Array();
  const [head, ...rest] = parts;
  return new Uint8Array(Buffer.concat([bytes.subarray(0, 8), head ?? last, ...rest.reverse(), last]));
}

const svgAnew = (bytes: Uint8Array, change: (text: string) => string) =>
  new TextEncoder().encode(change(new TextDecoder().decode(bytes)));

/** Every stream as qpdf writes it: unfolded or folded anew, its length told in an object of its own or at once. */
function pdfAnew(bytes: Uint8Array, unfolded: boolean, indirect: boolean): Uint8Array {
  const text = latin(bytes).replace(
    /<<((?:(?!<<|>>|endobj)[\s\S]|<<[^<>]*>>)*)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g,
    (_, dictionary: string, content: string) => {
      const packed = dictionary.includes("/FlateDecode");
      const raw = packed ? latin(inflateSync(Buffer.from(content, "latin1"))) : content;
      const data = unfolded ? raw : latin(deflateSync(Buffer.from(raw, "latin1"), { level: 1 }));
      const rest = dictionary.replace(/\/Filter\s*\/\w+/, "").replace(/\/Length\s+\d+/, "");
      const length = indirect ? "99 0 R" : `${data.length}`;
      return `<< /Length ${length}${unfolded ? "" : " /Filter [ /FlateDecode ]"} ${rest} >>\nstream\n${data}\nendstream`;
    },
  );
  return bytesOf(text);
}

/** Ways in which programs that keep the metadata of a file write it anew. */
export const REWRITINGS: [kind: "png" | "svg" | "pdf", how: string, (bytes: Uint8Array) => Uint8Array][] = [
  ["png", "with its text plain", (b) => pngAnew(b, "tEXt")],
  ["png", "with its text international", (b) => pngAnew(b, "iTXt")],
  ["png", "with its text international and packed", (b) => pngAnew(b, "packed iTXt")],
  ["png", "with its text packed more", (b) => pngAnew(b, "zTXt")],
  ["svg", "on one line", (b) => svgAnew(b, (s) => s.replace(/>\s+</g, "><"))],
  ["svg", "indented", (b) => svgAnew(b, (s) => s.replaceAll("><", ">\r\n\t<"))],
  [
    "svg",
    "with the letters broken into lines",
    (b) =>
      svgAnew(b, (s) =>
        s.replace(/(<demarche:dossier[^>]*>)([^<]*)/, (_, tag, letters) =>
          [tag, ...letters.match(/.{1,76}/g)].join("\n      "),
        ),
      ),
  ],
  [
    "svg",
    "with the namespace under another prefix, told at the root",
    (b) =>
      svgAnew(b, (s) =>
        s
          .replace(/ xmlns:demarche="([^"]*)"/, "")
          .replace("<svg ", '<svg xmlns:ns0="urn:demarche:dossier" ')
          .replaceAll("demarche:dossier>", "ns0:dossier >")
          .replace("<demarche:dossier", "<ns0:dossier"),
      ),
  ],
  ["pdf", "unfolded", (b) => pdfAnew(b, true, false)],
  ["pdf", "unfolded, with lengths elsewhere", (b) => pdfAnew(b, true, true)],
  ["pdf", "folded anew", (b) => pdfAnew(b, false, false)],
  ["pdf", "folded anew, with lengths elsewhere", (b) => pdfAnew(b, false, true)],
];
