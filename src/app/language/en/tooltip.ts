import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

export const tooltip = {
  statements: (n: number) =>
    count(n, { one: "# more statement · click to read", other: "# more statements · click to read" }),
  routes: (n: number) =>
    count(n, { one: "# more route · click to read", other: "# more routes · click to read" }),
};
