export interface Size {
  statements: number;
  routes: number;
  /** What the whole build may take beside that of the size before: most of a small one is the page itself. */
  buildGrowth?: number;
}

export const SIZES: Size[] = [
  { statements: 10, routes: 10 },
  { statements: 1000, routes: 1000, buildGrowth: 2 },
  { statements: 100_000, routes: 50_000 },
];

export const nameOf = ({ statements, routes }: Size) =>
  `${statements.toLocaleString("en")} statements, ${routes.toLocaleString("en")} routes`;
