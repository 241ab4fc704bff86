import { getDocumentProxy } from "unpdf";
import { SOFT_BREAK } from "./block.ts";

/** A line as a page sets it; all in the page's own units, `y` upwards. */
interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
}

/** What the library says of a piece of text, or of a mark of structure. */
type Piece = { str: string; hasEOL: boolean; transform: number[]; width: number } | { type: string };

function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const piece of pieces) {
    if (!("str" in piece)) continue;
    const { str, hasEOL, transform, width } = piece;
    const [left = 0, y = 0] = transform.slice(4);
    if (!open && str.trim() !== "") {
      open = { text: "", left, right: left, y };
      lines.push(open);
    }
    if (open) {
      open.text += str;
      open.right = Math.max(open.right, left + width);
    }
    if (hasEOL) open = undefined;
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }));
}

/** The distance of most lines from the one before. */
function usualDistance(lines: Line[]): number {
  const distances = lines.flatMap(({ y }, i) => {
    const before = lines[i - 1]?.y ?? y;
    return before > y ? [before - y] : [];
  });
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

/** Two lines farther apart than this many usual distances belong to two paragraphs. */
const GAP = 1.35;
/** Lines of one column begin no farther from each other, indented or not. */
const INDENT = 40;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A function that finds where the column of a line ends, on its right. */
function edgesOf(lines: Line[]): (line: Line) => number {
  const edges = new Map<number, number>();
  const columnOf = ({ left }: Line) => Math.round(left / INDENT);
  for (const line of lines)
    edges.set(columnOf(line), Math.max(line.right, edges.get(columnOf(line)) ?? line.right));
  return (line) =>
    Math.max(...[-1, 0, 1].map((step) => edges.get(columnOf(line) + step) ?? Number.NEGATIVE_INFINITY));
}

/** Whether a line only ends because the next word would not have fitted, so that its paragraph goes on. */
function goesOn(line: Line, next: Line, edge: number, usual: number): boolean {
  if (line.y - next.y > usual * GAP) return false;
  if (/^\p{Ll}/u.test(next.text) || RIGHT_TO_LEFT.test(line.text)) return true;
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  const word = (/^\S*/.exec(next.text)?.[0] ?? "").length + 1;
  return line.right + word * letter > edge;
}

/** A paragraph on each line. A page or a column ends none by itself. */
function textOfLines(lines: Line[]): string {
  const usual = usualDistance(lines);
  const edgeOf = edgesOf(lines);
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      const end = next ? (goesOn(line, next, edgeOf(line), usual) ? SOFT_BREAK : "\n") : "";
      return line.text + end;
    })
    .join("");
}

async function linesIn(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<Line[]> {
  const lines: Line[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    lines.push(...linesOf(items));
  }
  return lines;
}

/** The text of a PDF, a paragraph on each line; or why it has none, as a sentence. */
export async function textOfPdf(file: Uint8Array): Promise<{ text: string } | { fault: string }> {
  try {
    // The library takes the bytes for itself, and no Buffer of Node’s.
    const pdf = await getDocumentProxy(new Uint8Array(file), { isEvalSupported: false, verbosity: 0 });
    const text = textOfLines(await linesIn(pdf).finally(() => pdf.destroy()));
    return /\S/.test(text)
      ? { text }
      : { fault: "The PDF holds no text, only pictures of it: save its text as plain text or HTML." };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return {
      fault: isLocked
        ? "The PDF has a password: save it without one."
        : "The PDF is damaged or incomplete: save its text as plain text or HTML.",
    };
  }
}
