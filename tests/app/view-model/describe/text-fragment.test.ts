import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteAddress, textDirective } from "../../../../src/app/view-model/describe/text-fragment.ts";

describe("the address of a quote", () => {
  it("encodes what a text directive reads as its own", () => {
    expect(textDirective("step-by-step, now & then")).toBe("text=step%2Dby%2Dstep%2C%20now%20%26%20then");
    expect(textDirective("#1 “quoted” 100%")).toBe("text=%231%20%E2%80%9Cquoted%E2%80%9D%20100%25");
  });

  it("names the ends of a long quote", () => {
    const quote = Array.from({ length: 40 }, (_, i) => `w${i}`).join(" ");
    expect(textDirective(quote)).toBe("text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39");
  });

  it("keeps a short quote and one without spaces whole", () => {
    expect(textDirective("  We will\nnever ")).toBe("text=We%20will%20never");
    expect(textDirective("我".repeat(200))).toBe(`text=${encodeURIComponent("我".repeat(200))}`);
  });

  it("comes after a fragment that is there already", () => {
    expect(quoteAddress("https://example.org/a?b=c#d", "x")).toBe("https://example.org/a?b=c#d:~:text=x");
    expect(quoteAddress("https://example.org/a#:~:text=old", "x")).toBe("https://example.org/a#:~:text=x");
    expect(quoteAddress("https://example.org/a", "")).toBe("https://example.org/a");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "not an address", "", undefined])(
    "sends nobody to %j",
    (address) => {
      expect(quoteAddress(address, "x")).toBeUndefined();
    },
  );

  it("holds at most one comma and no bare hyphen, whatever is quoted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (quote) => {
        const directive = textDirective(quote);
        expect(directive).toMatch(/^$|^text=[^,&-]+(,[^,&-]+)?$/);
      }),
    );
  });
});
