const TOKEN = /([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|([^\s,])/g;
const COUNTS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 };

interface Command {
  letter: string;
  numbers: number[];
}

/** Reads path data; only what the renderer writes, anything else is an error and never left out. */
function commandsOf(d: string): Command[] {
  const commands: Command[] = [];
  for (const [token, letter, number] of d.matchAll(TOKEN)) {
    if (letter && COUNTS[letter.toLowerCase()] !== undefined) commands.push({ letter, numbers: [] });
    else if (number && commands.length > 0) commands.at(-1)?.numbers.push(Number(number));
    else throw new Error(`The PDF cannot draw "${token}" in the path ${d.slice(0, 40)}.`);
  }
  return commands.flatMap(split);
}

/** One command for each set of numbers; after a move the further ones are lines. */
function split({ letter, numbers }: Command): Command[] {
  const count = COUNTS[letter.toLowerCase()] ?? 0;
  if (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count !== 0) {
    throw new Error(`The PDF cannot draw a path of ${numbers.length} numbers after ${letter}.`);
  }
  if (count === 0) return [{ letter, numbers }];
  const next = letter === "m" ? "l" : letter === "M" ? "L" : letter;
  return Array.from({ length: numbers.length / count }, (_, i) => ({
    letter: i === 0 ? letter : next,
    numbers: numbers.slice(i * count, (i + 1) * count),
  }));
}

type Curve = [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** A quadratic curve as the cubic one that PDF knows. */
export function cubic(x0: number, y0: number, cx: number, cy: number, x: number, y: number): Curve {
  const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
  return [third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y];
}

/** Centre and angles of an arc from its ends, as appendix F.6 of SVG 1.1 has it, for circles. */
function arcCentre(x0: number, y0: number, r: number, large: boolean, sweep: boolean, x: number, y: number) {
  const [dx, dy] = [(x - x0) / 2, (y - y0) / 2];
  const half = Math.hypot(dx, dy);
  const radius = Math.max(r, half);
  const away = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, radius ** 2 - half ** 2));
  const [cx, cy] = [x0 + dx - (dy / half) * away, y0 + dy + (dx / half) * away];
  const start = Math.atan2(y0 - cy, x0 - cx);
  let turn = Math.atan2(y - cy, x - cx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return { cx, cy, radius, start, turn };
}

/** A circular arc as curves of a quarter turn at most. */
function arc(x0: number, y0: number, numbers: number[], x: number, y: number): Curve[] {
  const [rx = 0, ry = 0, , large, sweep] = numbers;
  if (rx !== ry) throw new Error(`The PDF cannot draw an elliptical arc of ${rx} by ${ry}.`);
  if (x0 === x && y0 === y) return [];
  const { cx, cy, radius, start, turn } = arcCentre(x0, y0, rx, large === 1, sweep === 1, x, y);
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
  const reach = (4 / 3) * Math.tan(turn / count / 4) * radius;
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + (turn * i) / count, start + (turn * (i + 1)) / count];
    const [ax, ay] = [cx + radius * Math.cos(a), cy + radius * Math.sin(a)];
    const [bx, by] = [cx + radius * Math.cos(b), cy + radius * Math.sin(b)];
    return [
      ax - reach * Math.sin(a),
      ay + reach * Math.cos(a),
      bx + reach * Math.sin(b),
      by - reach * Math.cos(b),
      bx,
      by,
    ];
  });
}

/** Where the operators of a path go. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  curveTo(...curve: Curve): void;
  closePath(): void;
}

/** Sends path data on as moves, lines and cubic curves, all of them absolute. */
export function drawPath(d: string, sink: PathSink): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { letter, numbers } of commandsOf(d)) {
    const kind = letter.toLowerCase();
    const [ox, oy] = letter === kind ? [x, y] : [0, 0];
    const at = (i: number) => (numbers[i] ?? 0) + (i % 2 === 0 ? ox : oy);
    const [x0, y0] = [x, y];
    if (kind === "h") x = at(0);
    else if (kind === "v") y = (numbers[0] ?? 0) + oy;
    else if (kind === "a") [x, y] = [(numbers[5] ?? 0) + ox, (numbers[6] ?? 0) + oy];
    else if (kind === "z") [x, y] = [startX, startY];
    else [x, y] = [at(numbers.length - 2), at(numbers.length - 1)];
    if (kind === "m") {
      [startX, startY] = [x, y];
      sink.moveTo(x, y);
    } else if (kind === "c") sink.curveTo(at(0), at(1), at(2), at(3), x, y);
    else if (kind === "q") sink.curveTo(...cubic(x0, y0, at(0), at(1), x, y));
    else if (kind === "a") for (const curve of arc(x0, y0, numbers, x, y)) sink.curveTo(...curve);
    else if (kind === "z") sink.closePath();
    else sink.lineTo(x, y);
  }
}
