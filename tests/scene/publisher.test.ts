import { describe, expect, it } from "vitest";
import type { Source } from "../../src/model/dossier.ts";
import { citation, publisherOf } from "../../src/scene/words.ts";
import { BASE, messages, read } from "../dossier/base.ts";

const PAGE: Source = { id: "page", type: "webpage", title: "A page" };
const OWNED = { ...PAGE, ownership: "state broadcaster" };

describe("who published a source, and whose that is", () => {
  it.each([
    ["a publisher", { ...OWNED, publisher: "Press" }, "Press (state broadcaster)"],
    [
      "one with brackets of its own",
      { ...OWNED, publisher: "Press (AFP)" },
      "Press (AFP; state broadcaster)",
    ],
    ["an author where no publisher is", { ...OWNED, author: [{ family: "Doe" }] }, "Doe (state broadcaster)"],
    ["nobody", OWNED, undefined],
    ["a publisher of whom nothing is said", { ...PAGE, publisher: "Press (AFP)" }, "Press (AFP)"],
  ])("is told of %s", (_, source, told) => {
    expect(publisherOf(source)).toBe(told);
    expect(citation(source)).toBe([told, "“A page”"].filter(Boolean).join(", "));
  });

  it("is read from CSL’s own fields, and what else stands among them is passed over", () => {
    const with_ = (custom: string) =>
      read({
        ...BASE,
        "sources.json": `[{ "id": "press", "type": "webpage", "title": "A page", "custom": ${custom} }]`,
      });
    const owned = with_('{ "ownership": "close to a party", "archive": 3 }');
    expect(messages(owned).filter((m) => /custom|ownership/.test(m))).toEqual([]);
    expect(owned.dossier?.sources[0]).toMatchObject({ ownership: "close to a party" });
    expect(with_("{}").dossier?.sources[0]).not.toHaveProperty("ownership");
    expect(with_("null").dossier?.sources[0]).not.toHaveProperty("ownership");
    expect(messages(with_('{ "ownership": 3 }')).join()).toMatch(/ownership/);
  });
});
