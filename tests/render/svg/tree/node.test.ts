import fc from "fast-check";
import { expect, test } from "vitest";
import { svgId } from "../../../../src/render/svg/tree/ids.ts";
import { element, formatNumber, stringify } from "../../../../src/render/svg/tree/node.ts";

test("text and attributes are escaped, controls dropped", () => {
  const node = element("text", { "data-x": `a"<b>&\n'` }, "1 < 2 & 3 > 2\u0000\u0007\uFFFF\uD800 😀");
  expect(stringify(node)).toBe(
    `<text data-x="a&quot;&lt;b&gt;&amp;&#10;'">1 &lt; 2 &amp; 3 &gt; 2 😀</text>`,
  );
});

test("absent attributes and children leave no trace", () => {
  expect(stringify(element("g", { a: undefined, b: 0 }, undefined, false))).toBe('<g b="0"/>');
});

test("whatever the text, no markup comes through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const printed = stringify(element("t", { a: text }, text));
      expect(printed.match(/</g)?.length).toBe(text === "" ? 1 : 2);
      expect(printed.match(/"/g)?.length).toBe(2);
    }),
  );
});

test("numbers are short, and never exponents or infinities", () => {
  expect([0, -0.001, 1.005, -12.5, 1e5].map((n) => formatNumber(n))).toEqual([
    "0",
    "0",
    "1",
    "-12.5",
    "100000",
  ]);
  expect(() => formatNumber(Number.NaN)).toThrow("NaN");
});

test("different marks never share an id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      fc.pre(a !== b);
      expect(svgId("p", a)).not.toBe(svgId("p", b));
      expect(svgId("p", a)).toMatch(/^[A-Za-z][\w.-]*$/);
    }),
  );
});
