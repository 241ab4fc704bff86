import type { SvgNode } from "../../render/svg/tree/node.ts";
import type { PdfCanvas } from "./graphics/canvas.ts";
import type { PdfDocument, PdfStructure } from "./text/pdfkit-fonts.ts";

/** What a part of a picture is to those who hear it read aloud. */
interface Tag {
  type: "H1" | "P" | "Figure";
  /** What is said in place of a figure. */
  alt?: string;
  /** The text of several lines as one. */
  actual?: string;
}

const isNode = (child: SvgNode | string): child is SvgNode => typeof child !== "string";

/** The words of a kind of child, such as `title`. */
function wordsIn(node: SvgNode, tag: string): string {
  const found = node.children.filter(isNode).find((child) => child.tag === tag);
  return found?.children.filter((child) => !isNode(child)).join("") ?? "";
}

/** The lines of a text that is read, without the halo underneath. */
function linesOf(node: SvgNode): string {
  const lines = node.children.filter(isNode).filter((child) => child.attributes["aria-hidden"] !== "true");
  return lines.map((line) => line.children.join("")).join(" ");
}

/** The tag of a node of a picture: maps are figures, and groups of nothing but text its title or paragraphs. */
export function tagOf(node: SvgNode, picture: SvgNode): Tag | undefined {
  if (node.tag === "text") return { type: "P" };
  if (node.tag !== "g") return undefined;
  const id = String(node.attributes.id ?? "");
  if (/(^|-)map$/.test(id))
    return { type: "Figure", alt: `${wordsIn(picture, "title")}. ${wordsIn(picture, "desc")}` };
  if (/(^|-)world$/.test(id)) return { type: "Figure", alt: wordsIn(node, "title") };
  const isText =
    node.children.length > 0 && node.children.every((child) => isNode(child) && child.tag === "text");
  if (!isText) return undefined;
  const actual = linesOf(node);
  return { type: actual === wordsIn(picture, "title") ? "H1" : "P", actual };
}

/** Writes what a canvas has drawn to the page, each part under its tag and the rest as decoration. */
export class TaggedPage {
  readonly #document: PdfDocument;
  readonly #canvas: PdfCanvas;
  readonly #root: PdfStructure;
  #isInside = false;

  constructor(document: PdfDocument, canvas: PdfCanvas) {
    this.#document = document;
    this.#canvas = canvas;
    this.#root = document.struct("Document", {});
    document.addStructure(this.#root);
  }

  #flush(): void {
    const operators = this.#canvas.take();
    if (operators) this.#document.addContent(operators);
  }

  /** What is inside another part belongs to that one. */
  async part({ type, ...said }: Tag, draw: () => Promise<void>): Promise<void> {
    if (this.#isInside) {
      await draw();
      return;
    }
    this.#flush();
    const content = this.#document.markStructureContent(type);
    this.#isInside = true;
    await draw();
    this.#isInside = false;
    this.#flush();
    this.#document.endMarkedContent();
    this.#root.add(this.#document.struct(type, said, [content]));
  }

  decoration(draw: () => void): void {
    if (!this.#isInside) this.#canvas.write("/Artifact BMC");
    draw();
    if (!this.#isInside) this.#canvas.write("EMC");
  }

  end(): void {
    this.#flush();
    this.#root.end();
  }
}
