import { formatNumber } from "../../../render/svg/tree/node.ts";
import type { Matrix } from "./matrix.ts";
import type { PathSink } from "./path.ts";
import type { DrawStyle } from "./style.ts";

/** A thousandth of a px, so that small letters keep their shape in print. */
const DECIMALS = 3;
const CAPS = { butt: 0, round: 1, square: 2 };
const JOINS = { miter: 0, round: 1, bevel: 2 };

export function numbers(...values: number[]): string {
  return values.map((value) => formatNumber(value, DECIMALS)).join(" ");
}

function precise(matrix: Matrix): string {
  return matrix.map((value) => formatNumber(value, 6)).join(" ");
}

function rgb(colour: string): string {
  const part = (at: number) => formatNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255, 4);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

/** Writes the operators of one content stream, and says nothing twice. */
export class PdfCanvas implements PathSink {
  #operators: string[] = [];
  readonly #stack: Map<string, string>[] = [];
  #said = new Map<string, string>();

  /** What was drawn since this was asked last. */
  take(): string {
    const text = this.#operators.join("\n");
    this.#operators = [];
    return text;
  }

  write(operators: string): void {
    this.#operators.push(operators);
  }

  #say(key: string, operators: string): void {
    if (this.#said.get(key) === operators) return;
    this.#said.set(key, operators);
    this.write(operators);
  }

  save(): void {
    this.#stack.push(new Map(this.#said));
    this.write("q");
  }

  restore(): void {
    const before = this.#stack.pop();
    if (!before) throw new Error("The PDF's drawing state was restored more often than it was saved.");
    this.#said = before;
    this.write("Q");
  }

  transform(matrix: Matrix): void {
    this.write(`${precise(matrix)} cm`);
  }

  moveTo(x: number, y: number): void {
    this.write(`${numbers(x, y)} m`);
  }

  lineTo(x: number, y: number): void {
    this.write(`${numbers(x, y)} l`);
  }

  curveTo(...curve: number[]): void {
    this.write(`${numbers(...curve)} c`);
  }

  closePath(): void {
    this.write("h");
  }

  fillColour(colour: string): void {
    this.#say("fill", `${rgb(colour)} rg`);
  }

  strokeColour(colour: string): void {
    this.#say("stroke", `${rgb(colour)} RG`);
  }

  lineStyle({
    strokeWidth,
    dash,
    cap,
    join,
  }: Pick<DrawStyle, "strokeWidth" | "dash" | "cap" | "join">): void {
    // An odd number of dashes is gone through twice in SVG as in PDF.
    this.#say("width", `${numbers(strokeWidth)} w`);
    this.#say("dash", `[${numbers(...dash)}] 0 d`);
    this.#say("cap", `${CAPS[cap]} J`);
    this.#say("join", `${JOINS[join]} j`);
    // SVG cuts off longer corners than PDF.
    this.#say("limit", "4 M");
  }
}
