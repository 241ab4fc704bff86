import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { PNG } from "pngjs";
import type { FontFile } from "../../src/export/fonts/fonts.ts";
import { sfntOf } from "../../src/node/fonts/sfnt.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-pdf-"));

export async function loadFont({ name }: FontFile): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(`public/fonts/${name}`));
}

/** A PDF on disk, as seen by the programs of Poppler. */
export class PdfFile {
  readonly #path: string;

  constructor(bytes: Uint8Array, name: string) {
    this.#path = join(folder, `${name}.pdf`);
    writeFileSync(this.#path, bytes);
  }

  #run(program: string, ...options: string[]): string {
    return execFileSync(program, [...options, this.#path], { encoding: "utf8" });
  }

  /** The text in the order in which it is drawn, without the marks for its direction. */
  text(): string {
    return execFileSync("pdftotext", ["-raw", this.#path, "-"], { encoding: "utf8" }).replace(
      /[\u202A-\u202E]/g,
      "",
    );
  }

  /** The lines in the order in which they are read, without the marks for their direction. */
  lines(): string[] {
    const text = execFileSync("pdftotext", [this.#path, "-"], { encoding: "utf8" });
    return text
      .replace(/[\u202A-\u202E]/g, "")
      .split("\n")
      .map((line) => line.trim());
  }

  /** The operators of the page. */
  operators(): string {
    const bytes = readFileSync(this.#path);
    const streams = [...bytes.toString("latin1").matchAll(/\/Filter \/FlateDecode[^>]*>>\nstream\n/g)];
    const plain = streams.flatMap(({ 0: head, index }) => {
      try {
        return [inflateSync(bytes.subarray(index + head.length)).toString("latin1")];
      } catch {
        return [];
      }
    });
    return plain.filter((text) => /\bBT\b/.test(text)).join("\n");
  }

  fonts(): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
    const [, , ...lines] = this.#run("pdffonts").trimEnd().split("\n");
    return lines.map((line) => {
      const [, name = "", embedded, subset, unicode] =
        /^(\S+)\s.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
      return { name, embedded: embedded === "yes", subset: subset === "yes", unicode: unicode === "yes" };
    });
  }

  images(): number {
    return this.#run("pdfimages", "-list").trimEnd().split("\n").length - 2;
  }

  info(): Record<string, string> {
    const lines = this.#run("pdfinfo").trimEnd().split("\n");
    return Object.fromEntries(lines.map((line) => line.split(/:\s+(.*)/).slice(0, 2)));
  }

  /** Its parts as they are read aloud, each with its text. */
  structure(): string {
    return this.#run("pdfinfo", "-struct-text");
  }

  xmp(): string {
    return this.#run("pdfinfo", "-meta");
  }

  picture(dpi: number): PNG {
    const out = this.#path.replace(/\.pdf$/, "");
    execFileSync("pdftoppm", ["-r", String(dpi), "-png", "-singlefile", this.#path, out]);
    return PNG.sync.read(readFileSync(`${out}.png`));
  }
}

function ttfFiles(): string[] {
  const cuts = [
    ["ibm-plex-sans", "latin"],
    ["ibm-plex-sans", "latin-ext"],
    ["ibm-plex-sans-arabic", "arabic"],
    ["ibm-plex-sans-hebrew", "hebrew"],
  ];
  return [400, 500, 600, 700].flatMap((weight) =>
    cuts.map(([font, subset]) => {
      const woff = readFileSync(
        `node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`,
      );
      const path = join(folder, `${font}-${subset}-${weight}.ttf`);
      writeFileSync(path, sfntOf(woff, "IBM Plex Sans"));
      return path;
    }),
  );
}

let fontFiles: string[] | undefined;

/** What resvg makes of the same tree. */
export function drawSvg(svg: string, zoom: number): PNG {
  fontFiles ??= ttfFiles();
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans" };
  const drawn = new Resvg(svg, { fitTo: { mode: "zoom", value: zoom }, font }).render();
  return PNG.sync.read(drawn.asPng());
}
