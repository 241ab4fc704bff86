import type { Catalogue } from "../language/en.ts";

type Refusals = Catalogue["open"]["refused"];

/** Why something that was brought is not taken, in the words of the page's language. */
export class Refusal extends Error {
  constructor(readonly tell: (say: Refusals) => string) {
    super();
  }
}
