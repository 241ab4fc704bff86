import { describe, expect, it } from "vitest";
import { withPart, withParts } from "../../src/embed/address.ts";
import { letter, readFromPage, readToPage } from "../../src/embed/protocol.ts";

describe("the address of an element", () => {
  it("has what its attributes ask for, beside what is there", () => {
    const attributes: Record<string, string> = { view: "iraq", only: "stance:a,carrier", lang: "en" };
    expect(withParts("#tab=about", (part) => attributes[part] ?? null)).toBe(
      "#tab=about&view=iraq&only=stance%3Aa%2Ccarrier&lang=en",
    );
    expect(withParts("", () => null)).toBe("");
  });

  it("changes one part and leaves the others, but a place gives way to a view", () => {
    expect(withPart("#map=4/35/42&pin=polity:TUR", "pin", null)).toBe("#map=4%2F35%2F42");
    expect(withPart("#map=4/35/42&at=2017-09-25", "view", "world")).toBe("#at=2017-09-25&view=world");
    expect(withPart("#pin=polity:TUR", "pin", "")).toBe("");
  });
});

describe("messages", () => {
  it("come through", () => {
    for (const message of [
      { type: "ready" as const },
      { type: "view" as const, address: "#view=iraq" },
      { type: "select" as const, id: "polity:TUR" },
      { type: "select" as const, id: null },
      { type: "height" as const, height: 700 },
    ])
      expect(readFromPage(letter(message))).toEqual(message);
    for (const message of [{ type: "hello" as const }, { type: "address" as const, address: "" }])
      expect(readToPage(letter(message))).toEqual(message);
  });

  it.each([
    null,
    "ready",
    [],
    { type: "ready" },
    { demarche: 2, type: "ready" },
    { demarche: 1, type: "height", height: Number.NaN },
    { demarche: 1, type: "height", height: "700" },
    { demarche: 1, type: "view", address: "https://elsewhere.example" },
    { demarche: 1, type: "view", address: `#${"x".repeat(3000)}` },
    { demarche: 1, type: "select", id: {} },
    { demarche: 1, type: "other" },
  ])("that are none are passed over: %j", (data) => {
    expect(readFromPage(data)).toBeUndefined();
  });

  it("are never addresses that lead away", () => {
    for (const address of ["javascript:alert(1)", "//elsewhere.example", "?x", 1])
      expect(readToPage({ demarche: 1, type: "address", address })).toBeUndefined();
  });
});
