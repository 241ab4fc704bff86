/** An affine transform, as PDF and SVG write it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The inner one first, then the outer one. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The way back. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  if (size === 0) throw new Error("A transform that flattens everything has no way back.");
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

function step(name: string, numbers: number[]): Matrix | undefined {
  const [x = 0, y] = numbers;
  if (name === "translate" && numbers.length <= 2) return [1, 0, 0, 1, x, y ?? 0];
  if (name === "scale" && numbers.length <= 2) return [x, 0, 0, y ?? x, 0, 0];
  if (name === "rotate" && numbers.length === 1) {
    const [cos, sin] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)];
    return [cos, sin, -sin, cos, 0, 0];
  }
  return name === "matrix" && numbers.length === 6 ? (numbers as Matrix) : undefined;
}

/** Reads a `transform` of moves, scalings, turns and matrices; anything else is an error. */
export function parseTransform(text: string): Matrix {
  const found = [...text.matchAll(/([a-zA-Z]+)\(([^)]*)\)/g)];
  const rest = text.replace(/([a-zA-Z]+)\(([^)]*)\)/g, "").trim();
  return found.reduce<Matrix>((matrix, [whole, name = "", list = ""]) => {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const next = step(name, numbers);
    if (!next || rest || numbers.some(Number.isNaN)) {
      throw new Error(`The PDF cannot draw the transform "${rest || whole}".`);
    }
    return multiply(matrix, next);
  }, IDENTITY);
}
